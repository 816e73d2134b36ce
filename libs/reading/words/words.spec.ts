import { keyOf, knownWords, lexicon, names, phrasesIn, vocabularies } from '../answers/lexicon.ts';
import { partsOf } from '../answers/parts.ts';
import { unitsOf } from '../answers/units.ts';
import { tokensOf } from '../text/tokens.ts';
import { type Role } from './roles.ts';

const listed = Object.entries(vocabularies).flatMap(([language, words]) =>
  Object.entries(words).flatMap(([role, list]) =>
    phrasesIn(list).map((phrase) => ({ language, role: role as Role, phrase })),
  ),
);
/** A word may do both: which, its neighbours say. */
const together: readonly (readonly Role[])[] = [
  ['agree', 'small'],
  ['small', 'help-more'],
  ['now', 'help-more'],
  ['time', 'month'],
];

describe('the closed words', () => {
  it('stand once in a language', () => {
    const seen = new Set<string>();
    const twice = listed.filter(({ language, role, phrase }) => {
      const line = `${language} ${role} ${phrase}`;
      return seen.has(line) || !seen.add(line);
    });
    expect(twice).toEqual([]);
  });

  it('do not contradict one another', () => {
    const allowed = together.map((pair) => pair.join(' '));
    const contradicting = [...lexicon].filter(
      ([, roles]) => roles.length > 1 && !allowed.includes(roles.join(' ')),
    );
    expect(contradicting).toEqual([]);
  });

  it('are each reached by a text that holds nothing else', () => {
    const missed = listed.filter(({ role, phrase }) => {
      const parts = partsOf(unitsOf(tokensOf(phrase)));
      return parts.length !== 1 || parts[0]?.roles.includes(role) !== true;
    });
    expect(missed).toEqual([]);
  });

  it('are no names, but for a month', () => {
    const both = [...names].filter((name) => knownWords.has(keyOf(name)));
    expect(both).toEqual(['jan']);
  });
});
