import { firstName } from './first-name.ts';

describe('the name by which somebody is addressed', () => {
  it.each([
    ['Jan Peeters', 'Jan'],
    ['  Marie-Louise  De Smet', 'Marie-Louise'],
    ['Fatima', 'Fatima'],
    [' ', undefined],
    [undefined, undefined],
  ])('of %j is %j', (name, first) => {
    expect(firstName(name)).toBe(first);
  });
});
