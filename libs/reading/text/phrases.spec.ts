import { phraseFinder } from './phrases.ts';
import { tokensOf, wordsOf } from './tokens.ts';

const spell = (words: string): string[] => wordsOf(tokensOf(words));
const find = phraseFinder(
  [
    'wil … dood/sterven',
    'niet meer recht',
    "can't breathe",
    'gas',
    'geen adem',
    'gevallen … niet … op',
  ],
  spell,
);

describe('phrases', () => {
  it.each([
    ['Ik wil dood', 'wil dood'],
    ['kwil sterven', 'wil sterven'],
    ['ze wil echt liever dood', 'wil echt liever dood'],
    ['ik wil niet dood', ''],
    ['ze wil nog geen drie dagen dood', ''],
    ['hij geraakt nie mi recht', 'niet meer recht'],
    ["I can't breathe", 'cant breathe'],
    ['er is geen gas', ''],
    ['gasten', ''],
    ['kkryge gin adem', 'geen adem'],
    ['gevallen en geraak er niet meer op', 'gevallen en geraak er niet meer op'],
    ['gevallen en nooit, nooit niet meer op', 'gevallen en nooit nooit niet meer op'],
    ['gevallen en zelf weer op', ''],
    ['', ''],
  ])('in «%s» are found as they stand: %s', (text, phrases) => {
    expect(find(spell(text)).join(', ')).toBe(phrases);
  });

  it('are each named once', () => {
    expect(find(spell('wil dood wil dood'))).toEqual(['wil dood']);
  });
});
