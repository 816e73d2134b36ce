import { firstName } from './first-name.ts';

describe('the name a volunteer is addressed by', () => {
  it.each([
    ['Jan Peeters', 'Jan'],
    ['  Marie-Louise De Smet', 'Marie-Louise'],
    ['Fatima', 'Fatima'],
    ['', ''],
  ])('of "%s" is "%s"', (name, first) => {
    expect(firstName(name)).toBe(first);
  });
});
