import { type DangerSign, languages, type TimeToCall } from '#kernel';
import { z } from 'zod';

const short = z.string().max(200);
const beside = z.string().max(1_000);

/** What was said about the person; sealed with the person's key. */
export const PersonContent = z.object({
  concern: z.string().max(8_000),
  signs: z.array(short).max(20).optional(),
  name: short.optional(),
  street: short.optional(),
  houseNumber: short.optional(),
  postcode: short.optional(),
  phone: short.optional(),
  /** What stood beside her number or address: «na 17u», «achterbouw». */
  note: beside.optional(),
  knows: z.enum(['yes', 'no', 'unknown']).optional(),
});
export type PersonContent = z.infer<typeof PersonContent>;

/** Who reported; sealed with the reporter's key. */
export const ReporterContent = z.object({
  name: short.optional(),
  phone: short.optional(),
  /** What stood beside the number. */
  note: beside.optional(),
  email: short.optional(),
  relation: short.optional(),
  mayBeNamed: z.boolean().optional(),
  language: z.enum(languages).optional(),
});
export type ReporterContent = z.infer<typeof ReporterContent>;

export const channels = ['web', 'phone', 'sms', 'operator'] as const;
export type Channel = (typeof channels)[number];
/** What a reporter may know of how far it is, and nothing more. */
export type ReportStatus = 'received' | 'in_progress' | 'closed';

/** A report as it comes in, already parsed at the edge: phone numbers are E.164, the neighbourhood exists. */
export interface NewReport {
  readonly channel: Channel;
  readonly self: boolean;
  readonly danger: boolean;
  /** The sign of danger that one of us ticked. */
  readonly sign?: DangerSign;
  readonly neighbourhood?: string;
  readonly person: PersonContent;
  /** What was said, where words of ours stand around it in the concern: those are not read for danger. */
  readonly said?: string;
  readonly reporter: ReporterContent;
  /** Whether the reporter may be called, where she said so. */
  readonly mayCall?: 'yes' | 'no';
  /** When she likes to be called, where she said so. */
  readonly callWhen?: TimeToCall;
  /** A volunteer texted it: no part of what the report says. */
  readonly fromVolunteer?: boolean;
}
