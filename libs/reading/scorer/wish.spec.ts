import { read } from '../read.ts';
import { ownSentences } from './kept-model.ts';
import { isKeptOut } from './sentences.ts';

/** Over the fifth of the sentences that is never learned from. */
describe('a wish to die, by whomever it is told', () => {
  const danger = ownSentences().filter(
    (sentence) => isKeptOut(sentence) && sentence.danger === true,
  );
  const share = (asked: typeof danger): number =>
    (100 * asked.filter(({ text }) => read(text).danger.wish).length) / asked.length;

  it('is heard for most', () => {
    expect(share(danger.filter(({ wish }) => wish === true))).toBeGreaterThan(60);
  });

  it('is hardly ever heard in other danger, violence at home above all', () => {
    expect(share(danger.filter(({ wish }) => wish === undefined))).toBeLessThan(4);
    expect(share(danger.filter(({ atHome }) => atHome === true))).toBeLessThan(6);
  });

  it.each([
    "Il m'a quittée, j'avale tout ce qu'il y a dans l'armoire",
    'myn zeune haat mie, kwil dood',
    'Mijn man is weg met een ander en ik wil niet meer leven',
  ])('is no violence at home, whoever made her want it: «%s»', (text) => {
    expect(read(text).danger).toMatchObject({ wish: true, atHome: false, atHomeOfUnknown: false });
  });
});
