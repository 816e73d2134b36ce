import { type CallbackTaskOfCall, ReadCallbackTask } from '#calls';
import { ListCases } from '#casework';
import { ListVolunteers, ReadVolunteer } from '#volunteers';
import type { CallDriver } from '../../../apps/phones/test-interface/call-driver.ts';
import { aDeskClient } from '../../builders/desk-client.ts';
import { readForm } from '../../builders/read-form.ts';
import { type House, openHouse } from '../../support/open-house.ts';

/** A Monday at half past six in the evening: nobody is rung. */
const EVENING = new Date('2026-11-23T17:30:00Z');
const GREET = '+32470123456';

let house: House;

beforeEach(async () => {
  house = await openHouse({ startAt: EVENING });
});
afterEach(() => house.close());

async function calls(from: string | null, ...keys: string[]): Promise<CallDriver> {
  const phone = from === null ? house.phones.hiddenPhone() : house.phones.phone(from);
  const call = await phone.calls();
  for (const key of keys) {
    await call.presses(key);
  }
  return call;
}

async function toCall(): Promise<CallbackTaskOfCall[]> {
  await house.settled();
  const open = await house.get(ReadCallbackTask).list('open');
  return open.filter((task) => task.kind === 'call');
}

describe('who wants to become a volunteer and calls', () => {
  it('is called within two working days, and is written in from that call', async () => {
    const call = await calls(GREET);
    await call.hears(/Ben je vrijwilliger, of wil je het worden, druk 3/);
    await call.presses('3');
    await call.hears(/kennen we niet als dat van een vrijwilliger/);
    await call.hears(/Wil je vrijwilliger worden, druk 1/);
    await call.presses('1');
    await call.hears(/Fijn dat je wil helpen/);
    await call.presses('1');
    await call.hears(/belt je terug, ten laatste binnen 2 werkdagen/);
    await call.ends();
    const [task, ...others] = await toCall();
    expect(others).toEqual([]);
    expect(task).toMatchObject({ volunteer: true, wantsToHelp: true, wants: 'callback' });
    expect(task!.dueAt < new Date('2026-11-24T12:00:00Z')).toBe(true);
    expect(await house.get(ListCases).run()).toEqual([]);

    const desk = await aDeskClient(house, 'coordinator', 'Caro Voorbeeld');
    const href = `/desk/volunteers/new?oproep=${task!.callId}`;
    const { page } = await desk.opens(`/desk/calls/${task!.callbackTaskId}`);
    expect(page).toContain('Wil vrijwilliger worden: bel en maak kennis');
    expect(page).toContain(`href="${href}"`);
    const form = await desk.opens(href);
    expect(readForm(form.page, '/desk/volunteers/new')).toMatchObject({
      ...{ source: ['phone'], phone: ['0470 12 34 56'], languages: ['nl'], maxMatches: ['1'] },
    });
    const sent = await form.sends('/desk/volunteers/new', {
      ...{ name: 'Greet Vandamme', neighbourhood: 'sint-kruis', roles: ['babbelbuddy'] },
    });
    expect(sent.status).toBe(303);
    const { volunteers } = await house.get(ListVolunteers).run();
    const { details, source, state } = await house
      .get(ReadVolunteer)
      .run(volunteers[0]!.volunteerId);
    expect([details.name, details.phone, source, state]).toEqual([
      ...['Greet Vandamme', GREET, 'phone', 'joining'],
    ]);
  });

  it('may hide her number and type one, and may hang up once she chose it', async () => {
    const hidden = await calls(null, '7', '3', '1');
    await hidden.hears(/Merci de vouloir aider/);
    await hidden.presses('0475999888#');
    await hidden.presses('1');
    await hidden.hears(/rappelle.*2 jours/);
    await hidden.ends();
    await (await calls(GREET, '3', '1')).hangsUp();
    const tasks = await toCall();
    expect(tasks.map(({ wantsToHelp, wants }) => [wantsToHelp, wants])).toEqual([
      ...[
        [true, 'callback'],
        [true, 'callback'],
      ],
    ]);
    expect(tasks.map(({ number }) => number).toSorted()).toEqual([GREET, '+32475999888']);
  });

  it('is asked at most three times, and is called all the same', async () => {
    const call = await calls(GREET, '3', '5', '*');
    await call.waits();
    await call.hears(/We bellen je/);
    await call.presses('1');
    await call.hears(/bellen je zodra we kunnen/);
    await call.ends();
    expect(await toCall()).toMatchObject([{ wantsToHelp: false, wants: 'callback' }]);
  });

  it('hears where to turn in danger', async () => {
    const call = await calls(GREET, '3', '9');
    await call.hears(/112/);
    await call.hears(/Wil je vrijwilliger worden/);
    await call.hangsUp();
    await house.settled();
    expect((await house.get(ListCases).run()).filter(({ alertOpen }) => alertOpen)).toHaveLength(1);
  });

  it('is for a coordinator: an operator is told so, and may write nobody in', async () => {
    await (await calls(GREET, '3', '1')).hangsUp();
    const [task] = await toCall();
    const desk = await aDeskClient(house, 'operator', 'Olga Voorbeeld');
    const { page } = await desk.opens(`/desk/calls/${task!.callbackTaskId}`);
    expect(page).toContain('Een coördinator belt om kennis te maken');
    expect(page).not.toContain('/desk/volunteers/new');
    expect((await desk.opens(`/desk/volunteers/new?oproep=${task!.callId}`)).status).toBe(403);
  });
});
