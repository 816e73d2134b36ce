import { read } from '../read.ts';
import { ownSentences } from './kept-model.ts';
import { isKeptOut } from './sentences.ts';

/** Over the fifth of the sentences that is never learned from. */
describe('violence at home, told by her whom it is about', () => {
  const ofHerself = ownSentences().filter(
    (sentence) => isKeptOut(sentence) && sentence.danger === true && sentence.about === 'self',
  );
  it('is heard for few who write of others, also where nobody knows of whom', () => {
    const ofOthers = ownSentences().filter(
      (sentence) => isKeptOut(sentence) && sentence.about === 'other',
    );
    const heard = ofOthers.filter(({ text }) => {
      const { about, danger } = read(text);
      return about === 'self' ? danger.atHome : about === 'unknown' && danger.atHomeOfUnknown;
    });
    expect((100 * heard.length) / ofOthers.length).toBeLessThan(2);
  });

  it.each(['Ik word geslagen', 'Mijn man is agressief als hij drinkt'])(
    'is heard where the words do not tell whose home it is: «%s»',
    (text) => {
      expect(read(text).about).not.toBe('other');
      expect(read(text).danger).toMatchObject({ atHome: true });
    },
  );

  const share = (atHome: true | undefined): number => {
    const asked = ofHerself.filter((sentence) => sentence.atHome === atHome);
    const heard = asked.filter(({ text }) => read(text).danger.atHome);
    return (100 * heard.length) / asked.length;
  };

  it('is heard for most', () => {
    expect(share(true)).toBeGreaterThan(65);
  });

  it('is hardly ever heard where she wants to die, or lies there, and must read who helps', () => {
    expect(share(undefined)).toBeLessThan(5);
  });
});
