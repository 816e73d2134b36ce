import type { E164, SubjectId, VolunteerId } from '#kernel';
import { type Place, type Tx, type Vault } from '#platform';
import { z } from 'zod';

/** Who a volunteer is and where to be reached; lies sealed in one column. */
const ContactDetails = z.object({
  name: z.string(),
  phone: z
    .string()
    .transform((number) => number as E164)
    .optional(),
  email: z.string().optional(),
  street: z.string().optional(),
  houseNumber: z.string().optional(),
});
export type ContactDetails = z.infer<typeof ContactDetails>;

interface SealedContact {
  readonly id: VolunteerId;
  readonly subjectId: SubjectId;
  readonly contact: Buffer;
}

/** @throws DomainError `vault.erased` when the volunteer's data were erased */
export function openContact(vault: Vault, tx: Tx, row: SealedContact): Promise<ContactDetails> {
  const place = { ...contactPlace(row.id), schema: ContactDetails };
  return vault.openJson(tx, row.subjectId, place, row.contact);
}

export function contactPlace(id: VolunteerId): Place {
  return { table: 'volunteer', row: id, column: 'contact' };
}
