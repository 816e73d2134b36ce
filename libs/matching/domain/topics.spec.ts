import { topicsToTell } from './topics.ts';

describe('what an offer tells of what a person likes', () => {
  it('is the first three of the list, whatever their order', () => {
    const liked = ['vroeger', 'muziek', 'koken', 'kaarten'];
    expect(topicsToTell(liked)).toEqual(['kaarten', 'muziek', 'koken']);
  });

  it('is nothing that is not on the list, and never what she believes', () => {
    expect(topicsToTell(['Rosa Canarie', 'geloof', 'film'])).toEqual(['film']);
  });
});
