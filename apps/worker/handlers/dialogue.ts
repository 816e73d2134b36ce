import * as dialogue from '#dialogue';
import { type JobHandler } from '#platform';
import { atomic, type Get } from './manner.ts';

export function dialogueHandlers(get: Get): JobHandler[] {
  const tell = get(dialogue.TellVolunteer);
  return [
    atomic(dialogue.routeText, ({ messageId }) => get(dialogue.RouteText).run(messageId)),
    atomic(dialogue.giveUpOffer, ({ messageId }) => get(dialogue.GiveUpOffer).run(messageId)),
    atomic(dialogue.askVolunteer, (offer) => tell.run('ask', offer)),
    atomic(dialogue.thankForYes, (offer) => tell.run('held', offer)),
    atomic(dialogue.thankForNo, (offer) => tell.run('declined', offer)),
    atomic(dialogue.tellFilled, (offer) => tell.run('filled', offer)),
    atomic(dialogue.tellWithdrawn, (offer) => tell.run('withdrawn', offer)),
    atomic(dialogue.tellConfirmed, (offer) => tell.run('confirmed', offer)),
    atomic(dialogue.endReading, (fact) => get(dialogue.EndReading).run(fact)),
    atomic(dialogue.rememberVisit, (visit) => get(dialogue.RememberVisit).run(visit)),
  ];
}
