import { tokensOf } from '../text/tokens.ts';
import { yesNoTo } from './yes-no.ts';

describe('a yes or a no to a question about a report', () => {
  it.each([
    ['Ja hoor', 'yes'],
    ['joak', 'yes'],
    ['Oui, bien sûr', 'yes'],
    ['ja bel maar', 'yes'],
    ['ja graag, in de namiddag', 'yes'],
    ['ja, ik heb het haar gezegd', 'yes'],
    ['no thanks', 'no'],
    ['bah neen', 'no'],
    ['nee, bel mij niet', 'no'],
    ['weet ik niet', 'unknown'],
    ['no idea', 'unknown'],
    ["I don't know", 'unknown'],
    ['je ne sais pas', 'unknown'],
    ['geen idee waar', 'unknown'],
    ['ja maar niet voor 10 u', undefined],
    ['ja?', undefined],
    ['na de middag', undefined],
    ['mijn man zegt ja', undefined],
    ['', undefined],
  ])('in %j is %s', (text, answer) => {
    expect(yesNoTo({ tokens: tokensOf(text) })).toBe(answer);
  });
});
