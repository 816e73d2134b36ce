import { ReadCase } from '#casework';
import { TextsToReview } from '#dialogue';
import type { AccountId, CaseId, VolunteerId } from '#kernel';
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
let accountId: AccountId;
let jan: VolunteerId;

beforeEach(async () => {
  house = await openHouse();
  accountId = await aCoordinator(house);
  jan = await aBabbelbuddy(house, 'Jan Peeters', number);
  caseId = await aVisitAt('2026-11-23T13:00:00Z');
});
afterEach(() => house.close());

/** Another person whom Jan visits. */
async function aVisitAt(time: string): Promise<CaseId> {
  const person = await anAgreedPerson(house, accountId, time);
  await ask(house, person, [jan], accountId);
  await texts('ja');
  const { offerId } = await offerTo(house, person, jan);
  await agreeTo(house, offerId, accountId, new Date(time));
  return person;
}

async function texts(body: string): Promise<string> {
  await house.phones.phone(number).texts(body);
  await house.settled();
  return house.phones.phone(number).inbox().at(-1)!.body;
}

async function told(of = caseId): Promise<string[]> {
  const { events } = await house.get(ReadCase).run(of);
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
    expect(await house.get(TextsToReview).run()).toHaveLength(0);
  });

  it('means the visit where she arrived, also when the next is nearer', async () => {
    // nobody is asked twice within two days
    await house.database.query(`update offer set sent_at = sent_at - interval '3 days'`);
    await house.later(2);
    const second = await aVisitAt('2026-11-23T14:30:00Z');
    await house.later(3 * 60 + 53);
    expect(await texts('aangekomen')).toMatch(/we noteren dat je er bent/);
    await house.later(70);
    expect(await texts('vertrokken')).toMatch(/noteren dat je vertrokken bent/);
    await house.later(2);
    await texts('vertrokken');
    expect(await told()).toEqual(['visit_arrived', 'visit_left']);
    expect(await told(second)).toEqual([]);
    await house.later(20);
    expect(await texts('hier')).toMatch(/we noteren dat je er bent/);
    expect(await told(second)).toEqual(['visit_arrived']);
  });

  it('is read by a human when her visit is not near', async () => {
    expect(await texts('AANGEKOMEN')).toMatch(/je bezoek is pas ma 23\/11 om 14u\. Stuur dan HIER/);
    expect(await told()).toEqual([]);
    expect(await house.get(TextsToReview).run()).toMatchObject([
      { reason: 'presence', openOffers: [] },
    ]);
  });

  it('and takes that back hears each time that a coordinator reads it', async () => {
    await texts('HIER');
    const confirmed = 'Een coördinator leest dit zodra die aan het werk is';
    expect(await texts('ik kan morgen niet')).toContain(confirmed);
    expect(await texts('nee')).toContain(confirmed);
    const inbox = house.phones.phone(number).inbox();
    expect(inbox.filter(({ body }) => body.includes(confirmed))).toHaveLength(2);
    const reasons = (await house.get(TextsToReview).run()).map(({ reason }) => reason);
    expect(reasons.toSorted()).toEqual(['changed_mind', 'changed_mind', 'presence']);
  });
});
