import { tokensOf, wordsOf } from '../text/tokens.ts';
import { explicitSentences, ownSentences } from './kept-model.ts';
import { isKeptOut, sentencesIn } from './sentences.ts';

const sentences = ownSentences();

/** As the reader hears it, so that a comma makes no other sentence. */
function heard(text: string): string {
  return tokensOf(text)
    .filter(({ kind }) => kind !== 'pause' && kind !== 'end')
    .map((token) => token.text)
    .join(' ');
}

describe('the sentences to learn from', () => {
  it('stand there once each, so that no two labels contradict each other', () => {
    const texts = sentences.map(({ text }) => heard(text)).sort();
    expect(texts.filter((text, at) => text !== '' && text === texts[at + 1])).toEqual([]);
  });

  it('are none of those of explicit danger, which are never learned from', () => {
    const explicit = new Set(explicitSentences().map(({ text }) => heard(text)));
    expect(sentences.filter(({ text }) => explicit.has(heard(text)))).toEqual([]);
  });

  it('each have a label', () => {
    const bare = sentences.filter(
      ({ danger, about }) => danger === undefined && about === undefined,
    );
    expect(bare).toEqual([]);
  });

  it('never report nobody where somebody is in danger', () => {
    expect(sentences.filter(({ danger, about }) => danger && about === 'none')).toEqual([]);
  });

  it('tell a wish to die only where somebody is in danger', () => {
    expect(sentences.filter(({ danger, wish }) => wish && danger !== true)).toEqual([]);
  });

  it('hold words or signs', () => {
    expect(sentences.filter(({ text }) => tokensOf(text).length === 0)).toEqual([]);
  });

  it('hold at least 300 messages that report nobody, in words', () => {
    const ordinary = sentences.filter(
      ({ text, about }) => about === 'none' && wordsOf(tokensOf(text)).length > 0,
    );
    expect(ordinary.length).toBeGreaterThan(300);
  });

  it('are kept out of training for about a fifth', () => {
    const share = sentences.filter(isKeptOut).length / sentences.length;
    expect(Math.abs(share - 0.2)).toBeLessThan(0.03);
  });
});

describe('a file of sentences', () => {
  it('is read with its labels, and without its remarks', () => {
    const file =
      '# wat wij hoorden\nexplicit | other | Ze ligt op de grond\n\n? | self | Ik ben alleen\ndanger wish | self | Ik wil weg van hier\n';
    expect(sentencesIn(file, 'nl')).toEqual([
      { language: 'nl', text: 'Ze ligt op de grond', danger: true, explicit: true, about: 'other' },
      { language: 'nl', text: 'Ik ben alleen', about: 'self' },
      { language: 'nl', text: 'Ik wil weg van hier', danger: true, wish: true, about: 'self' },
    ]);
  });

  it('is refused by the number of a line that has no labels', () => {
    expect(() => sentencesIn('calm | none | dank u\nja', 'nl')).toThrow('line 2 of nl.txt');
  });
});
