import { languageOf } from './language.ts';
import { tokensOf } from './tokens.ts';

function heard(text: string): string {
  const { language, isClear, dialect } = languageOf(tokensOf(text));
  return `${language}${isClear ? '' : '?'}${dialect ? ' dialect' : ''}`;
}

describe('the language of a text', () => {
  it.each([
    ['mijn buurvrouw komt nooit buiten', 'nl'],
    ['k en niemand nie mee', 'nl dialect'],
    ['mien geburinne zit hjil alleene', 'nl dialect'],
    ['ma voisine ne sort plus', 'fr'],
    ["J'ai besoin de parler à quelqu'un", 'fr'],
    ['my neighbour never goes out', 'en'],
    ["I'm so lonely", 'en'],
    ['Langestraat 12', 'nl?'],
    ['', 'nl?'],
    ['Moja sąsiadka nigdy nie wychodzi z domu', 'other'],
    ['جارتي لا تخرج من البيت', 'other'],
    ['Komşum hiç dışarı çıkmıyor, çok yalnız', 'other'],
  ])('of «%s» is %s', (text, language) => {
    expect(heard(text)).toBe(language);
  });
});
