import { addressReleased, caseClosed, idOf, personDeclined, volunteerMoved } from '#facts';
import { defineJob, onFact } from '#platform';
import { z } from 'zod';

/** Rings when an offer's time is over; does nothing when it was answered before, or its time stood still. */
export const expireOffer = defineJob({
  name: 'matching.expire-offer',
  payload: z.object({ offerId: idOf<'offer'>(), until: z.iso.datetime() }),
  dedupeKey: ({ offerId, until }) => `${offerId}/${until}`,
});

export const withdrawOnDecline = onFact(personDeclined, 'matching.withdraw-on-decline');
export const withdrawOnClosing = onFact(caseClosed, 'matching.withdraw-on-closing');
export const withdrawOnMove = onFact(volunteerMoved, 'matching.withdraw-on-move');
export const releaseSeat = onFact(addressReleased, 'matching.release-seat');
