import type { CaseId, VolunteerId } from '#kernel';
import { RequestsOfCase } from '#matching';
import { aBabbelbuddy, anAgreedPerson } from '../../builders/asked-volunteers.ts';
import { aDeskClient, type DeskClient } from '../../builders/desk-client.ts';
import { type House, openHouse } from '../../support/open-house.ts';

const HOUR = 60;

let house: House;
let desk: DeskClient;
let caseId: CaseId;
const numbers = new Map<VolunteerId, string>();

beforeEach(async () => {
  house = await openHouse();
  desk = await aDeskClient(house, 'coordinator');
  numbers.clear();
});
afterEach(() => house.close());

/** A person who agreed, and volunteers whom nobody asked yet. */
async function agreedWith(key: string, names: readonly string[]): Promise<void> {
  caseId = await anAgreedPerson(house, desk.accountId, key);
  for (const [at, name] of names.entries()) {
    const number = `+32470${String(510_100 + at)}`;
    numbers.set(await aBabbelbuddy(house, name, number), number);
  }
}

async function starts(task: string): Promise<string> {
  const { page, to } = await desk.sends(`/desk/cases/${caseId}`, `/desk/cases/${caseId}/search`, {
    task,
  });
  expect(page).not.toContain('Er ging iets mis');
  await house.settled();
  return to ?? page;
}

async function offers() {
  const [request] = await house.get(RequestsOfCase).run(caseId);
  return request!.offers;
}

async function askedNow(): Promise<VolunteerId[]> {
  return (await offers())
    .filter(({ state }) => state === 'sent')
    .map(({ volunteerId }) => volunteerId);
}

function inboxOf(id: VolunteerId): string[] {
  return house.phones
    .phone(numbers.get(id)!)
    .inbox()
    .map(({ body }) => body);
}

async function texts(id: VolunteerId, words: string): Promise<void> {
  await house.phones.phone(numbers.get(id)!).texts(words);
  await house.settled();
}

async function page(): Promise<string> {
  return (await desk.opens(`/desk/cases/${caseId}`)).page;
}

it('goes on by itself from a no to a yes: one click, then two at a time, and the others hear that it is filled', async () => {
  await agreedWith('filled', ['Jan Peeters', 'Mia Claes', 'Luc Baert', 'An Devos']);
  await starts('lasting');
  const [first, second] = await askedNow();
  expect(await askedNow()).toHaveLength(2);
  expect(inboxOf(first!)).toEqual([expect.stringContaining('Kan jij dat?')]);
  expect(await page()).toContain('We vragen vanzelf verder, tot iemand ja zegt. Gevraagd: 2');

  await texts(first!, 'nee sorry');
  const third = (await askedNow()).find((id) => id !== second)!;
  expect(await askedNow()).toHaveLength(2);
  expect(inboxOf(third)).toHaveLength(1);

  await texts(third, 'ja graag');
  expect(await askedNow()).toEqual([]);
  expect(inboxOf(second!).at(-1)).toMatch(/ingevuld/);
  expect(await page()).toContain('Iemand zei ja. Valt die weg, dan vragen we vanzelf verder.');
});

it('replaces at once whom no text reaches, and does not call that silence', async () => {
  await agreedWith('unreached', ['Rik Maes', 'Els Thys', 'Bo Smet']);
  for (const number of numbers.values()) {
    house.phones.fault({ fault: 21211, number, times: 1 });
  }
  await starts('lasting');
  const all = await offers();
  expect(all.length).toBe(3);
  expect(all.filter(({ reached }) => !reached).length).toBeGreaterThan(0);
  expect(await page()).toContain('niet bereikt');
});

it('asks anew when the window is over, stands still in quiet hours, and comes back to the coordinator', async () => {
  await agreedWith('nobody', ['Wim Cools', 'Ria Lemmens', 'Jos Wouters']);
  await house.later(9 * HOUR);
  await starts('single');
  expect(await askedNow()).toHaveLength(3);
  // four hours to answer, of which one is left this evening
  await house.later(5 * HOUR);
  expect(await askedNow()).toHaveLength(3);
  await house.later(12 * HOUR);
  expect((await offers()).map(({ state }) => state)).toEqual(['expired', 'expired', 'expired']);
  const html = await page();
  expect(html).toContain('Niemand meer om te vragen');
  expect(html).toContain('antwoordde niet: 3');
  expect(html).toContain('Zoektocht ten einde');
  expect(html).toContain('Niemand zei ja: vraag anderen');
});

it('is stopped with one click: nobody more is asked, and the open questions are taken back where that is ticked', async () => {
  await agreedWith('stopped', ['Tom Aerts', 'Lea Goos', 'Piet Nijs']);
  await starts('lasting');
  const [first, second] = await askedNow();
  await desk.sends(`/desk/cases/${caseId}`, `/desk/cases/${caseId}/stop-search`, {
    withdraw: 'yes',
  });
  await house.settled();
  expect(await askedNow()).toEqual([]);
  expect(inboxOf(first!)).toHaveLength(2);
  expect(inboxOf(second!)).toHaveLength(2);
  expect(await page()).toContain('Een coördinator stopte de zoektocht.');
  expect((await offers()).length).toBe(2);
});

it('cannot be stopped from another case', async () => {
  await agreedWith('mine', ['Koen Blom', 'Fien Bos']);
  await starts('lasting');
  const [request] = await house.get(RequestsOfCase).run(caseId);
  const other = await anAgreedPerson(house, desk.accountId, 'not mine');
  const form = { requestId: request!.requestId, withdraw: 'yes' };
  const { status } = await desk.sends(
    `/desk/cases/${other}`,
    `/desk/cases/${other}/stop-search`,
    form,
  );
  expect(status).toBe(404);
  expect(await askedNow()).toHaveLength(2);
});

it('never asks whom somebody does not want there, takes an open question back, and can be undone', async () => {
  await agreedWith('excluded', ['Ida Maes', 'Guy Pauwels', 'Nel Roels']);
  await starts('lasting');
  const [first] = await askedNow();
  const here = `/desk/cases/${caseId}`;
  await desk.sends(here, `${here}/exclude`, { excluded: first!, excludedBy: 'person' });
  await house.settled();
  expect(await askedNow()).not.toContain(first);
  expect(await askedNow()).toHaveLength(2);
  expect(await page()).toContain('de persoon wil deze vrijwilliger niet');
  expect(await page()).toContain('Niet meer voorstellen: ');
  await desk.sends(here, `${here}/allow`, { excluded: first! });
  expect(await page()).not.toContain('de persoon wil deze vrijwilliger niet');
});
