import * as dialogue from '#dialogue';
import type { JobHandler } from '#platform';
import { effect, type Get, handlersOf } from './manner.ts';

export function dialogueHandlers(get: Get): JobHandler[] {
  const tell = get(dialogue.TellVolunteer);
  return handlersOf(dialogue.dialogueJobs, {
    routeText: ({ messageId }) => get(dialogue.RouteText).run(messageId),
    giveUpOffer: ({ messageId }) => get(dialogue.GiveUpOffer).run(messageId),
    askVolunteer: (offer) => tell.run('ask', offer),
    thankForYes: (offer) => tell.run('held', offer),
    thankForNo: (offer) => tell.run('declined', offer),
    tellFilled: (offer) => tell.run('filled', offer),
    tellWithdrawn: (offer) => tell.run('withdrawn', offer),
    tellConfirmed: (offer) => tell.run('confirmed', offer),
    endReading: (fact) => get(dialogue.EndReading).run(fact),
    endWishQuestion: (question) => get(dialogue.AskWish).end(question),
    placeOfferCall: effect((payload) => get(dialogue.PlaceOfferCall).run(payload)),
    followOfferCall: (payload) => get(dialogue.FollowOfferCall).run(payload),
    goOnAfterTalk: (fact) => get(dialogue.GoOnAfterTalk).run(fact),
    rememberVisit: (visit) => get(dialogue.RememberVisit).run(visit),
  });
}
