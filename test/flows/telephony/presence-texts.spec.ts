import { ReadCase } from '#casework';
import { UnclearTexts } from '#dialogue';
import type { CaseId } from '#kernel';
import { aCoordinator } from '../../builders/a-coordinator.ts';
import {
  aBabbelbuddy,
  agreeTo,
  anAgreedPerson,
  ask,
  offerTo,
} from '../../builders/asked-volunteers.ts';
import { type House, openHouse } from '../../support/open-house.ts';

const number = '+32470003102';

let house: House;
let caseId: CaseId;

beforeEach(async () => {
  house = await openHouse();
  const accountId = await aCoordinator(house);
  const jan = await aBabbelbuddy(house, 'Jan Peeters', number);
  caseId = await anAgreedPerson(house, accountId, 'a text');
  await ask(house, caseId, [jan], accountId);
  await house.phones.phone(number).texts('ja');
  await house.settled();
  const { offerId } = await offerTo(house, caseId, jan);
  await agreeTo(house, offerId, accountId, new Date('2026-11-23T13:00:00Z'));
});
afterEach(() => house.close());

async function texts(body: string): Promise<string> {
  await house.phones.phone(number).texts(body);
  await house.settled();
  return house.phones.phone(number).inbox().at(-1)!.body;
}

async function told(): Promise<string[]> {
  const { events } = await house.get(ReadCase).run(caseId);
  return events
    .map(({ kind }) => kind)
    .filter((kind) => /^visit_(arrived|left)$/.test(kind))
    .toSorted();
}

describe('a volunteer who texts that she arrived or left', () => {
  it('is noted once, and thanked', async () => {
    await house.later(3 * 60 + 50);
    expect(await texts('Aangekomen!')).toMatch(/we noteren dat je er bent/);
    expect(await texts('hier')).toMatch(/we noteren dat je er bent/);
    expect(await texts('WEG')).toMatch(/noteren dat je vertrokken bent/);
    expect(await texts('Hier')).toMatch(/noteerden al dat je vertrokken bent/);
    expect(await told()).toEqual(['visit_arrived', 'visit_left']);
    expect(await house.get(UnclearTexts).run()).toHaveLength(0);
  });

  it('is read by a human when her visit is not near', async () => {
    await texts('AANGEKOMEN');
    expect(await told()).toEqual([]);
    expect(await house.get(UnclearTexts).run()).toHaveLength(1);
  });
});
