import {
  addressReleased,
  caseClosed,
  idOf,
  personDeclined,
  requestOpened,
  volunteerMoved,
} from '#facts';
import { defineJob, onFact } from '#platform';
import { z } from 'zod';

/** Rings when the quiet hours in which an offer was made are over. */
export const letOfferLeave = defineJob({
  name: 'matching.let-offer-leave',
  payload: z.object({ offerId: idOf<'offer'>() }),
  dedupeKey: ({ offerId }) => offerId,
});

/** Rings when an offer's time is over; does nothing when it was answered before, or its time stood still. */
export const expireOffer = defineJob({
  name: 'matching.expire-offer',
  payload: z.object({ offerId: idOf<'offer'>(), until: z.iso.datetime() }),
  dedupeKey: ({ offerId, until }) => `${offerId}/${until}`,
});

/** Lets a search by waves do what is next; does nothing where none runs, or where somebody may still answer. */
export const goOnAsking = defineJob({
  name: 'matching.go-on-asking',
  payload: z.object({ requestId: idOf<'request'>() }),
});

/** Who could serve a request is kept, so that it is known of whom there are few. */
export const noteChoices = onFact(requestOpened, 'matching.note-choices');
export const withdrawOnDecline = onFact(personDeclined, 'matching.withdraw-on-decline');
export const withdrawOnClosing = onFact(caseClosed, 'matching.withdraw-on-closing');
export const withdrawOnMove = onFact(volunteerMoved, 'matching.withdraw-on-move');
export const beginCare = onFact(volunteerMoved, 'matching.begin-care');
export const releaseSeat = onFact(addressReleased, 'matching.release-seat');

/** Rings every four weeks while a volunteer is active; for nothing when she was not all that time. */
export const lookAfterVolunteer = defineJob({
  name: 'matching.look-after-volunteer',
  payload: z.object({ volunteerId: idOf<'volunteer'>(), since: z.iso.datetime() }),
  dedupeKey: ({ volunteerId, since }) => `${volunteerId}/${since}`,
});

/** Rings when a volunteer had time enough to say whether she still wants to be asked. */
export const letVolunteerRest = defineJob({
  name: 'matching.let-volunteer-rest',
  payload: z.object({ volunteerId: idOf<'volunteer'>(), messageId: idOf<'message'>() }),
  dedupeKey: ({ messageId }) => messageId,
});
