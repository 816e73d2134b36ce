import type {
  BlockedNumber,
  CallbackTaskOfCall,
  CallbackTaskOutcome,
  CallbackTaskView,
  UnrecognisedCall,
} from '#calls';
import type { NumberInCases } from '#casework';
import type { CaseId } from '#kernel';
import {
  aboutCall,
  answeredWords,
  attemptChoices,
  attemptWords,
  languageWords,
  noCallWords,
  outcomeWords,
  ownWishTexts,
  stepWords,
  whenWords,
} from './call-words.ts';

export interface Badge {
  readonly text: string;
  readonly kind: 'new' | 'urgent' | 'waiting' | 'good' | 'quiet';
}

/** A call in the list. @param volunteer who called, when it was one */
export function callCard(item: CallbackTaskOfCall, now: Date, volunteer?: string): object {
  return {
    href: `/desk/calls/${item.callbackTaskId}`,
    title: aboutCall(item),
    startedAt: item.startedAt,
    dueAt: item.dueAt > now ? item.dueAt : undefined,
    language: languageWords[item.language],
    ...{ number: item.number, volunteer },
    badges: badgesOf(item),
    outcome: outcomeOf(item, wordsFor(item)),
  };
}

/** Where a call stands. */
export interface CallPlaces {
  /** Where its report stands. */
  readonly caseId: CaseId | undefined;
  /** The open cases whose person has its number. */
  readonly ofNumber: NumberInCases['cases'];
}

/** Everything about one call. */
export function callDetails(item: CallbackTaskOfCall, { caseId, ofNumber }: CallPlaces): object {
  const { recordingId, recordingState } = item;
  const plays = recordingState === 'stored' && recordingId !== undefined && caseId !== undefined;
  return {
    ...toWrite(item, caseId),
    callbackTaskId: item.callbackTaskId,
    title: aboutCall(item),
    startedAt: item.startedAt,
    dueAt: item.dueAt,
    language: languageWords[item.language],
    number: item.number,
    badges: badgesOf(item),
    saidAtChoices: item.saidAtChoices,
    own: item.ownWish === undefined ? undefined : ownWishTexts[item.ownWish],
    keepsClosed: item.keepsClosed,
    reached: hungUpAt(item),
    saidNothing: item.ending === 'silent' && item.wants === 'nothing',
    unheard: item.ending === 'unheard',
    wantsNoCall: wantsNoCall(item),
    ofNumber: ofNumber
      .filter((one) => one.caseId !== caseId)
      .map((one) => ({ href: `/desk/cases/${one.caseId}`, number: one.number })),
    when: item.callWhen === undefined ? undefined : whenWords[item.callWhen],
    ...attemptsView(item),
    outcome: outcomeOf(item, wordsFor(item)),
    caseHref: caseId === undefined ? undefined : `/desk/cases/${caseId}`,
    recording: plays ? `/desk/recordings/${recordingId}?dossier=${caseId}` : undefined,
    recordingWords: plays ? undefined : withoutRecording(item),
    results: resultsFor(item),
  };
}

type OutcomeWords = Readonly<Partial<Record<CallbackTaskOutcome, string>>>;

export function outcomeOf({ outcome }: CallbackTaskView, words: OutcomeWords): string | undefined {
  return outcome && (words[outcome] ?? outcomeWords[outcome]);
}

export function attemptsView({ attempts, triedEnough }: CallbackTaskView): object {
  return {
    attempts: attempts.map(({ result, at }) => ({ text: attemptWords[result], at })),
    triedEnough,
  };
}

/** What somebody may say came of it; that nobody was reached only after enough tries. A hidden number is not tried. */
export function resultsOf(
  words: OutcomeWords,
  { triedEnough, number }: CallbackTaskView,
): readonly object[] {
  const choices = choicesOf(words);
  return [
    ...(number === undefined ? [] : attemptChoices),
    ...(triedEnough ? choices : choices.filter(({ value }) => value !== 'not_reached')),
  ];
}

function choicesOf(words: OutcomeWords): readonly { value: string; text: string }[] {
  return Object.entries(words).map(([value, text]) => ({ value, text }));
}

/** Nobody tries to call who asked for no call, unless there is danger. */
function resultsFor(item: CallbackTaskOfCall): readonly object[] {
  const words = wordsFor(item);
  return words === outcomeWords ? resultsOf(words, item) : choicesOf(words);
}

function wordsFor(item: CallbackTaskOfCall): OutcomeWords {
  if (item.ending === 'answered') {
    return answeredWords;
  }
  return wantsNoCall(item) ? noCallWords : outcomeWords;
}

function wantsNoCall({ ending, danger }: CallbackTaskOfCall): boolean {
  return ending === 'told' && !danger;
}

/** A call that became no report can still become one. */
function toWrite(item: CallbackTaskOfCall, caseId: CaseId | undefined): object {
  const { callId, ending, volunteer, wantsToHelp, ownWish } = item;
  const canBecome = caseId === undefined && !volunteer && ownWish === undefined;
  return {
    isAnswered: ending === 'answered',
    joinHref: wantsToHelp ? `/desk/volunteers/new?oproep=${callId}` : undefined,
    writeHref: canBecome ? `/desk/report?oproep=${callId}` : undefined,
  };
}

export function blockedView(block: BlockedNumber): object {
  const { blockId, number, reason, until, tries, lastTryAt } = block;
  const times = tries === 1 ? 'één keer' : `${String(tries)} keer`;
  return {
    blockId,
    number,
    reason,
    until,
    tried: `Belde sindsdien ${times}, laatst op`,
    lastTryAt,
  };
}

/** How far a caller came who hung up; nobody knows of a call that only the provider's log tells of. */
function hungUpAt({ wants, ending, lastStep }: CallbackTaskOfCall): string | undefined {
  return wants === 'nothing' && (ending === undefined || ending === 'dropped')
    ? stepWords[lastStep]
    : undefined;
}

export function unrecognisedCallView({
  unrecognisedCallId,
  number,
  placedAt,
}: UnrecognisedCall): object {
  return { unrecognisedCallId, number, placedAt };
}

function withoutRecording({ wants, recordingState }: CallbackTaskOfCall): string | undefined {
  if (wants !== 'message') {
    return undefined;
  }
  return recordingState === 'missing'
    ? 'De opname is er niet: bel terug.'
    : 'De opname is nog onderweg.';
}

function badgesOf(item: CallbackTaskOfCall): Badge[] {
  const badges: (Badge | false)[] = [
    item.danger && { text: 'gevaar', kind: 'urgent' },
    item.ownWish === 'complaint' && { text: 'klacht', kind: 'urgent' },
    item.ownWish !== undefined && { text: 'de persoon zelf', kind: 'new' },
    item.number === undefined && { text: 'nummer verborgen', kind: 'quiet' },
    item.recordingState === 'missing' && { text: 'geen opname', kind: 'waiting' },
  ];
  return [...badges.filter((badge) => badge !== false), ...triesBadges(item)];
}

export function triesBadges({ attempts, triedEnough }: CallbackTaskView): Badge[] {
  const { length: tries } = attempts;
  if (triedEnough) {
    return [{ text: 'drie keer geprobeerd: beslis', kind: 'urgent' }];
  }
  return tries > 0 ? [{ text: `${String(tries)} keer geprobeerd`, kind: 'waiting' }] : [];
}
