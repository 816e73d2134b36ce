import { ReadCallbackTask } from '#calls';
import { ReadCase } from '#casework';
import type { CaseId, VolunteerId } from '#kernel';
import { ConfirmSeat, DeclineOffer } from '#matching';
import { FinishTask, ListOpenTasks } from '#tasks';
import { aBabbelbuddy, anAgreedPerson, ask, offerTo } from '../../builders/asked-volunteers.ts';
import { aDeskClient, type DeskClient } from '../../builders/desk-client.ts';
import { type House, openHouse } from '../../support/open-house.ts';

const HOUR = 60;
/** 24 hours to answer, which stand still in quiet ones. */
const AFTER_HER_TIME = 72 * HOUR;
const landline = '+3250345678';
/** All that somebody may hear who pressed no key yet: nothing of the volunteer and nothing of the person. */
const personal = /Odiel|Brugge-|babbel|kaarten|woensdag|vrijwillig|Rosa|Ruzette|eenzaam/i;

let house: House;
let desk: DeskClient;
let caseId: CaseId;
let odiel: VolunteerId;

beforeEach(async () => {
  house = await openHouse();
  desk = await aDeskClient(house, 'coordinator');
  caseId = await anAgreedPerson(house, desk.accountId, 'by call');
  odiel = await aBabbelbuddy(house, 'Odiel Maes', landline);
});
afterEach(() => house.close());

const phone = () => house.phones.phone(landline);

async function asked() {
  await ask(house, caseId, [odiel], desk.accountId);
  const call = await phone().rings();
  await call.answers();
  return call;
}

/** How often her telephone rang, as the network tells it. */
async function rings(): Promise<number> {
  const to = encodeURIComponent(landline);
  const calls = await fetch(`${house.phones.url}/test/calls?to=${to}`);
  return ((await calls.json()) as unknown[]).length;
}

async function stateOf(volunteerId = odiel): Promise<string> {
  return (await offerTo(house, caseId, volunteerId)).state;
}

/** The results of the calls on the timeline of the case, by name: what is of one moment has no order. */
async function calls(): Promise<unknown[]> {
  const { events } = await house.get(ReadCase).run(caseId);
  return events
    .filter(({ kind }) => kind === 'volunteer_called')
    .map(({ refs }) => (refs as { result?: string }).result)
    .sort();
}

async function casePage(): Promise<string> {
  return (await desk.opens(`/desk/cases/${caseId}`)).page;
}

function wantsPerson() {
  return house
    .get(ListOpenTasks)
    .run()
    .then((tasks) => tasks.filter(({ kind }) => kind === 'volunteer_asks_person'));
}

it('says who calls, then on a key what the text says, and a 1 holds the place', async () => {
  const call = await asked();
  const { text } = await call.hears(/Meldpunt van de stad Brugge/);
  expect(text).not.toMatch(personal);
  await call.presses('1');
  await call.hears(/vraag voor Odiel.*Iemand in Brugge-\S+ wil graag elke week een babbel/);
  await call.hears(/[Hh]oudt van kaarten/);
  await call.hears(/woensdagnamiddag/);
  await call.hears(/ja, druk 1.*nee, druk 2.*mens.*druk 0/);
  const heard = call.shown().heard.map((one) => one.text);
  expect(heard.join(' ')).not.toMatch(/Rosa|Ruzette|Canarie/);
  await call.presses('1');
  await call.hears(/plaats is voor jou gehouden.*belt je/);
  await call.hangsUp();
  await house.settled();
  expect(await stateOf()).toBe('accepted');
  expect(phone().inbox()).toEqual([]);
  expect(await calls()).toEqual(['yes']);
  expect(await casePage()).toMatch(/Automatisch gebeld naar Odiel Maes: drukte 1, ja/);
  const hers = await desk.opens(`/desk/volunteers/${odiel}`);
  expect(hers.page).toMatch(/Automatisch gebeld[^<]*drukte 1, ja/);

  const { offerId } = await offerTo(house, caseId, odiel);
  await house.get(ConfirmSeat).run({ offerId, accountId: desk.accountId });
  await house.settled();
  // no text arrives there: somebody rings
  const [task, ...more] = await house.get(ReadCallbackTask).list('open');
  expect(task).toMatchObject({ kind: 'text', purpose: 'offer.confirmed', number: landline });
  expect(more).toEqual([]);
});

it('takes a 2 as a no, and a 2 after a 1 too', async () => {
  const call = await asked();
  await call.presses('1');
  await call.presses('1');
  await call.hears(/Vergiste je je/);
  await call.presses('2');
  await call.hears(/Dank je om het te laten weten/);
  await call.ends();
  await house.settled();
  expect(await stateOf()).toBe('declined');
  expect(await calls()).toEqual(['no', 'yes']);
  expect(await house.get(ReadCallbackTask).list('open')).toEqual([]);
});

it('lets her time stand still from a 0 until somebody rang her', async () => {
  const call = await asked();
  await call.presses('0');
  await call.hears(/Een mens belt je/);
  await call.ends();
  await house.settled();
  const [task] = await wantsPerson();
  expect(task).toMatchObject({ about: { caseId, volunteerId: odiel } });
  await house.later(AFTER_HER_TIME);
  expect(await stateOf()).toBe('sent');
  expect(await calls()).toEqual(['person']);
  expect((await desk.opens('/desk')).page).toContain('eerst een mens wil spreken');
});

it('lets one of us note what she said on the phone, once, and her time goes on where she said nothing yet', async () => {
  const here = `/desk/cases/${caseId}`;
  const call = await asked();
  await call.presses('0');
  await call.ends();
  await house.settled();
  const { offerId } = await offerTo(house, caseId, odiel);
  expect(await casePage()).toContain('Odiel Maes (babbelbuddy)');
  const empty = await desk.sends(here, `${here}/spoken-answer`, { answered: offerId });
  expect(empty.page).toContain('Kies ja of nee.');
  const form = { answered: offerId, spoken: 'yes' };
  const sent = await desk.sends(here, `${here}/spoken-answer`, form);
  expect(sent.status).toBe(303);
  await house.settled();
  expect(await stateOf()).toBe('accepted');
  expect(await wantsPerson()).toEqual([]);
  expect(await casePage()).not.toContain('Noteer een antwoord aan de telefoon');
});

it('goes on waiting for her answer once she was rung and gave none', async () => {
  const call = await asked();
  await call.presses('0');
  await call.ends();
  await house.later(AFTER_HER_TIME);
  const [task] = await wantsPerson();
  await house
    .get(FinishTask)
    .run({ taskId: task!.taskId, accountId: desk.accountId, result: 'Denkt er nog over na.' });
  await house.later(HOUR);
  expect(await stateOf()).toBe('sent');
  await house.later(AFTER_HER_TIME);
  expect(await stateOf()).toBe('expired');
});

it('does not ring while it is quiet, nor for what fell away meanwhile, nor a second time where the number is none', async () => {
  await house.later(11 * HOUR);
  await ask(house, caseId, [odiel], desk.accountId);
  expect(await rings()).toBe(0);
  await house.later(12 * HOUR);
  expect(await rings()).toBe(1);
  await house.later(1);
  expect(await calls()).toEqual(['no_answer']);
  const { offerId } = await offerTo(house, caseId, odiel);
  await house.get(DeclineOffer).run(offerId, desk.accountId);
  await house.later(4 * HOUR);
  expect(await rings()).toBe(1);

  house.phones.fault({ fault: 21211, number: landline, times: 1 });
  await house.later(72 * HOUR);
  const second = await anAgreedPerson(house, desk.accountId, 'no number');
  await ask(house, second, [odiel], desk.accountId);
  expect((await offerTo(house, second, odiel)).state).toBe('expired');
  expect((await desk.opens(`/desk/volunteers/${odiel}`)).page).toContain(
    'dit nummer kan niet gebeld worden',
  );
});

it('finds out by itself how a call ended of which the network never told', async () => {
  house.phones.fault({ fault: 'drop', number: landline, at: 'call-status', times: 9 });
  await ask(house, caseId, [odiel], desk.accountId);
  await (await phone().rings()).refuses();
  await house.settled();
  await house.later(10);
  expect(await calls()).toEqual(['busy']);
  expect(await stateOf()).toBe('sent');
});

it('never takes silence or a voicemail for a no: rings once more, and then asks somebody else at once', async () => {
  const other = await aBabbelbuddy(house, 'Mia Claes', '+32470510200');
  const sent = await desk.sends(`/desk/cases/${caseId}`, `/desk/cases/${caseId}/search`, {
    task: 'lasting',
  });
  expect(sent.page).not.toContain('Er ging iets mis');
  const voicemail = await phone().rings();
  await voicemail.answers();
  await voicemail.waits();
  await voicemail.waits();
  const { heard } = await voicemail.ends();
  expect(heard.map(({ text }) => text).join(' ')).not.toMatch(personal);
  await house.settled();
  expect(await stateOf()).toBe('sent');
  expect(await calls()).toEqual(['silent']);

  await house.later(3 * HOUR);
  await phone().rings();
  await house.later(2);
  expect(await calls()).toEqual(['no_answer', 'silent']);
  expect(await stateOf()).toBe('expired');
  expect(await stateOf(other)).toBe('sent');
  expect(await casePage()).toContain('niet bereikt');
  expect(phone().inbox()).toEqual([]);
});
