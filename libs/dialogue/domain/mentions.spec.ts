import { mentions } from './mentions.ts';

describe('mentions', () => {
  const phrases = ['gevallen', 'doet niet open', 'pijn op de borst'];

  it.each(['Ze is gevallen!', 'hij DOET NIET OPEN', 'pijn op de bórst'])(
    'finds it in %j',
    (text) => {
      expect(mentions(text, phrases)).toBe(true);
    },
  );

  it.each(['', 'bevallen', 'hij doet open', 'het was fijn'])('finds nothing in %j', (text) => {
    expect(mentions(text, phrases)).toBe(false);
  });
});
