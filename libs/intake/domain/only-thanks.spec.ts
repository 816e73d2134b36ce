import { onlyThanks } from './only-thanks.ts';

describe('thanks', () => {
  it.each([
    ['dank u wel voor de hulp', true],
    ['Merci beaucoup!', true],
    ['Thank you so much', true],
    ['dank u, en mijn buurman zit alleen', false],
    ['hallo', false],
  ])('%j is thanks and no more: %s', (text, thanks) => {
    expect(onlyThanks(text)).toBe(thanks);
  });
});
