import type { Language } from '#kernel';
import { drawnOut } from '../text/spelling.ts';
import {
  besideReportWords,
  besideServiceWords,
  helpIn,
  nearlyTakesAlert,
  ownWishes,
  putsOff,
  reportWords,
  serviceWords,
  stopsTalk,
  takesAlert,
  thumb,
  wantsHuman,
  wrongNumbers,
} from '../words/wishes.ts';
import { answerTo, type Read } from './answer-to.ts';
import type { Asked } from './asked.ts';
import { lexicon } from './lexicon.ts';
import { Phrases, said } from './phrases.ts';

const wishes = new Phrases(ownWishes, wantsHuman, stopsTalk);
const later = new Phrases(putsOff);
const lost = new Phrases(wrongNumbers);
const nothingAsked: Asked = { open: [], lastWasOffer: false, visitNow: false, visitAsked: false };
/** Who writes more than this has something to tell, whatever else stands in it. */
const MOST_WORDS_OF_THE_LOST = 12;

/** Whether a text holds a wish of the person herself, also while we ask her something else. */
export function isOwnWish({ tokens }: Read): boolean {
  const [first = ''] = said(tokens);
  const begins = lexicon.get(first) ?? [];
  const saysYes = ['yes', 'soft', 'agree'].some((role) => begins.some((one) => one === role));
  return wishes.standIn(tokens) || (later.standIn(tokens) && !saysYes);
}

/** Whether a text only tells that it was not for us, or asks who we are. */
export function isWrongNumber({ tokens }: Read): boolean {
  return said(tokens).length <= MOST_WORDS_OF_THE_LOST && lost.standIn(tokens);
}

const reports = new Set(reportWords.split(' '));
const besideReport = new Set([...reports, ...besideReportWords.split(' ')]);
const MOST_WORDS_TO_REPORT = 6;

/** Whether a text only says that its sender wants to report somebody: «MELDING», as we asked. */
export function asksToReport({ tokens }: Read): boolean {
  const words = said(tokens);
  return (
    words.length <= MOST_WORDS_TO_REPORT &&
    words.some((word) => reports.has(word)) &&
    words.every((word) => besideReport.has(word))
  );
}

const service = new Set(serviceWords.split(' '));
const besideService = new Set([...service, ...besideServiceWords.split(' ')]);
const MOST_WORDS_TO_SERVICE = 12;

/**
 * Whether a text asks only what is asked of those who work here: a complaint, a place as a volunteer, the hours. It is
 * understood word for word, as an answer is: whatever else stands in it may tell of somebody.
 */
export function asksService({ tokens }: Read): boolean {
  const words = said(tokens);
  return (
    words.length <= MOST_WORDS_TO_SERVICE &&
    words.some((word) => service.has(word)) &&
    words.every((word) => besideService.has(word))
  );
}

/** Whether a text thanks, or says that it is well, and nothing more. */
export function isOnlyThanks(read: Read): boolean {
  return answerTo(read, nothingAsked).kind === 'thanks';
}

const oks = new Set(takesAlert.split(' '));
const nearly = new Set([...takesAlert.split(' '), ...nearlyTakesAlert.split(' '), thumb]);
const MOST_WORDS = 6;

/**
 * Whether a text is OK and nothing else, which is how somebody on duty takes an alert; or `nearly`, a thumb or a few
 * words that begin as one does. «Ok maar ik kan niet» does so too, which is why nothing is taken by that.
 */
export function takesAlertBy({ tokens }: Read): 'ok' | 'nearly' | undefined {
  const parts = tokens.filter(({ kind }) => kind !== 'end' && kind !== 'pause');
  const words = parts.filter(({ kind }) => kind !== 'sign');
  const [only] = words;
  if (
    words.length === 1 &&
    only !== undefined &&
    drawnOut(only.text).some((word) => oks.has(word))
  ) {
    return 'ok';
  }
  const [first, ...more] = parts;
  const begins =
    first !== undefined &&
    [first.text, ...first.words].some(
      (word) => nearly.has(word) || lexicon.get(word)?.includes('yes') === true,
    );
  return begins && more.length < MOST_WORDS ? 'nearly' : undefined;
}

const telling = (['fr', 'nl', 'en'] as const).map(
  (language) => [language, new Set(helpIn[language].split(' '))] as const,
);
const FIRST_WORDS = 40;

/** The language of a call for help, by its own words; undefined where they do not tell. */
export function languageOfHelp({ tokens }: Read): Language | undefined {
  const words = said(tokens).slice(0, FIRST_WORDS);
  return telling.find(([, known]) => words.some((word) => known.has(word)))?.[0];
}
