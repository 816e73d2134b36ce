import { addressReleased, caseClosed, idOf, personDeclined } from '#facts';
import { defineJob, onFact } from '#platform';
import { z } from 'zod';

const patient = { queue: 'flow', attempts: 10, backoffMs: 1_000 } as const;

/** Rings when an offer's time is over; does nothing when it was answered before, or its time stood still. */
export const expireOffer = defineJob({
  name: 'matching.expire-offer',
  ...patient,
  payload: z.object({ offerId: idOf<'offer'>(), until: z.iso.datetime() }),
  dedupeKey: ({ offerId, until }) => `${offerId}/${until}`,
});

export const withdrawOnDecline = onFact(personDeclined, {
  name: 'matching.withdraw-on-decline',
  ...patient,
});
export const withdrawOnClosing = onFact(caseClosed, {
  name: 'matching.withdraw-on-closing',
  ...patient,
});
export const releaseSeat = onFact(addressReleased, { name: 'matching.release-seat', ...patient });

export const matchingJobs = [
  expireOffer,
  withdrawOnDecline,
  withdrawOnClosing,
  releaseSeat,
] as const;
