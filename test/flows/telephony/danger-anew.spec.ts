import { CreateAccount, SetDuty } from '#accounts';
import { RaiseAlert, ReadAlerts } from '#alerts';
import { ListCases, ReadCase, RecordContact, TakeCaseAlert } from '#casework';
import { ReadCallbackTask } from '#calls';
import { TakeCallWords } from '#intake';
import type { AccountId, CaseId } from '#kernel';
import { aCoordinator } from '../../builders/a-coordinator.ts';
import {
  aBabbelbuddy,
  agreeTo,
  anAgreedPerson,
  ask,
  offerTo,
} from '../../builders/asked-volunteers.ts';
import { type House, openHouse } from '../../support/open-house.ts';

const [caro, dirk] = ['+32470009401', '+32470009402'] as const;
const neighbour = '+32470009411';
const NEW = /nieuw bericht met tekens van gevaar/;

let house: House;

async function onDuty(phone: string, from: string, until: string): Promise<AccountId> {
  const { accountId } = await house.get(CreateAccount).run({
    ...{ email: `iemand${phone.slice(-3)}@voorbeeld.invalid`, name: `Wacht ${phone.slice(-1)}` },
    ...{ phone, role: 'coordinator', password: 'een lang genoeg wachtwoord' },
  });
  await house.get(SetDuty).run({ accountId, from: new Date(from), until: new Date(until) });
  return accountId;
}

async function texts(number: string, text: string): Promise<void> {
  await house.phones.phone(number).texts(text);
  await house.settled();
}

/** The alerts that came in there. */
function alerts(number: string): string[] {
  return house.phones
    .phone(number)
    .inbox()
    .map(({ body }) => body)
    .filter((body) => body.includes('tekens van gevaar'));
}

async function events(caseId: CaseId): Promise<string[]> {
  const { events: all } = await house.get(ReadCase).run(caseId);
  return all.map(({ kind }) => kind).filter((kind) => /alert|danger/.test(kind));
}

/** Caro is on duty until Dirk is. */
async function open(startAt?: Date): Promise<void> {
  house = await openHouse(startAt === undefined ? {} : { startAt });
  await onDuty(caro, '2026-11-23T06:00:00Z', '2026-11-23T20:00:00Z');
  await onDuty(dirk, '2026-11-23T20:00:00Z', '2026-11-25T20:00:00Z');
}
afterEach(() => house.close());

describe('danger that is told while an alert is open', () => {
  // in the evening: no telephone rings
  beforeEach(() => open(new Date('2026-11-23T19:00:00Z')));

  it('reaches who is on duty at once as news, once, and leaves the rounds as they were', async () => {
    await texts(neighbour, 'mijn buurman ademt niet');
    await house.later(5);
    await texts(neighbour, 'er is nu brand!');
    expect(alerts(caro)).toEqual([expect.not.stringMatching(NEW), expect.stringMatching(NEW)]);
    await house.later(1);
    await texts(neighbour, 'nu brand op de trap ook');
    expect(alerts(caro)).toHaveLength(2);
    await house.later(9);
    expect(alerts(caro)).toHaveLength(3);
    expect(alerts(caro).at(-1)).toMatch(/al 15 min. wacht/);
    const [only] = await house.get(ListCases).run();
    expect(await events(only!.caseId)).toEqual(['alert_raised', 'danger_anew']);
    expect(alerts(dirk)).toEqual([]);
  });

  it('goes to the next when it does not come, also when he heard that round already', async () => {
    house.phones.fault({ fault: 30005, number: caro, times: 9 });
    await texts(neighbour, 'mijn buurman ademt niet');
    expect(alerts(dirk)).toHaveLength(1);
    await house.later(5);
    await texts(neighbour, 'er is nu brand!');
    expect(alerts(dirk)).toEqual([expect.not.stringMatching(NEW), expect.stringMatching(NEW)]);
  });

  it('is told at once when it is written down twice with a call', async () => {
    const call = await house.phones.phone(neighbour).calls();
    await call.presses('0');
    await call.presses('1');
    await house.settled();
    const [item] = await house.get(ReadCallbackTask).list('open');
    const { callbackTaskId } = item!;
    const sign = 'other';
    await house.get(TakeCallWords).run({ callbackTaskId, text: 'Haar man ligt op de grond', sign });
    await house.settled();
    expect(alerts(caro)).toHaveLength(1);
    await house.later(5);
    await house.get(TakeCallWords).run({ callbackTaskId, text: 'Er is nu brand', sign });
    await house.settled();
    await house.get(TakeCallWords).run({ callbackTaskId, text: 'Er is nu brand', sign });
    await house.settled();
    expect(alerts(caro)).toEqual([expect.anything(), expect.stringMatching(NEW)]);
  });
});

describe('a volunteer who calls for help during a visit', () => {
  beforeEach(() => open());

  it('is named as a volunteer to who is on duty, also while an older alert is open', async () => {
    const accountId = await aCoordinator(house);
    const caseId = await anAgreedPerson(house, accountId, 'danger anew');
    const jan = await aBabbelbuddy(house, 'Jan Peeters', neighbour);
    await ask(house, caseId, [jan], accountId);
    await texts(neighbour, 'ja');
    const { offerId } = await offerTo(house, caseId, jan);
    const plannedAt = new Date(house.phones.clock.now().getTime() + 3_600_000);
    await agreeTo(house, offerId, accountId, plannedAt);
    const { reports } = await house.get(ReadCase).run(caseId);
    await house.get(RaiseAlert).run(reports[0]!.reportId, { how: 'words' });
    await house.settled();
    await house.later(1);
    await texts(neighbour, 'HELP');
    expect(alerts(caro)).toHaveLength(2);
    expect(alerts(caro).at(-1)).toMatch(/een vrijwilliger meldt tekens van gevaar/);
    await house.get(TakeCaseAlert).run({ accountId, caseId });
    await house.later(3);
    await texts(neighbour, 'HELP');
    expect(alerts(caro)).toHaveLength(3);
    expect(alerts(caro).at(-1)).toMatch(/een vrijwilliger meldt tekens van gevaar/);
  });
});

describe('what a colleague wrote down with a contact', () => {
  beforeEach(() => open());

  it('alerts whoever is on duty, who may be another, by the sign she ticks and never by her words', async () => {
    const accountId = await aCoordinator(house);
    const caseId = await anAgreedPerson(house, accountId, 'danger noted');
    const talk = { caseId, accountId, with: 'person', result: 'spoken' } as const;
    await house.get(RecordContact).run({ ...talk, note: 'Ze vertelt graag over vroeger' });
    await house.settled();
    expect(alerts(caro)).toEqual([]);
    const calm = [
      'geen gehoor',
      'geen gedachten aan zelfmoord',
      'Vroeger wilde hij niet meer leven',
    ];
    for (const note of calm) {
      await house.get(RecordContact).run({ ...talk, note });
    }
    await house.settled();
    expect(alerts(caro)).toEqual([]);
    await house.get(RecordContact).run({ ...talk, note: 'Ze ligt op de grond', sign: 'fallen' });
    await house.settled();
    expect(alerts(caro)).toHaveLength(1);
    expect((await house.get(ReadCase).run(caseId)).alertOpen).toBe(true);
    const [story] = await house.get(ReadAlerts).open();
    expect(story?.dangers).toMatchObject([{ sign: 'fallen', words: 'Ze ligt op de grond' }]);
  });
});
