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
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  new DataView(bytes.buffer).setUint32(0, Math.floor(now / 0x1_0000));
  new DataView(bytes.buffer).setUint16(4, now % 0x1_0000);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-') as Id<Kind>;
}
