import {
  messageFailed,
  messageReceived,
  offerAccepted,
  offerDeclined,
  offerFilled,
  offerMade,
  offerWithdrawn,
  seatConfirmed,
  taskDone,
  visitPlanned,
} from '#facts';
import { onFact } from '#platform';

const patient = { queue: 'flow', attempts: 10, backoffMs: 1_000 } as const;

export const routeText = onFact(messageReceived, {
  name: 'dialogue.route-text',
  ...patient,
  safety: true,
});
export const giveUpOffer = onFact(messageFailed, { name: 'dialogue.give-up-offer', ...patient });
export const askVolunteer = onFact(offerMade, { name: 'dialogue.ask-volunteer', ...patient });
export const thankForYes = onFact(offerAccepted, { name: 'dialogue.thank-for-yes', ...patient });
export const thankForNo = onFact(offerDeclined, { name: 'dialogue.thank-for-no', ...patient });
export const tellFilled = onFact(offerFilled, { name: 'dialogue.tell-filled', ...patient });
export const tellWithdrawn = onFact(offerWithdrawn, {
  name: 'dialogue.tell-withdrawn',
  ...patient,
});
export const tellConfirmed = onFact(seatConfirmed, { name: 'dialogue.tell-confirmed', ...patient });
export const rememberVisit = onFact(visitPlanned, { name: 'dialogue.remember-visit', ...patient });
export const endReading = onFact(taskDone, { name: 'dialogue.end-reading', ...patient });

export const dialogueJobs = [
  ...[routeText, askVolunteer, thankForYes, thankForNo, tellFilled, tellWithdrawn, tellConfirmed],
  ...[rememberVisit, giveUpOffer, endReading],
] as const;
