import { TextsToReview } from '#dialogue';
import type { AccountId, CaseId, VolunteerId } from '#kernel';
import { ListOpenTasks } from '#tasks';
import {
  RefuseReimbursement,
  ReadVolunteer,
  ReimbursementsOf,
  type VolunteerView,
} from '#volunteers';
import { aCoordinator } from '../../builders/a-coordinator.ts';
import {
  aBabbelbuddy,
  agreeTo,
  anAgreedPerson,
  ask,
  offerTo,
} from '../../builders/asked-volunteers.ts';
import { aDeskClient } from '../../builders/desk-client.ts';
import { type House, openHouse } from '../../support/open-house.ts';

const HOUR_MS = 3_600_000;

let house: House;
let accountId: AccountId;
let number: string;
let jan: VolunteerId;
let round = 0;
let persons = 0;

beforeAll(async () => {
  house = await openHouse();
  accountId = await aCoordinator(house);
});
beforeEach(async () => {
  round += 1;
  number = `+32470004${String(100 + round)}`;
  jan = await aBabbelbuddy(house, 'Jan Peeters', number);
});
afterAll(() => house.close());

async function texts(text: string): Promise<string> {
  await house.phones.phone(number).texts(text);
  await house.settled();
  return heard().at(-1) ?? '';
}

function heard(): string[] {
  return house.phones
    .phone(number)
    .inbox()
    .map(({ body }) => body);
}

function volunteer(): Promise<VolunteerView> {
  return house.get(ReadVolunteer).run(jan);
}

async function waiting(): Promise<(string | undefined)[]> {
  const all = await house.get(TextsToReview).run();
  return all.filter(({ from }) => from === number).map(({ text }) => text);
}

async function tasks(): Promise<string[]> {
  const all = await house.get(ListOpenTasks).run({ offset: 0, limit: 100 });
  return all.filter(({ about }) => about.volunteerId === jan).map(({ kind }) => kind);
}

async function isAsked(): Promise<CaseId> {
  const caseId = await anAgreedPerson(house, accountId, `wish ${String((persons += 1))}`);
  await ask(house, caseId, [jan], accountId);
  return caseId;
}

async function visitsIn(ms: number): Promise<void> {
  const caseId = await isAsked();
  await texts('ja');
  const { offerId } = await offerTo(house, caseId, jan);
  await agreeTo(house, offerId, accountId, new Date(house.phones.clock.now().getTime() + ms));
}

describe('a volunteer pauses by text', () => {
  it('at once by the word, with her visit still standing, and comes back', async () => {
    await visitsIn(48 * HOUR_MS);
    expect(await texts('PAUZE TOT 15 JANUARI')).toMatch(
      /Tot en met vr 15\/1\/2027 .* TERUG\. Je afspraak van wo 25\/11 om .* blijft staan/,
    );
    expect(await volunteer()).toMatchObject({
      ...{ state: 'paused', pausedThrough: '2027-01-15' },
    });
    expect(await tasks()).toEqual(['volunteer_pauses']);
    expect(await texts('TERUG')).toMatch(/Fijn dat je er weer bent/);
    expect((await volunteer()).state).toBe('active');
    expect(await texts('ik kan weer')).toMatch(/niet op pauze/);
  });

  it('after her yes where a sentence says so beside a no, which takes no offer', async () => {
    const caseId = await isAsked();
    expect(await texts('nee sorry, ik ben op reis tot 15 december')).toMatch(
      /^Dank je om het te laten weten, Jan\. Bedoel je een pauze tot en met di 15\/12\?/,
    );
    expect((await offerTo(house, caseId, jan)).state).toBe('declined');
    expect((await volunteer()).state).toBe('active');
    // nobody is asked twice within two days
    await house.later(3 * 24 * 60);
    const other = await isAsked();
    const asked = await texts('Mag ik even pauze nemen?');
    expect(asked).toMatch(/Bedoel je een pauze tot je zelf TERUG stuurt/);
    expect((await offerTo(house, other, jan)).state).toBe('sent');
    await texts('JA');
    expect(await volunteer()).toMatchObject({ state: 'paused', pausedThrough: undefined });
    expect((await offerTo(house, other, jan)).state).toBe('withdrawn');
  });

  it('is asked again for a day that is no day, and read by a human without an answer', async () => {
    expect(await texts('PAUZE TOT 31 FEBRUARI')).toMatch(/die dag begrijpen we niet/);
    expect(await waiting()).toEqual([]);
    await house.later(49 * 60);
    expect(await waiting()).toEqual(['PAUZE TOT 31 FEBRUARI']);
    expect((await volunteer()).state).toBe('active');
  });
});

describe('a volunteer whose screening ended while she paused', () => {
  it('is not told that she may be asked: a human sees to it first', async () => {
    await texts('PAUZE');
    await house.database.query("update volunteer set screened_until = '2026-11-01' where id = $1", [
      jan,
    ]);
    expect(await texts('TERUG')).toMatch(/Fijn dat je er weer bent.*Een mens kijkt na/);
    expect((await volunteer()).state).toBe('active');
    expect(await tasks()).toEqual(['volunteer_screening']);
  });
});

describe('the hours of a volunteer by text', () => {
  it('count after her yes, and after a no a human reads her words', async () => {
    expect(await texts('Ik kan alleen op donderdag')).toMatch(/do heel de dag\. Klopt dat\?/);
    expect((await volunteer()).details.hours).toHaveLength(1);
    expect(await texts('nee')).toMatch(/verandert niets/);
    expect(await waiting()).toEqual(['Ik kan alleen op donderdag']);
    await texts('voortaan enkel woensdagnamiddag en vrijdag van 14 tot 16u');
    expect(await texts('ja klopt')).toMatch(/vanaf nu wo namiddag, vr 14u-16u/);
    const { details, events } = await volunteer();
    expect(details.hours).toEqual([
      { weekday: 3, from: '13:00', to: '17:00' },
      { weekday: 5, from: '14:00', to: '16:00' },
    ]);
    expect(events[0]).toMatchObject({ kind: 'changed', way: 'sms', accountId: undefined });
  });
});

describe('what else a volunteer asks by text', () => {
  it('is her next visit, by day, hour and first name only, and her kilometres after it', async () => {
    expect(await texts('AFSPRAAK')).toMatch(/geen afspraak/);
    expect(await texts('KM 12')).toMatch(/geen bezoek van vandaag of gisteren/);
    await visitsIn(3 * HOUR_MS);
    const answer = await texts('Wat is mijn volgende afspraak?');
    expect(answer).toMatch(/je volgende afspraak is \w\w \d+\/\d+ om \d+u\d*, bij Rosa\./);
    expect(answer).not.toMatch(/Canarie|Ruzette/);
    await house.later(4 * 60);
    expect(await texts('KM 12,5')).toMatch(/12,5 km op .* coördinator keurt/);
    // within a minute it would be one text that came by two ways
    await house.later(2);
    expect(await texts('KM 12,5')).toMatch(/staat al genoteerd.* Antwoord KM 12,5 ERBIJ/);
    const { lines } = await house.get(ReimbursementsOf).run(jan, 2026);
    expect(lines).toMatchObject([{ kind: 'km', metres: 12_500, state: 'asked' }]);
    expect(await tasks()).toContain('volunteer_kilometres');
    const { reimbursementId } = lines[0]!;
    const refusal = { volunteerId: jan, reimbursementId, why: 'Met de bus.', accountId };
    await house.get(RefuseReimbursement).run(refusal);
    expect(await tasks()).not.toContain('volunteer_kilometres');
  });

  it('is a call where it weighs, her data, and somebody in her place, each from a human', async () => {
    expect(await texts('LASTIG')).toMatch(/collega belt je .*1 te vaak.*4 iets anders/);
    expect(await texts('2')).toMatch(/De collega die je belt weet het/);
    expect((await volunteer()).events[0]).toMatchObject({ words: 'Lastig: het gesprek.' });
    expect(await texts('Welke gegevens hebben jullie van mij?')).toMatch(
      /hier zie je wat we van je bewaren.*\/v\/[\w-]{32}$/,
    );
    const said = await texts('zoek vervanging, ik blijf tot dan');
    expect(said).toMatch(/Fijn dat je zolang blijft\. Een coördinator belt je/);
    expect((await tasks()).toSorted()).toEqual(['volunteer_hands_back', 'volunteer_heavy']);
    const desk = await aDeskClient(house, 'coordinator', 'Lies Voorbeeld');
    const { page } = await desk.opens('/desk');
    expect(page).toMatch(/schreef dat het lastig is/);
    expect(page).toContain(`/desk/volunteers/${jan}`);
    const hers = (await desk.opens(`/desk/volunteers/${jan}`)).page;
    expect(hers).toContain('zoek vervanging, ik blijf tot dan');
    expect(hers).toContain('Lastig: het gesprek.');
  });
});

describe('a volunteer who asked something and writes STOP', () => {
  it.each([
    ['PAUZE TOT 31 FEBRUARI', 'stop'],
    ['Mag ik even pauze nemen?', 'afmelden'],
    ['Ik kan alleen op donderdag', 'STOP'],
    ['LASTIG', 'stop'],
  ])('after «%s» is texted no more, and nothing counts of what was asked', async (wish, stop) => {
    const { details } = await volunteer();
    await texts(wish);
    const asked = heard().length;
    await texts(stop);
    const after = heard().length;
    // the word that the provider knows itself, it answers itself
    expect(after - asked).toBeLessThanOrEqual(1);
    expect(await texts('JA')).not.toMatch(/genoteerd|vanaf nu|collega/i);
    await house.later(49 * 60);
    expect(heard()).toHaveLength(after);
    const now = await volunteer();
    expect(now.state).toBe('active');
    expect(now.details.hours).toEqual(details.hours);
    expect(await waiting()).toContain('JA');
  });
});
