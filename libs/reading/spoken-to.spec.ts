import { spokenTo } from './spoken-to.ts';
import { tokensOf } from './text/tokens.ts';

const wish = (text: string): Parameters<typeof spokenTo>[1] => ({
  tokens: tokensOf(text),
  danger: { wish: true },
});
const noWish = (text: string): Parameters<typeof spokenTo>[1] => ({
  tokens: tokensOf(text),
  danger: { wish: false },
});

describe('as whom somebody is spoken to who told of danger', () => {
  it.each([
    ...['Ik wil er niet meer zijn', 'Ik kan niet meer', 'kwil dood', 'Je ne veux plus être là'],
    ...["J'avale tout ce qu'il y a dans l'armoire", "I can't go on"],
  ])('is herself where she wants to die and names nobody else: «%s»', (text) => {
    expect(spokenTo(undefined, wish(text))).toBe('self');
  });

  it.each([
    ...[
      'myn zeune haat mie, kwil dood',
      'Ie ei mie verloatn, kwil dood',
      "Il m'a quittée, je veux mourir",
      'Ze wil dood',
    ],
    ...['Mijn moeder zegt dat ze wil sterven', 'my husband left and I want to die'],
  ])('is not known where she wants to die and somebody else is named: «%s»', (text) => {
    expect(spokenTo(undefined, wish(text))).toBe('unknown');
  });

  it.each(['bewusteloos', 'Unconscious!', 'Er is brand', 'Ik ben gevallen'])(
    'is not known where nobody told it and nobody wants to die: «%s»',
    (text) => {
      expect(spokenTo(undefined, noWish(text))).toBe('unknown');
    },
  );

  it('is whom it is known to be about, but a wish of nobody else in a talk about another may be her own', () => {
    expect(spokenTo('self', noWish('Mijn man ligt op de grond'))).toBe('self');
    expect(spokenTo('self')).toBe('self');
    expect(spokenTo('other')).toBe('other');
    expect(spokenTo('other', noWish('ligt op de grond'))).toBe('other');
    expect(spokenTo('other', wish('ze wil niet meer leven'))).toBe('other');
    expect(spokenTo('other', wish('wil niet meer leven'))).toBe('unknown');
  });

  it('is not known where a key was pressed by who did not say it', () => {
    expect(spokenTo(undefined)).toBe('unknown');
  });
});
