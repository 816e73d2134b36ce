import { AlertsOf } from '#alerts';
import { ListCases, ReadCase } from '#casework';
import { TextsToReview } from '#dialogue';
import type { AccountId, CaseId, E164, VolunteerId } from '#kernel';
import { ReceiveText } from '#messaging';
import { Clock } from '#platform';
import { aCoordinator } from '../../builders/a-coordinator.ts';
import { aBabbelbuddy, anAgreedPerson, ask, offerTo } from '../../builders/asked-volunteers.ts';
import type { House } from '../../support/open-house.ts';
import { texterOfEachTest } from './texter.ts';

let house: House;
let number: E164;

const { texts, heard, reports, waiting } = texterOfEachTest(
  '+3247640',
  (scene) => {
    ({ house, number } = scene);
  },
  () => number,
);

let accountId: AccountId | undefined;

async function coordinator(): Promise<AccountId> {
  return (accountId ??= await aCoordinator(house));
}

async function alerts(): Promise<number> {
  const [row] = await house.database.query<{ count: string }[]>('select count(*) from danger_told');
  return Number(row?.count);
}

describe('a reaction or a quote', () => {
  it('of words of ours about danger is no danger, and is not answered', async () => {
    await texts('Mijn buurvrouw ligt op de grond in de Langestraat 4');
    const [told, answers] = [await alerts(), heard()];
    expect(answers.at(-1)).toMatch(/112/);
    await texts(`Vond “${answers.at(-1)!}” leuk`, answers.at(-1)!, `👍 op "${answers[0]!}"`);
    expect([await alerts(), heard()]).toEqual([told, answers]);
    expect((await reports()).map(({ additions }) => additions)).toEqual([[]]);
  });

  it('is read without what is ours', async () => {
    await texts('Mijn buurvrouw komt nooit meer buiten');
    await texts(`> ${heard()[0]!}\nLangestraat 4`);
    const [report] = await reports();
    expect(report!.additions.map(({ text }) => text)).toEqual(['Langestraat 4']);
  });

  it('of somebody we do not know waits on the desk', async () => {
    await texts('Liked “Is er iemand in gevaar? Bel nu 112 of de politie, 101.”');
    expect([await reports(), heard(), await waiting()]).toEqual([[], [], ['automatic']]);
  });
});

describe('an automatic reply', () => {
  const away = 'Réponse automatique : je suis absent. En cas d’urgence, appelez mon collègue.';

  it('of somebody we do not know is no report, however often it comes', async () => {
    const before = await alerts();
    await texts(away, `${away} (2)`, `${away} (3)`);
    expect([await reports(), heard(), await waiting()]).toEqual([[], [], ['automatic']]);
    expect(await alerts()).toBe(before);
  });

  it('answers nothing that was asked, and turns the talk into no other language', async () => {
    await texts('Mijn buurvrouw komt nooit meer buiten');
    const before = heard();
    await texts('Auto-reply: I am out of office until Monday. Yes, I will call you back.');
    expect(heard()).toEqual(before);
    await texts('Langestraat 4');
    expect(heard().at(-1)).toMatch(/Weet|weet/);
    expect((await reports())[0]!.additions).toHaveLength(1);
  });
});

describe('the same words again', () => {
  it('within the hour are kept once, alert once and are answered once', async () => {
    const before = await alerts();
    const words = 'Bericht van de centrale: de buurman ademt niet';
    await texts(words, words, words);
    expect((await reports())[0]!.additions).toEqual([]);
    expect(heard()).toHaveLength(1);
    expect(await alerts()).toBe(before + 1);
    await house.later(61);
    await texts(words);
    expect(heard()).toHaveLength(2);
  });

  it('delivered twice under two ids answer one question', async () => {
    await texts('Mijn buurvrouw in de Langestraat 4 komt nooit meer buiten', 'nee');
    const [once, answers] = [(await reports())[0]!, heard()];
    await house.phones.phone(number).texts('nee');
    await house.settled();
    const [twice] = await reports();
    expect([twice!.mayCall, twice!.additions]).toEqual([once.mayCall, once.additions]);
    expect(heard()).toEqual(answers);
  });
});

describe('a text that was sent before our question', () => {
  let nth = 0;
  async function isFoundLate(body: string, sentAt: Date): Promise<void> {
    nth += 1;
    const lost = { MessageSid: `SM${String(nth)}early`, From: number, Body: body };
    await house.get(ReceiveText).run(lost, sentAt);
    await house.settled();
  }

  it('answers it not, consent among them, and stands with the report', async () => {
    await texts('Mijn buurvrouw, Langestraat 4, zou graag wat bezoek krijgen');
    await house.later(5);
    const sentAt = house.get(Clock).now();
    await house.later(5);
    await texts('weet niet');
    const asked = heard().at(-1);
    await isFoundLate('ja', sentAt);
    expect((await reports())[0]!).toMatchObject({ mayCall: undefined });
    expect((await reports())[0]!.additions.map(({ text }) => text)).toEqual(['ja', 'weet niet']);
    await texts('nee');
    expect((await reports())[0]!).toMatchObject({ mayCall: 'no' });
    expect(asked).toMatch(/bellen/);
  });

  it('says not that somebody must go and look', async () => {
    await coordinator();
    const sentAt = house.get(Clock).now();
    await house.later(5);
    await texts('Mijn buurvrouw in de Langestraat 4 komt nooit meer buiten');
    expect(heard().at(-1)).toMatch(/vandaag iemand gaan kijken/);
    const before = (await house.get(AlertsOf).open()).length;
    await isFoundLate('ja', sentAt);
    expect(await house.get(AlertsOf).open()).toHaveLength(before);
    await texts('ja');
    expect(await house.get(AlertsOf).open()).toHaveLength(before + 1);
  });

  it('declines no offer that came later', async () => {
    const jan = await aBabbelbuddy(house, 'Jan Peeters', number);
    const sentAt = house.get(Clock).now();
    await house.later(5);
    const caseId = await anAgreedPerson(house, await coordinator(), 'early');
    await ask(house, caseId, [jan], await coordinator());
    await isFoundLate('nee', sentAt);
    expect((await offerTo(house, caseId, jan)).state).toBe('sent');
  });
});

it('a talk with a machine that always has other words comes to an end', async () => {
  await texts('Ticket 1: uw melding over de brand is geopend');
  const before = await alerts();
  for (let nth = 2; nth < 20; nth += 1) {
    await texts(`Ticket ${String(nth)}: uw melding is in behandeling bij ploeg ${String(nth)}`);
  }
  const answered = heard().length;
  await texts('Ticket 99: uw melding over de brand is gesloten');
  expect(heard().length).toBe(answered);
  expect(answered).toBeLessThan(12);
  expect(await alerts()).toBe(before);
});

it('each text taken for too quick stands on the desk, and a call for help among them is answered', async () => {
  for (let nth = 1; nth < 14; nth += 1) {
    await texts(`Kaart ${String(nth)} voor de buurvrouw ligt klaar in zaal ${String(nth)}`);
  }
  const kept = (await waiting()).filter((reason) => reason === 'automatic');
  expect(kept.length).toBeGreaterThan(1);
  const answered = heard().length;
  await texts('HELP');
  expect(heard().slice(answered).at(-1)).toMatch(/Bel nu 112.*Een medewerker leest je bericht/);
});

it('a volunteer whose wishes come at once after our texts is answered each time', async () => {
  await aBabbelbuddy(house, 'Jan Peeters', number);
  for (let nth = 1; nth < 13; nth += 1) {
    await texts(`KM ${String(nth)}`);
  }
  expect(heard()).toHaveLength(12);
});

it('a picture is answered once at most', async () => {
  await texts('🙏', '❤️', '🙏🙏');
  expect(heard().length).toBeLessThanOrEqual(1);
  expect(await reports()).toEqual([]);
});

describe('a volunteer with an offer', () => {
  let caseId: CaseId;
  let jan: VolunteerId;
  let rounds = 0;

  beforeEach(async () => {
    rounds += 1;
    jan = await aBabbelbuddy(house, 'Jan Peeters', number);
    caseId = await anAgreedPerson(house, await coordinator(), `machines ${String(rounds)}`);
    await ask(house, caseId, [jan], await coordinator());
  });

  it.each([
    'Automatisch antwoord: ik ben op reis tot 15 december',
    'Nee, ik kan nu niet opnemen. Ik bel je zo terug.',
  ])('whose telephone replies says no no: «%s»', async (reply) => {
    const before = heard();
    await texts(reply);
    expect((await offerTo(house, caseId, jan)).state).toBe('sent');
    expect(heard()).toEqual(before);
    expect(await house.get(TextsToReview).run()).toContainEqual(
      expect.objectContaining({ from: number, reason: 'automatic', text: reply }),
    );
  });

  it('may mean a yes by a thumb on it: a human sees that', async () => {
    await texts(`👍 op "${heard()[0]!}"`);
    expect((await offerTo(house, caseId, jan)).state).toBe('sent');
    const [text] = (await house.get(TextsToReview).run()).filter(({ from }) => from === number);
    expect(text).toMatchObject({ reason: 'automatic' });
    expect(text!.openOffers).toHaveLength(1);
    expect(text!.text).toMatch(/^👍 op/);
  });

  it('says yes with a thumb to a second offer too', async () => {
    await texts('👍');
    expect((await offerTo(house, caseId, jan)).state).toBe('accepted');
    await house.database.query(`update offer set sent_at = sent_at - interval '3 days'`);
    const second = await anAgreedPerson(
      house,
      await coordinator(),
      `machines ${String(rounds)} more`,
    );
    await ask(house, second, [jan], await coordinator());
    await house.later(2);
    await texts('👍');
    expect((await offerTo(house, second, jan)).state).toBe('accepted');
  });

  it('has it on the timeline, word for word', async () => {
    await texts('Automatisch antwoord: ik ben met verlof');
    const { events } = await house.get(ReadCase).run(caseId);
    expect(events.map(({ text }) => text)).toContain('Automatisch antwoord: ik ben met verlof');
    expect(await house.get(ListCases).run()).not.toEqual([]);
  });
});
