import { read } from '../read.ts';
import { ownSentences } from './kept-model.ts';
import { isKeptOut } from './sentences.ts';

/** Over the fifth of the sentences that is never learned from. */
describe('whom a text is about', () => {
  const people = ownSentences().filter(
    (sentence) => isKeptOut(sentence) && (sentence.about === 'self' || sentence.about === 'other'),
  );
  const heard = people.map(({ text, about }) => ({ about, heard: read(text).about }));
  const share = (count: number, of: number): number => (100 * count) / of;

  it('is right for most, and the reverse for few', () => {
    const right = heard.filter((one) => one.heard === one.about).length;
    const reverse = heard.filter(
      (one) => one.heard !== one.about && (one.heard === 'self' || one.heard === 'other'),
    ).length;
    expect(share(right, people.length)).toBeGreaterThan(70);
    expect(share(reverse, people.length)).toBeLessThan(4);
  });

  it('is hardly ever the sender where she tells of another, who would get the signposts', () => {
    const others = heard.filter(({ about }) => about === 'other');
    const taken = others.filter((one) => one.heard === 'self').length;
    expect(share(taken, others.length)).toBeLessThan(2.5);
  });
});
