import { explicitSentences, isKeptOut, keepModel, ownSentences, thresholds } from '#reading';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Figures, Measurement } from '../measurement.ts';
import { type Heard, hear, isRaised, isSure, languages, type Shares, sharesOf } from './heard.ts';
import { howFast } from './how-fast.ts';
import { unseenAnswers } from './unseen-answers.ts';

const CITY = join(import.meta.dirname, '../../../libs/geography/cities/brugge.json');
/** Of danger in sentences that it never learned from, the reader must hear so much. */
const GOAL = 0.88;
const WORST = 20;

/** How well the reader hears what it never learned from: danger, and whom a text is about. */
export const reading: Measurement = {
  about:
    'what people write: share of danger heard, on a fifth of the sentences kept out of training',
  run: (say) => Promise.resolve(measure(say)),
};

function measure(say: (line: string) => void): Figures {
  keepModel();
  const surePhrases = phrasesOfCity();
  const keptOut = ownSentences().filter(isKeptOut);
  const heard = hear(keptOut, surePhrases);
  const byLanguage = Object.fromEntries(
    languages.map((language) => [
      language,
      sharesOf(heard.filter(({ sentence }) => sentence.language === language)),
    ]),
  );
  const all = sharesOf(heard);
  const written = sharesOf(heard.filter(({ sentence }) => isWhole(sentence)));
  sayTable(say, { ...byLanguage, all, 'both labels': written });
  const explicit = hear(
    explicitSentences().map((sentence) => ({ ...sentence, danger: true })),
    surePhrases,
  );
  const ofExplicit = sharesOf(explicit);
  say(
    `explicit danger, ${ofExplicit.danger}: ${ofExplicit.heardSure} sure, ${ofExplicit.heard} heard`,
  );
  say(`thresholds: ${JSON.stringify(thresholds())}`);
  sayWorst(say, heard, explicit);
  const answers = unseenAnswers(say);
  say(`answers of volunteers: ${JSON.stringify(answers)}`);
  const speed = howFast(surePhrases);
  say(`160 characters: ${speed.shortMs} ms; 4,000 of ${speed.slowest}: ${speed.longestMs} ms`);
  return {
    ...{ ratio: all.heard, goal: GOAL, rounds: [all.heard] },
    ...{ languages: byLanguage, all, bothLabels: written, explicit: ofExplicit },
    ...{ thresholds: thresholds(), answers, speed },
  };
}

function isWhole({ danger, about }: Heard['sentence']): boolean {
  return danger !== undefined && about !== undefined;
}

function sayTable(say: (line: string) => void, rows: Readonly<Record<string, Shares>>): void {
  for (const [name, shares] of Object.entries(rows)) {
    say(
      `${name}: danger ${shares.danger}, heard ${shares.heard} (sure ${shares.heardSure}); calm ${shares.calm}, ` +
        `raised ${shares.raised} (sure ${shares.raisedSure}); about right ${shares.aboutRight}, wrong ` +
        `${shares.aboutWrong}; none heard ${shares.noneHeard}, raised ${shares.noneRaised} ` +
        `(sure ${shares.noneSure}); violence at home heard ${shares.atHomeHeard} (answered ` +
        `${shares.atHomeAnswered}), wrong ${shares.atHomeWrong}, of others ${shares.atHomeOfOthers}; wish to die heard ${shares.wishHeard}, wrong ${shares.wishWrong}; reports lost ${shares.reportsLost}`,
    );
  }
}

function sayWorst(
  say: (line: string) => void,
  heard: readonly Heard[],
  explicit: readonly Heard[],
): void {
  const missed = heard.filter((one) => one.sentence.danger === true && !isRaised(one));
  const alarms = heard.filter((one) => one.sentence.danger === false && isSure(one));
  sayTexts(say, 'danger not heard', missed);
  sayTexts(say, 'calm, taken for sure danger', alarms);
  sayTexts(
    say,
    'explicit danger not heard',
    explicit.filter((one) => !isRaised(one)),
  );
}

function sayTexts(say: (line: string) => void, title: string, all: readonly Heard[]): void {
  say(`${title}: ${all.length}`);
  for (const { sentence, reading } of all.slice(0, WORST)) {
    const because = reading.danger.because.join(', ');
    say(
      `  ${sentence.language}: ${sentence.text.slice(0, 140)}${because === '' ? '' : ` (${because})`}`,
    );
  }
}

function phrasesOfCity(): readonly string[] {
  const { surePhrases } = JSON.parse(readFileSync(CITY, 'utf8')) as { surePhrases: string[] };
  return surePhrases;
}
