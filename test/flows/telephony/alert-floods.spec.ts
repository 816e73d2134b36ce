import { type AlertStory, AlertsOf, ReadAlerts } from '#alerts';
import { CreateAccount, SetDuty } from '#accounts';
import { ListCases, RecordContact } from '#casework';
import { ReadReport, ReceiveReport } from '#intake';
import { ListOpenTasks } from '#tasks';
import { aCoordinator } from '../../builders/a-coordinator.ts';
import { aReport } from '../../builders/a-report.ts';
import { type House, openHouse } from '../../support/open-house.ts';

const [caro, dirk] = ['+32470009501', '+32470009502'] as const;

let house: House;
let posted = 0;

async function onDuty(phone: string, from: string, until: string): Promise<void> {
  const { accountId } = await house.get(CreateAccount).run({
    ...{ email: `iemand${phone.slice(-3)}@voorbeeld.invalid`, name: `Wacht ${phone.slice(-1)}` },
    ...{ phone, role: 'coordinator', password: 'een lang genoeg wachtwoord' },
  });
  await house.get(SetDuty).run({ accountId, from: new Date(from), until: new Date(until) });
}

/** Danger by web, each time from another place; what its reporter types proves nothing. */
async function danger(
  count: number,
  channel: 'web' | 'phone' | 'sms' = 'web',
  reporter: { phone?: string } = {},
): Promise<void> {
  for (let nth = 0; nth < count; nth += 1) {
    posted += 1;
    await house.get(ReceiveReport).run(
      {
        ...{ channel, self: false, danger: true, reporter },
        person: { concern: 'Er is iets met mijn buur.', signs: ['Er hangt een vreemde geur'] },
      },
      `flood-of-danger-${String(posted)}`,
      `10.1.${String(posted >> 8)}.${String(posted & 255)}`,
    );
  }
  await house.settled();
}

/** The alerts that wait and are of no flood. */
async function toldAlone(): Promise<AlertStory[]> {
  return (await house.get(ReadAlerts).open()).filter(({ flood }) => !flood);
}

function told(number: string): string[] {
  return house.phones
    .phone(number)
    .inbox()
    .map(({ body }) => body)
    .filter((body) => body.includes('tekens van gevaar'));
}

beforeEach(async () => {
  house = await openHouse();
  await onDuty(caro, '2026-11-23T06:00:00Z', '2026-11-23T20:00:00Z');
  await onDuty(dirk, '2026-11-23T20:00:00Z', '2026-11-24T06:00:00Z');
});
afterEach(() => house.close());

describe('danger that floods in by web', () => {
  it('is told once after five, then in one text a round, and all of it waits on the desk', async () => {
    await danger(5);
    await danger(1);
    await danger(6);
    expect(told(caro)).toHaveLength(6);
    expect(told(caro).at(-1)).toMatch(/6 nieuwe meldingen .* veel tegelijk/);
    await house.later(15);
    expect(told(caro)).toHaveLength(7);
    expect(told(caro).at(-1)).toMatch(/12 meldingen .* al tot 15 min\./);
    await danger(3);
    expect(told(caro)).toHaveLength(7);
    await house.later(15);
    expect([told(caro).length, told(dirk).length]).toEqual([8, 1]);
    expect(await house.get(ListCases).withAlert()).toHaveLength(15);
  });

  it('never holds back or hides what comes by phone, by text or from whom we know', async () => {
    await danger(8);
    const before = told(caro).length;
    await house.phones.phone('+32470009511').texts('mijn buurman ademt niet');
    await house.settled();
    expect(told(caro)).toHaveLength(before + 1);
    expect(told(caro).at(-1)).toMatch(/een melding met tekens van gevaar \(M-/);
    const [waiting] = await toldAlone();
    await house.later(15);
    expect(told(caro).at(-1)).toContain(`Eerste ${waiting!.reference}`);
  });

  it('is one flood when it names a number that we know, and her own texts are told by themselves', async () => {
    const phone = '+32470009514';
    const known = house.phones.phone(phone);
    const reporter = { phone };
    await aReport(house, 'of-a-neighbour', { reporter });
    const [{ caseId } = {}] = await house.get(ListCases).run();
    const accountId = await aCoordinator(house);
    await house
      .get(RecordContact)
      .run({ caseId: caseId!, accountId, with: 'reporter', result: 'spoken' });
    await danger(5);
    await danger(6, 'web', reporter);
    expect(await toldAlone()).toEqual([]);
    await known.texts('mijn buurman ademt niet');
    await house.settled();
    const [hers, ...others] = await toldAlone();
    expect(others).toEqual([]);
    expect(told(caro).at(-1)).toContain(`een melding met tekens van gevaar (${hers!.reference})`);
  });

  it('is no flood when it is added by text to what came over the web', async () => {
    const phone = '+32470009515';
    const { reportId } = await aReport(house, 'then-by-text', { reporter: { phone } });
    const { reference } = await house.get(ReadReport).run(reportId);
    await danger(8);
    await house.phones.phone(phone).texts(`${reference} hij ademt niet meer`);
    await house.settled();
    expect(await toldAlone()).toMatchObject([{ reportId }]);
    expect(told(caro).at(-1)).toContain(`een melding met tekens van gevaar (${reference})`);
  });

  it('is one flood whatever channel a program says that it is of', async () => {
    await danger(5);
    await danger(1);
    await danger(4, 'phone');
    await danger(4, 'sms');
    expect(told(caro)).toHaveLength(6);
  });

  it('is taken with one OK, as far as the text named it, and each is a task of its own', async () => {
    await danger(5);
    await danger(1);
    await danger(2);
    await house.phones.phone(caro).texts('OK');
    await house.phones.phone(caro).receives(/op jouw naam/);
    const open = await house.get(AlertsOf).open();
    expect(open).toHaveLength(2);
    expect(await house.get(ListOpenTasks).count()).toBe(6);
    await house.later(15);
    expect(told(caro).at(-1)).toMatch(/2 .*meldingen met tekens van gevaar/);
  });
});

describe('one number that tells of danger again and again', () => {
  it('is told with the rounds after five, and every word of it is kept', async () => {
    const neighbour = house.phones.phone('+32470009512');
    for (let nth = 0; nth < 9; nth += 1) {
      await neighbour.texts(`er is nu brand ${String(nth)}`);
      await house.later(3);
    }
    // the first, four times anew, and the round of 15 minutes
    expect(told(caro)).toHaveLength(6);
    const [story] = await house.get(ReadAlerts).open();
    expect(story?.dangers).toHaveLength(9);
    expect(story?.dangers[0]).toMatchObject({ how: 'words', words: 'er is nu brand 0' });
  });
});
