import { tokensOf } from '../text/tokens.ts';
import { whomSaid } from './whom-said.ts';

const said = (text: string): ReturnType<typeof whomSaid> => whomSaid({ tokens: tokensOf(text) });

describe('whom a talk is about', () => {
  it.each([
    ...['het gaat over mij', 'Het gaat over mezelf', 'over mezelf', 'ik zelf', 'nee, ikzelf'],
    ...["c'est pour moi", "non c'est moi-même", 'pour moi', "it's about me", 'for myself'],
    ...['dat ben ik zelf', 'ik ben die persoon'],
  ])('is set right to herself by %j', (text) => {
    expect(said(text)).toEqual({ whom: 'self', only: true });
  });

  it.each([
    ...['nee het gaat over mijn moeder', 'niet over mij', "c'est pour ma mère", 'not about me'],
    ...['nee over mijn moeder', 'neen t is voor mijn moeder', 'over mijn moeder', 'voor mn zus'],
    ...['het is voor mijn moeder eigenlijk', 'Fout, het is mijn moeder', 'nee toch over mijn oom'],
    ...[
      'non pour ma mère',
      'no, for my mother',
      'neen het gaat eigenlijk toch wel over mijn moeder',
    ],
    ...["ce n'est pas pour moi", "it's about my neighbour", 'het gaat over iemand anders'],
  ])('is set right to another by %j', (text) => {
    expect(said(text)?.whom).toBe('other');
  });

  it.each([
    ...[
      'ja voor mij',
      'dat is voor mij ok',
      'dat gaat voor mij',
      'ja ik',
      'bel mij',
      'ze belt mij',
    ],
    ...['ik ben het die gebeld heeft', 'ik ben het beu', 'pour moi ça va', "for me that's fine"],
    ...['bel mijn moeder', 'mijn moeder', 'voor mijn moeder die gestorven is', 'nee bel mijn zus'],
    ...['ze weet het van mij', 'het gaat over mijn moeder die gestorven is, ik mis haar'],
  ])('stays as it is at %j', (text) => {
    expect(said(text)).toBeUndefined();
  });
});
