import { ListCases } from '#casework';
import { type House, openHouse } from '../support/open-house.ts';
import { aReport, postReport } from './wrong-input/sending.ts';

describe('a flood of reports from one place', () => {
  let house: House;

  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  it('is kept whole, and what is too much for the list stands apart', async () => {
    for (let sent = 0; sent < 63; sent += 1) {
      const answer = await postReport(house.app, aReport);
      expect(answer.statusCode).toBe(201);
    }
    const urgent = await postReport(house.app, { ...aReport, danger: true });
    expect(urgent.statusCode).toBe(201);
    await house.settled();
    const lists = house.get(ListCases);
    expect(await lists.count('aside')).toBe(3);
    expect(await lists.count('due')).toBe(60);
    expect(await lists.withAlert()).toHaveLength(1);
  });
});
