import { type CallbackTaskOfCall, ReadCallbackTask } from '#calls';
import {
  CaseOfCall,
  type CaseView,
  ListCases,
  ReadCase,
  RecordAgreement,
  ReopenCase,
  UpdatePerson,
} from '#casework';
import { ReceiveReport } from '#intake';
import type { AccountId, CaseId } from '#kernel';
import type { CallDriver } from '../../../apps/phones/test-interface/call-driver.ts';
import { aCoordinator } from '../../builders/a-coordinator.ts';
import { aPersonWithANumber } from '../../builders/a-person-with-a-number.ts';
import { aBabbelbuddy, agreeTo, ask, offerTo } from '../../builders/asked-volunteers.ts';
import { dangerSeenTo } from '../../builders/settled-alert.ts';
import { type House, openHouse } from '../../support/open-house.ts';

const hers = '+32470004101';
const jans = '+32470004102';
/** A Monday at half past six in the evening: nobody is rung. */
const EVENING = new Date('2026-11-23T17:30:00Z');

let house: House;
let accountId: AccountId;
let caseId: CaseId;

beforeEach(async () => {
  house = await openHouse({ startAt: EVENING });
  accountId = await aCoordinator(house);
  caseId = await aPersonWithANumber(house, accountId, hers);
});
afterEach(() => house.close());

async function callAs(number: string, ...keys: string[]): Promise<CallDriver> {
  const call = await house.phones.phone(number).calls();
  for (const key of keys) {
    await call.presses(key);
  }
  return call;
}

async function theCase(): Promise<CaseView> {
  await house.settled();
  return house.get(ReadCase).run(caseId);
}

async function items(): Promise<CallbackTaskOfCall[]> {
  await house.settled();
  return (await house.get(ReadCallbackTask).list('open')).filter((item) => item.kind === 'call');
}

/** A visit of Jan is planned. */
async function aVisitIsPlanned(): Promise<void> {
  const jan = await aBabbelbuddy(house, 'Jan Peeters', jans);
  await ask(house, caseId, [jan], accountId);
  await house.phones.phone(jans).texts('ja');
  await house.settled();
  const { offerId } = await offerTo(house, caseId, jan);
  await agreeTo(house, offerId, accountId, new Date('2026-11-25T13:00:00Z'));
}

function isNoted(noted: Partial<Parameters<UpdatePerson['run']>[0]>): Promise<void> {
  const update = { caseId, accountId, needsProfessional: false, person: {}, ...noted };
  return house.get(UpdatePerson).run(update);
}

function aReportWith(phone: string): Promise<unknown> {
  return house.get(ReceiveReport).run(
    {
      ...{ channel: 'web', self: false, danger: false },
      person: { concern: 'Mijn zus is veel alleen.' },
      reporter: { name: 'Een huisgenoot', phone },
    },
    `house-mate of ${phone}`,
  );
}

const tells = /Rosa|Canarie|Ruzettelaan|Jan|Peeters|eenza|25 november|woensdag/i;

describe('a person of a case who calls', () => {
  it('hears at most four choices and nothing that a housemate may not hear', async () => {
    await aVisitIsPlanned();
    for (const keys of [['2'], ['7', '2'], ['8', '2']]) {
      for (const choice of ['1', '2', '3', '4', '6']) {
        const call = await callAs(hers, ...keys, choice);
        const said = call.shown().heard.map(({ text }) => text);
        expect(said.join(' ')).not.toMatch(tells);
        await call.hangsUp();
      }
    }
  });

  it('pauses, once she confirmed: visits and questions end, and she is asked again in four weeks', async () => {
    await aVisitIsPlanned();
    const call = await callAs(hers, '2', '2');
    await call.hears(/druk 1 om te bevestigen/);
    expect((await theCase()).state).toBe('matched');
    await call.presses('1');
    await call.hears(/Over 4 weken/);
    await call.ends();
    const { state, step, dueAt, events } = await theCase();
    expect({ state, step, dueAt }).toEqual({
      ...{ state: 'waiting', step: 'ask_again' },
      dueAt: new Date('2026-12-21T08:00:00Z'),
    });
    expect(events).toContainEqual(
      expect.objectContaining({
        ...{ kind: 'agreement', refs: { answer: 'later', via: 'phone' }, accountId: undefined },
      }),
    );
    expect(house.phones.phone(jans).inbox().at(-1)!.body).toMatch(/gaat niet door/);
    const [item, ...others] = await items();
    expect(others).toEqual([]);
    expect(item).toMatchObject({
      ...{ ownWish: 'paused', ending: 'decided', dueAt: item!.startedAt, self: true },
    });
    expect(await house.get(CaseOfCall).run(item!.callId)).toBe(caseId);
  });

  it('stops, once she confirmed, and a coordinator can open the case again', async () => {
    await aVisitIsPlanned();
    const call = await callAs(hers, '8', '2', '3');
    await call.hears(/press 1 to confirm/);
    await call.presses('1');
    await call.hears(/Nobody will come any more/);
    await call.ends();
    expect(await theCase()).toMatchObject({ state: 'closed', outcome: 'declined' });
    expect(house.phones.phone(jans).inbox().at(-1)!.body).toMatch(/gaat niet door/);
    expect(await items()).toMatchObject([{ ownWish: 'stopped', language: 'en' }]);
    await house.get(ReopenCase).run({ caseId, accountId, note: 'Ze vergiste zich.' });
    expect(await theCase()).toMatchObject({ state: 'clarifying', step: 'read_again' });
    await expect(
      house.get(ReopenCase).run({ caseId, accountId, note: 'nog eens' }),
    ).rejects.toThrow('case.move_refused');
  });

  it.each<[string, () => Promise<unknown>]>([
    ['only professionals go to her', () => isNoted({ needsProfessional: true })],
    ['a safe contact is noted', () => isNoted({ person: { safeContact: 'Nooit inspreken.' } })],
    ['a colleague noted that somebody else lives there', () => isNoted({ livesWithOthers: true })],
    ['somebody else reported with her number', () => aReportWith(hers)],
    ['danger was told of, and seen to', () => dangerSeenTo(house, caseId, accountId)],
  ])('stops at once, and her case waits for a human where %s', async (_, isSo) => {
    await aVisitIsPlanned();
    await isSo();
    const call = await callAs(hers, '2', '3');
    await call.presses('1');
    await call.ends();
    expect(call.shown().heard.at(-1)!.text).toBe(
      'Dat is goed. Er komt niemand meer langs. Je mag ons altijd opnieuw bellen. Tot later.',
    );
    const { state, step, dueAt, outcome } = await theCase();
    expect({ state, step, outcome }).toEqual({
      ...{ state: 'waiting', step: 'confirm_stop', outcome: undefined },
    });
    expect(dueAt).toEqual(new Date('2026-11-24T16:00:00Z'));
    expect(house.phones.phone(jans).inbox().at(-1)!.body).toMatch(/gaat niet door/);
    await house.get(RecordAgreement).run({ caseId, accountId, answer: 'no' });
    expect(await theCase()).toMatchObject({ state: 'closed', outcome: 'declined' });
  });

  it.each([
    ['1', 'change'],
    ['4', 'complaint'],
    ['0', 'human'],
  ])(
    'at %s says what it is about (%s) and is called back, or leaves a message',
    async (key, wish) => {
      const call = await callAs(hers, '2', key, '2', '1');
      await call.hears(/belt je terug/);
      await call.ends();
      const { events, reports } = await theCase();
      expect(events).toContainEqual(
        expect.objectContaining({ kind: 'own_wish', refs: { wish, via: 'phone' } }),
      );
      expect(reports[0]!.additions.map(({ text }) => text)).toEqual([
        expect.stringMatching(/Wil teruggebeld worden/),
      ]);
      expect(await items()).toMatchObject([{ ownWish: wish, wants: 'callback' }]);
      const spoken = await callAs(hers, '2', key, '1');
      await spoken.says('Het liefst op een andere dag');
      await spoken.presses('#');
      await spoken.ends();
      expect(
        (await theCase()).reports[0]!.additions.some((one) => one.recordingId !== undefined),
      ).toBe(true);
      expect((await items()).map(({ ownWish, wants }) => [ownWish, wants])).toContainEqual([
        ...[wish, 'message'],
      ]);
      expect(await house.get(ListCases).run()).toHaveLength(1);
    },
  );

  it('changes nothing without confirming, and leaves what was understood', async () => {
    const ways = [
      ...[{ keys: [], ownWish: 'nothing' }],
      ...[
        { keys: ['2'], ownWish: 'pause' },
        { keys: ['3'], ownWish: 'stop' },
      ],
      ...[
        { keys: ['3', '2'], ownWish: 'nothing' },
        { keys: ['2', '*', '5'], ownWish: 'pause' },
      ],
    ];
    const seen = new Set<string>();
    for (const { keys, ownWish } of ways) {
      await (await callAs(hers, '2', ...keys)).hangsUp();
      expect((await theCase()).state).toBe('agreed');
      const item = (await items()).find(({ callId }) => !seen.has(callId))!;
      expect(item).toMatchObject({ ownWish, ending: 'dropped', danger: false });
      seen.add(item.callId);
    }
  });

  it('is called back when she presses nothing', async () => {
    for (const start of [['2'], ['2', '2'], ['2', '3']]) {
      const call = await callAs(hers, ...start);
      for (let time = 0; time < 3; time += 1) {
        await call.waits();
      }
      await call.hears(/We bellen je/);
      await call.presses('1');
      await call.ends();
    }
    expect((await items()).map(({ wants }) => wants)).toEqual(Array(3).fill('callback'));
    expect((await theCase()).state).toBe('agreed');
  });

  it('alerts at 9 anywhere, about her own case', async () => {
    for (const keys of [['2'], ['2', '2'], ['2', '3', '*', '*'], ['2', '4']]) {
      const call = await callAs(hers, ...keys, '9');
      await call.hears(/Van ons komt nu niemand langs/);
      await call.hangsUp();
      expect(await theCase()).toMatchObject({ danger: true, alertOpen: true });
    }
    expect(await house.get(ListCases).run()).toHaveLength(1);
    expect((await items()).map(({ danger }) => danger)).toEqual(Array(4).fill(true));
  });

  it('gets the same answer to a step that comes twice, and it takes effect once', async () => {
    await aVisitIsPlanned();
    house.phones.fault({ fault: 'double', number: hers, times: 20 });
    await (await callAs(hers, '2', '3', '1')).ends();
    const { events } = await theCase();
    expect(events.filter(({ kind }) => kind === 'agreement')).toHaveLength(2);
    expect(await items()).toHaveLength(1);
    const texts = house.phones.phone(jans).inbox();
    expect(texts.filter(({ body }) => body.includes('gaat niet door'))).toHaveLength(1);
  });

  it('is found by the number that she has now, not by the one before', async () => {
    const { person } = await theCase();
    const update = { ...{ caseId, accountId, needsProfessional: false } };
    await house.get(UpdatePerson).run({ ...update, person: { ...person, phone: '0470 00 41 99' } });
    const old = await callAs(hers, '2');
    await old.hears(/Wil je ons nu iets vertellen, druk 1/);
    await old.hangsUp();
    const now = await callAs('+32470004199', '2');
    await now.hears(/Wil je stoppen, druk 3/);
    await now.hangsUp();
  });
});

describe('not as the person of a case goes on', () => {
  it('who hides the number, is only a reporter, or was never told', async () => {
    const report = (key: string, reporter: string, person?: string): Promise<unknown> =>
      house.get(ReceiveReport).run(
        {
          ...{ channel: 'web', self: false, danger: false, neighbourhood: 'assebroek' },
          person: { concern: 'Ze is veel alleen.', ...(person !== undefined && { phone: person }) },
          reporter: { phone: reporter },
        },
        key,
      );
    await report('one', '+32470004201', '+32470004202');
    await house.settled();
    for (const number of ['+32470004201', '+32470004202', '+32470004203']) {
      const call = await callAs(number, '2');
      await call.hears(/Wil je ons nu iets vertellen, druk 1/);
      await call.presses('3');
      await call.ends();
    }
    const hidden = await house.phones.hiddenPhone().calls();
    await hidden.presses('2');
    await hidden.hears(/Wil je ons nu iets vertellen, druk 1/);
    await hidden.hangsUp();
  });

  it('who has a number of several cases: a human asks who it is', async () => {
    await aPersonWithANumber(house, accountId, hers);
    const call = await callAs(hers, '2');
    await call.hears(/Een medewerker helpt je verder/);
    expect(JSON.stringify(call.shown())).not.toMatch(/stoppen|tijdje/);
    await call.presses('2');
    await call.presses('1');
    await call.ends();
    expect(await items()).toMatchObject([{ ownWish: 'several', wants: 'callback' }]);
    expect(await house.get(ListCases).run()).toHaveLength(2);
    const spoken = await callAs(hers, '2', '1');
    await spoken.says('Ik bel voor de man');
    await spoken.presses('#');
    await house.settled();
    expect(await house.get(ListCases).run()).toHaveLength(3);
  });

  it('who reported herself is known by the number she called from', async () => {
    const first = await callAs('+32470004301', '2', '2', '1', '1');
    await first.ends();
    await house.settled();
    const again = await callAs('+32470004301', '2');
    await again.hears(/Wil je stoppen, druk 3/);
    await again.presses('3');
    await again.presses('1');
    await again.ends();
    await house.settled();
    expect(await house.get(ListCases).run('closed')).toHaveLength(1);
  });
});
