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

describe('the nearest of our languages', () => {
  it.each([
    ['I put a letter in her letterbox', 'en'],
    ['Je mag mij bellen', 'nl'],
    ['oui', 'fr'],
    ['ja ça va', 'nl'],
    ['il veut sauter du pont', 'fr'],
    ['incendie', 'fr'],
    ['buutn', 'nl'],
    ['merci en tot de noaste weke', 'nl'],
    ['violence', undefined],
    ['Langestraat 4', undefined],
    ['🙂', undefined],
  ])('to «%s» is %s', (text, language) => {
    expect(languageOf(tokensOf(text)).nearest).toBe(language);
  });
});

describe('a text of a borrowed word', () => {
  it.each([
    ['Ça va?', ['fr']],
    ['non', ['fr']],
    ['No.', ['en']],
    ['Pause', ['fr', 'en']],
    ['ok', []],
    ['Langestraat no 4', []],
  ])('«%s» may be of %j', (text, languages) => {
    expect(languageOf(tokensOf(text)).hints).toEqual(languages);
  });
});
