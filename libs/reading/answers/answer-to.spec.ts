import { readFileSync } from 'node:fs';
import { tokensOf } from '../text/tokens.ts';
import { answerTo } from './answer-to.ts';
import type { Asked } from './asked.ts';

const nothing: Asked = { open: [], lastWasOffer: false, visitNow: false, visitAsked: false };
const a7 = { code: 'A7', choices: 0 };
/** What the first column of a sentence file means; several words add up. */
const contexts: Readonly<Record<string, Partial<Asked>>> = {
  none: {},
  offer: { open: [a7], lastWasOffer: true },
  later: { open: [a7], lastWasOffer: false },
  two: { open: [a7, { code: 'B2', choices: 0 }], lastWasOffer: true },
  times: { open: [{ code: 'A7', choices: 3 }], lastWasOffer: true },
  visit: { visitNow: true },
  asked: { visitAsked: true },
  danger: { question: 'danger' },
  consent: { question: 'consent' },
  about: { question: 'about' },
  confirm: { question: 'confirm' },
};

function askedBy(context: string): Asked {
  const two = context === 'two later' ? { ...contexts['two'], lastWasOffer: false } : undefined;
  return Object.assign(
    {},
    nothing,
    ...context.split(' ').map((name) => contexts[name]),
    two,
  ) as Asked;
}

const files = ['nl', 'vls', 'fr', 'en'];
const lines = files.flatMap((file) =>
  readFileSync(new URL(`sentences/${file}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(' | ').map((cell) => cell.trim()) as [string, string, string]),
);

/** An answer as the files write it: «yes A7 2», «no until 15 december», «unclear yes». */
function written(text: string, context: string): string {
  const { kind, code, choice, until, guess } = answerTo(
    { tokens: tokensOf(text) },
    askedBy(context),
  );
  const told = until === undefined ? [] : ['until', until];
  return [kind, code, choice, ...told, guess].filter((part) => part !== undefined).join(' ');
}

describe('an answer', () => {
  it.each(lines)('to «%s»: %j is %s', (context, text, expected) => {
    expect(written(text, context)).toBe(expected);
  });
});
