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

/** What she told of herself, for whoever looks for somebody who suits; lies sealed in one column. */
const AboutHer = z.object({
  likes: z.string().optional(),
  ratherNot: z.string().optional(),
  allergies: z.string().optional(),
  /** The streets of a straatmoat, as she named them. */
  streets: z.string().optional(),
  /** What other organisations she helps, whether she lives on a benefit. */
  remark: z.string().optional(),
});
export type AboutHer = z.infer<typeof AboutHer>;

interface SealedVolunteer {
  readonly id: VolunteerId;
  readonly subjectId: SubjectId;
  readonly contact: Buffer;
  readonly about: Buffer;
}

/** @throws DomainError `vault.erased` when the volunteer's data were erased */
export function openContact(
  vault: Vault,
  tx: Tx,
  row: Omit<SealedVolunteer, 'about'>,
): Promise<ContactDetails> {
  const place = { ...contactPlace(row.id), schema: ContactDetails };
  return vault.openJson(tx, row.subjectId, place, row.contact);
}

/** @throws DomainError `vault.erased` when the volunteer's data were erased */
export function openAbout(
  vault: Vault,
  tx: Tx,
  row: Omit<SealedVolunteer, 'contact'>,
): Promise<AboutHer> {
  const place = { ...aboutPlace(row.id), schema: AboutHer };
  return vault.openJson(tx, row.subjectId, place, row.about);
}

export function contactPlace(id: VolunteerId): Place {
  return { table: 'volunteer', row: id, column: 'contact' };
}

export function aboutPlace(id: VolunteerId): Place {
  return { table: 'volunteer', row: id, column: 'about' };
}
