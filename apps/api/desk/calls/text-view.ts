import type { CallbackTaskOfText } from '#calls';
import { attemptsView, type Badge, outcomeOf, resultsOf, triesBadges } from './call-view.ts';
import type { CallbackTaskFound } from './look-up-callback-task.ts';
import { aboutText, offerWords, textOutcomeWords } from './text-words.ts';

/** A text that failed, in the list. @param volunteer whom it was for, when it was one */
export function textCard(item: CallbackTaskOfText, now: Date, volunteer?: string): object {
  return {
    href: `/desk/calls/${item.callbackTaskId}`,
    title: aboutText(item),
    startedAt: item.at,
    dueAt: item.dueAt > now ? item.dueAt : undefined,
    ...{ number: item.number, volunteer },
    badges: badgesOf(item),
    outcome: outcomeOf(item, textOutcomeWords),
  };
}

/** Everything about one text that failed; of the person it is about only the way to the case. */
export function textDetails(item: CallbackTaskOfText, found: CallbackTaskFound, now: Date): object {
  const { caseId, offer, volunteer } = found;
  const isOpen = offer?.state === 'sent' && offer.expiresAt > now;
  return {
    isText: true,
    callbackTaskId: item.callbackTaskId,
    title: aboutText(item),
    startedAt: item.at,
    dueAt: item.dueAt,
    number: item.number,
    volunteer,
    why: item.failureWords,
    offer:
      offer && (isOpen || offer.state !== 'sent' ? offerWords[offer.state] : offerWords.expired),
    offerUntil: isOpen ? offer.expiresAt : undefined,
    badges: badgesOf(item),
    ...attemptsView(item),
    outcome: outcomeOf(item, textOutcomeWords),
    caseHref: caseId === undefined ? undefined : `/desk/cases/${caseId}`,
    results: resultsOf(textOutcomeWords, item),
  };
}

function badgesOf(item: CallbackTaskOfText): Badge[] {
  const badges: (Badge | false)[] = [
    { text: 'sms kwam niet aan', kind: 'waiting' },
    item.danger && { text: 'gevaar', kind: 'urgent' },
    item.number === undefined && { text: 'nummer gewist', kind: 'quiet' },
  ];
  return [...badges.filter((badge) => badge !== false), ...triesBadges(item)];
}
