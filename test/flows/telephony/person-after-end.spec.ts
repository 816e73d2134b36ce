import { type CallbackTaskOfCall, ReadCallbackTask } from '#calls';
import {
  CaseOfCall,
  type CaseView,
  CloseCase,
  ListCases,
  ReadCase,
  RecordContact,
} from '#casework';
import { TextsToReview } from '#dialogue';
import { TakeCallWords } from '#intake';
import type { AccountId, CaseId } from '#kernel';
import type { CallDriver } from '../../../apps/phones/test-interface/call-driver.ts';
import { aCoordinator } from '../../builders/a-coordinator.ts';
import { aPersonWithANumber } from '../../builders/a-person-with-a-number.ts';
import { aReport } from '../../builders/a-report.ts';
import { type DeskClient, aDeskClient } from '../../builders/desk-client.ts';
import { type House, openHouse } from '../../support/open-house.ts';

const hers = '+32470004401';
/** A Monday at half past six in the evening: nobody is rung. */
const EVENING = new Date('2026-11-23T17:30:00Z');
const ORDINARY = /Wil je ons nu iets vertellen, druk 1/;

let house: House;
let accountId: AccountId;

beforeEach(async () => {
  house = await openHouse({ startAt: EVENING });
  accountId = await aCoordinator(house);
});
afterEach(() => house.close());

async function callAs(number: string, ...keys: string[]): Promise<CallDriver> {
  const call = await house.phones.phone(number).calls();
  for (const key of keys) {
    await call.presses(key);
  }
  return call;
}

/** She stopped by telephone: her case is closed. */
async function whoStopped(number = hers): Promise<CaseId> {
  const caseId = await aPersonWithANumber(house, accountId, number);
  await (await callAs(number, '2', '3', '1')).ends();
  await house.settled();
  const [{ callbackTaskId }] = (await items()) as [CallbackTaskOfCall];
  const desk = await theDesk();
  await desk.sends(`/desk/calls/${callbackTaskId}`, `/desk/calls/${callbackTaskId}`, {
    result: 'handled',
  });
  return caseId;
}

let desk: DeskClient | undefined;
afterEach(() => {
  desk = undefined;
});
async function theDesk(): Promise<DeskClient> {
  desk ??= await aDeskClient(house, 'coordinator');
  return desk;
}

async function items(): Promise<CallbackTaskOfCall[]> {
  await house.settled();
  return (await house.get(ReadCallbackTask).list('open')).filter((item) => item.kind === 'call');
}

async function read(caseId: CaseId): Promise<CaseView> {
  await house.settled();
  return house.get(ReadCase).run(caseId);
}

async function counted(): Promise<{ open: number; closed: number }> {
  await house.settled();
  const open = await house.get(ListCases).run();
  const closed = await house.get(ListCases).run('closed');
  return { open: open.length, closed: closed.length };
}

describe('a person who calls again after her own stop', () => {
  it.each([
    ['3', 'complaint', 'Klacht'],
    ['0', 'human', 'Wil iemand spreken'],
  ])(
    'at %s leaves a %s for a human, with her case, and it stays closed',
    async (key, wish, title) => {
      const caseId = await whoStopped();
      const called = await callAs(hers, '2', key, '2', '1');
      await called.hears(/belt je terug/);
      await called.ends();
      const spoken = await callAs(hers, '2', key, '1');
      await spoken.says('Er stond iemand aan mijn deur');
      await spoken.presses('#');
      await spoken.ends();
      const left = await items();
      expect(left).toMatchObject([{ ownWish: wish }, { ownWish: wish }]);
      for (const { callId, callbackTaskId } of left) {
        expect(await house.get(CaseOfCall).run(callId)).toBe(caseId);
        const { page } = await (await theDesk()).opens(`/desk/calls/${callbackTaskId}`);
        expect(page).toContain(title);
        expect(page).toMatch(/al afgerond en blijft dat.*Naar het dossier/);
        await house.get(TakeCallWords).run({ callbackTaskId, text: 'Ze wil dat het zo blijft' });
      }
      const dossier = await (await theDesk()).opens(`/desk/cases/${caseId}`);
      expect(dossier.page).toContain('Daarna belde deze persoon ons nog.');
      const { state, events, reports } = await read(caseId);
      expect(state).toBe('closed');
      expect(events).toContainEqual(
        expect.objectContaining({ kind: 'own_wish', refs: { wish, via: 'phone' } }),
      );
      const additions = reports.flatMap((report) => report.additions);
      expect(additions.some(({ recordingId }) => recordingId !== undefined)).toBe(true);
      expect(additions.map(({ text }) => text)).toContain('Ze wil dat het zo blijft');
      expect(await counted()).toEqual({ open: 0, closed: 1 });
    },
  );

  it.each([[[]], [['7']], [['8']]])(
    'tells of herself anew, and her case opens again instead of a second one (%j)',
    async (language) => {
      const caseId = await whoStopped();
      await (await callAs(hers, ...language, '2', '1', '2', '1', '1')).ends();
      expect(await read(caseId)).toMatchObject({ state: 'clarifying', step: 'read_again' });
      expect(await counted()).toEqual({ open: 1, closed: 0 });
      expect(await items()).toMatchObject([{ wants: 'callback', callWhen: 'morning' }]);
    },
  );

  it('speaks a message about herself anew, which stands with her case', async () => {
    const caseId = await whoStopped();
    const call = await callAs(hers, '2', '1', '1');
    await call.says('Ik zou toch graag iemand zien');
    await call.presses('#');
    await call.ends();
    const { state, reports } = await read(caseId);
    expect(state).toBe('clarifying');
    expect(reports[0]!.additions.some(({ recordingId }) => recordingId !== undefined)).toBe(true);
    expect(await counted()).toEqual({ open: 1, closed: 0 });
  });

  it('changes nothing by listening, by wanting no call, or by hanging up', async () => {
    const caseId = await whoStopped();
    const listens = await callAs(hers, '2', '1', '3');
    await listens.hears(/106/);
    await listens.ends();
    expect(await items()).toMatchObject([{ ending: 'told', wants: 'nothing' }]);
    await (await callAs(hers, '2')).hangsUp();
    await (await callAs(hers, '2', '3')).hangsUp();
    expect((await items()).map(({ ownWish }) => ownWish)).toEqual([
      ...['complaint', undefined, undefined],
    ]);
    expect((await read(caseId)).state).toBe('closed');
    expect(await counted()).toEqual({ open: 0, closed: 1 });
  });

  it('is called back when she presses nothing, and a human decides', async () => {
    const caseId = await whoStopped();
    const call = await callAs(hers, '2');
    for (let time = 0; time < 3; time += 1) {
      await call.waits();
    }
    await call.hears(/We bellen je/);
    await call.presses('1');
    await call.ends();
    expect(await items()).toMatchObject([{ wants: 'callback', keepsClosed: true }]);
    expect((await read(caseId)).state).toBe('closed');
    expect(await counted()).toEqual({ open: 0, closed: 1 });
  });

  it('in danger is heard at once, about her own case', async () => {
    const caseId = await whoStopped();
    const call = await callAs(hers, '2', '9');
    await call.hears(/112/);
    await call.presses('3');
    await call.presses('2');
    await call.presses('1');
    await call.ends();
    expect(await read(caseId)).toMatchObject({ ...{ state: 'clarifying', danger: true } });
    expect((await read(caseId)).alertOpen).toBe(true);
    expect(await counted()).toEqual({ open: 1, closed: 0 });
  });

  it('gets the same answer to a step that comes twice', async () => {
    const caseId = await whoStopped();
    house.phones.fault({ fault: 'double', number: hers, times: 20 });
    await (await callAs(hers, '2', '3', '2', '1')).ends();
    expect(await items()).toHaveLength(1);
    const { events } = await read(caseId);
    expect(events.filter(({ kind }) => kind === 'own_wish')).toHaveLength(1);
  });

  it.each(['klacht', 'Stop met bezoek', 'dank je wel'])(
    'who texts «%s» reaches a human, and it stays closed',
    async (words) => {
      const caseId = await whoStopped();
      await house.phones.phone(hers).texts(words);
      expect((await read(caseId)).state).toBe('closed');
      expect(await counted()).toEqual({ open: 0, closed: 1 });
    },
  );

  it('who texts that she does want it finds her case open again, and her stop is heard anew', async () => {
    const caseId = await whoStopped();
    const phone = house.phones.phone(hers);
    await phone.texts('ik wil toch graag bezoek');
    expect(await read(caseId)).toMatchObject({ state: 'clarifying', step: 'read_again' });
    expect(await counted()).toEqual({ open: 1, closed: 0 });
    expect(phone.inbox().at(-1)!.body).toMatch(/Jij beslist wat er gebeurt/);
    await phone.texts('stop');
    expect((await read(caseId)).state).toBe('clarifying');
    const waiting = await house.get(TextsToReview).run();
    expect(waiting.map(({ reason }) => reason).toSorted()).toEqual(['person', 'stop']);
    expect(waiting.map((text) => text.caseId)).toEqual([caseId, caseId]);
  });
});

describe('on the telephone of a household', () => {
  it('who calls about himself for the first time has a case of his own, and hers stays closed', async () => {
    const caseId = await whoStopped();
    await (await callAs(hers, '2', '2', '2', '1', '1')).ends();
    expect((await read(caseId)).state).toBe('closed');
    expect(await counted()).toEqual({ open: 1, closed: 1 });
    const [{ callId, ownWish }] = (await items()) as [CallbackTaskOfCall];
    expect(ownWish).toBeUndefined();
    expect(await house.get(CaseOfCall).run(callId)).not.toBe(caseId);
  });

  it('who is in danger and calls for the first time is heard about himself', async () => {
    const hersId = await whoStopped();
    await (await callAs(hers, '2', '9', '2', '2', '3', '1')).ends();
    const [{ callId, danger, wants }] = (await items()) as [CallbackTaskOfCall];
    expect({ danger, wants }).toEqual({ danger: true, wants: 'callback' });
    const caseId = await house.get(CaseOfCall).run(callId);
    expect(caseId).not.toBe(hersId);
    expect((await read(caseId!)).alertOpen).toBe(true);
  });

  it('who is in danger before he says that it is the first time alerts once, and about himself', async () => {
    const hersId = await whoStopped();
    const call = await callAs(hers, '2', '9');
    await house.settled();
    await call.presses('2');
    await house.settled();
    for (const key of ['2', '3', '1']) {
      await call.presses(key);
    }
    await call.ends();
    await house.settled();
    expect(await house.database.query('select 1 from alert')).toHaveLength(1);
    const [{ callId }] = (await items()) as [CallbackTaskOfCall];
    const caseId = (await house.get(CaseOfCall).run(callId))!;
    expect(caseId).not.toBe(hersId);
    expect(await read(caseId)).toMatchObject({ danger: true, alertOpen: true });
    // danger opened hers, and a human sees that it was not about her
    const { alertOpen, events } = await read(hersId);
    expect(alertOpen).toBe(false);
    expect(events.map(({ kind }) => kind)).toContain('alert_left');
  });

  it('nobody hears more than could be asked of anybody', async () => {
    await whoStopped();
    for (const keys of [['2'], ['7', '2'], ['8', '2']]) {
      const call = await callAs(hers, ...keys, '6');
      const said = call.shown().heard.map(({ text }) => text);
      expect(said.join(' ')).not.toMatch(/Rosa|Canarie|dossier|bezoek|visite|visit|stopp|eenza/i);
      await call.hangsUp();
    }
  });

  it('a human asks who it is when the number stands in several closed cases', async () => {
    await whoStopped();
    await house.get(CloseCase).run({
      ...{ caseId: await aPersonWithANumber(house, accountId, hers), accountId },
      outcome: 'no_need',
    });
    const call = await callAs(hers, '2');
    await call.hears(/Een medewerker helpt je verder/);
    await call.presses('2');
    await call.presses('1');
    await call.ends();
    expect(await items()).toMatchObject([{ ownWish: 'several' }]);
    expect(await counted()).toEqual({ open: 0, closed: 2 });
  });
});

describe('goes the ordinary way', () => {
  it('who was never spoken with, though a case about her is closed', async () => {
    const neighbour = { name: 'Luc Buur' };
    const person = { concern: 'Ze is veel alleen.', phone: hers };
    const { caseId } = await aReport(house, 'one', { person, reporter: neighbour });
    await house.get(RecordContact).run({ caseId, accountId, with: 'person', result: 'no_answer' });
    await house.get(CloseCase).run({ caseId, accountId, outcome: 'not_reached' });
    const call = await callAs(hers, '2');
    await call.hears(ORDINARY);
    await call.hangsUp();
  });

  it('who calls from the number of somebody who moved or died', async () => {
    const caseId = await aPersonWithANumber(house, accountId, hers);
    await house.get(CloseCase).run({ caseId, accountId, outcome: 'moved_or_died' });
    const call = await callAs(hers, '2');
    await call.hears(ORDINARY);
    await call.hangsUp();
  });
});
