import { houseNumberOf, streetKey } from './street-key.ts';

describe('a street as it is typed', () => {
  it.each([
    ['Blankenbergsesteenweg', 'Blankenbergse Stwg.'],
    ["'t Zand", 't zand'],
    ['Sint-Pieterskerklaan', 'St. Pieterskerklaan'],
  ])('is one street: %s and %s', (one, other) => {
    expect(streetKey(one)).toBe(streetKey(other));
  });

  it.each([
    ['12', 12],
    ['12A', 12],
    ['nr. 7', 7],
    ['bus', undefined],
    ['', undefined],
  ])('reads house number %p as %p', (text, number) => {
    expect(houseNumberOf(text)).toBe(number);
  });
});
