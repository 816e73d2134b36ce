import * as dialogue from '#dialogue';
import type { JobHandler } from '#platform';
import { type Get, handlersOf } from './manner.ts';

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
    rememberVisit: (visit) => get(dialogue.RememberVisit).run(visit),
  });
}
