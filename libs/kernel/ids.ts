declare const brand: unique symbol;

/** A UUIDv7 that belongs to one kind of thing: a case's id cannot be handed in where an offer's is asked. */
export type Id<Kind extends string> = string & { readonly [brand]: Kind };

export type SubjectId = Id<'subject'>;
export type ReportId = Id<'report'>;
export type CaseId = Id<'case'>;
export type AlertId = Id<'alert'>;
export type TaskId = Id<'task'>;
export type AccountId = Id<'account'>;
export type VolunteerId = Id<'volunteer'>;
export type RequestId = Id<'request'>;
export type OfferId = Id<'offer'>;
export type VisitId = Id<'visit'>;
export type MessageId = Id<'message'>;
export type CallId = Id<'call'>;
export type RecordingId = Id<'recording'>;
export type OutboxId = Id<'outbox'>;

/**
 * A new UUIDv7 (RFC 9562, section 5.7): 48 bits of milliseconds, then 74 random bits.
 * Ids are made before the insert, because sealed columns are bound to the id of their row.
 */
export function newId<Kind extends string>(now: number = Date.now()): Id<Kind> {
  const time = now.toString(16).padStart(12, '0');
  // a UUIDv4 has its random bits, and its variant, where a UUIDv7 has them
  const random = crypto.randomUUID().slice(15);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random}` as Id<Kind>;
}
