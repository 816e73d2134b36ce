import * as facts from '#facts';
import { defineJob, onFact } from '#platform';
import { z } from 'zod';

export const routeText = onFact(facts.messageReceived, 'dialogue.route-text', { safety: true });
export const giveUpOffer = onFact(facts.messageFailed, 'dialogue.give-up-offer');
export const askVolunteer = onFact(facts.offerMade, 'dialogue.ask-volunteer');
export const thankForYes = onFact(facts.offerAccepted, 'dialogue.thank-for-yes');
export const thankForNo = onFact(facts.offerDeclined, 'dialogue.thank-for-no');
export const tellFilled = onFact(facts.offerFilled, 'dialogue.tell-filled');
export const tellWithdrawn = onFact(facts.offerWithdrawn, 'dialogue.tell-withdrawn');
export const tellConfirmed = onFact(facts.seatConfirmed, 'dialogue.tell-confirmed');
export const rememberVisit = onFact(facts.visitPlanned, 'dialogue.remember-visit');
export const endReading = onFact(facts.taskDone, 'dialogue.end-reading');
export const followOfferCall = onFact(facts.automaticCallEnded, 'dialogue.follow-offer-call');
export const goOnAfterTalk = onFact(facts.taskDone, 'dialogue.go-on-after-talk');

/** Calls a volunteer whom no text reaches with what an offer asks, or finds out whether it rang. */
export const placeOfferCall = defineJob({
  name: 'dialogue.place-offer-call',
  queue: 'voice',
  payload: z.object({ automaticCallId: facts.idOf<'automatic-call'>() }),
  attempts: 12,
  backoffMs: 1_000,
});

/** Rings when a volunteer left our question about a wish of hers without an answer. */
export const endWishQuestion = defineJob({
  name: 'dialogue.end-wish-question',
  payload: z.object({ volunteerId: facts.idOf<'volunteer'>(), messageId: facts.idOf<'message'>() }),
  dedupeKey: ({ messageId }) => messageId,
});
