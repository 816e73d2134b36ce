import { newId, type VolunteerId } from '#kernel';
import fc from 'fast-check';
import { scarcityPrices } from './scarcity-price.ts';

const ids: readonly VolunteerId[] = Array.from({ length: 12 }, () => newId<'volunteer'>(0));
const [els, jan, mia, piet] = ids as [VolunteerId, VolunteerId, VolunteerId, VolunteerId];
const could = (...couldServe: readonly VolunteerId[]) => ({ couldServe });
const times = (count: number, ...who: readonly VolunteerId[]) =>
  Array.from({ length: count }, () => could(...who));
const places = (...of: readonly (readonly [VolunteerId, number])[]) => new Map(of);

describe('how much others need a volunteer', () => {
  it('is more for whom few can stand in: the square of how many could', () => {
    const free = places([els, 1], [jan, 1], [mia, 1]);
    const prices = scarcityPrices([could(els), could(jan, mia)], free);
    expect(prices).toEqual(places([els, 1], [jan, 0.25], [mia, 0.25]));
  });

  it('is more for each request that she could serve', () => {
    const prices = scarcityPrices([...times(3, els), could(jan)], places([els, 1], [jan, 1]));
    expect(prices.get(jan)).toBeCloseTo(1 / 3);
    expect(prices.get(els)).toBe(1);
  });

  it('is less for who has more places free', () => {
    const prices = scarcityPrices([could(els), could(jan)], places([els, 1], [jan, 2]));
    expect(prices).toEqual(places([els, 1], [jan, 0.5]));
  });

  it('counts only who is free', () => {
    const free = places([els, 1], [jan, 0], [piet, 1]);
    const prices = scarcityPrices([could(els, jan, mia), could(piet)], free);
    expect(prices).toEqual(places([els, 1], [piet, 1]));
  });

  it('is nothing for whom nobody needs, and for all where nobody asks for anything', () => {
    expect(scarcityPrices([could(jan)], places([els, 1], [jan, 1])).get(els)).toBe(0);
    expect(scarcityPrices([], places([els, 1]))).toEqual(places([els, 0]));
    expect(scarcityPrices([could(els)], places()).size).toBe(0);
  });

  it('looks 200 requests back', () => {
    const free = places([els, 1], [jan, 1]);
    const prices = (earlier: number) =>
      scarcityPrices([could(els), ...times(earlier, jan)], free).get(els);
    expect(prices(199)).toBeCloseTo(1 / 199);
    expect(prices(200)).toBe(0);
  });

  it('is 1 from the ninth of ten on, without those whom nobody needs', () => {
    const requests = ids.slice(0, 10).flatMap((id, at) => times(at + 1, id));
    const prices = scarcityPrices(requests, new Map(ids.map((id) => [id, 1])));
    const found = ids.map((id) => Number((prices.get(id) ?? NaN).toFixed(6)));
    const ninths = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((of) => Number((of / 9).toFixed(6)));
    expect(found).toEqual([...ninths, 1, 0, 0]);
  });

  it('lies between 0 and 1, has one for each who is free, and does not change with the order of the names', () => {
    const request = fc.subarray([...ids]).map((couldServe) => could(...couldServe));
    const free = fc.array(fc.nat(2), { minLength: ids.length, maxLength: ids.length });
    fc.assert(
      fc.property(fc.array(request, { maxLength: 20 }), free, (requests, count) => {
        const all = new Map(ids.map((id, at) => [id, count[at] ?? 0]));
        const prices = scarcityPrices(requests, all);
        const withPlace = ids.filter((id) => (all.get(id) ?? 0) > 0);
        expect([...prices.keys()]).toEqual(withPlace);
        expect([...prices.values()].every((price) => price >= 0 && price <= 1)).toBe(true);
        const turned = requests.map(({ couldServe }) => could(...couldServe.toReversed()));
        expect(scarcityPrices(turned, all)).toEqual(prices);
      }),
    );
  });
});
