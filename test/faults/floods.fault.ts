import { CreateAccount, SetDuty } from '#accounts';
import { AlertsOf } from '#alerts';
import { type E164, newId } from '#kernel';
import { SendText } from '#messaging';
import { UnitOfWork, Vault } from '#platform';
import { type House, openHouse } from '../support/open-house.ts';

const FLOOD = 60;
const colleagues = ['+32470009601', '+32470009602', '+32470009603'] as const;
const [neighbour, volunteer, caller] = ['+32470009611', '+32470009612', '+32470009613'] as const;

it('item 2: 60 anonymous reports of danger cost about as many texts as one, and silence nobody', async () => {
  const one = await cost(1);
  const flood = await cost(FLOOD);
  const found = { one, flood };
  process.stdout.write(
    `${JSON.stringify({
      fault: `${String(FLOOD)} anonymous reports of danger, two hours without an answer`,
      expected: 'texts and mails of one alert, six more at most; all kept; others are answered',
      found,
    })}\n`,
  );
  expect(flood.kept).toBe(FLOOD);
  expect(flood.texts).toBeLessThanOrEqual(one.texts + 6);
  expect(flood.mails).toBeLessThanOrEqual(one.mails + 6);
  expect(flood).toMatchObject({ answered: true, linked: true, callerByItself: true });
});

interface Cost {
  readonly kept: number;
  readonly texts: number;
  readonly mails: number;
  readonly answered: boolean;
  readonly linked: boolean;
  /** Danger by text behind it was told at once, and by itself. */
  readonly callerByItself: boolean;
}

async function cost(reports: number): Promise<Cost> {
  const house = await openHouse();
  try {
    await roster(house);
    for (let nth = 0; nth < reports; nth += 1) {
      await post(house, nth);
    }
    await house.settled();
    for (let round = 1; round <= 8; round += 1) {
      await house.later(15);
    }
    const spent = { texts: told(house).length, mails: mails(house) };
    const kept = (await house.get(AlertsOf).open()).length;
    return { kept, ...spent, ...(await others(house)) };
  } finally {
    await house.close();
  }
}

/** One is on duty, and two more follow on the roster. */
async function roster(house: House): Promise<void> {
  for (const [nth, phone] of colleagues.entries()) {
    const { accountId } = await house.get(CreateAccount).run({
      ...{ email: `wacht${String(nth)}@voorbeeld.invalid`, name: `Wacht ${String(nth)}`, phone },
      ...{ role: 'coordinator', password: 'een lang genoeg wachtwoord' },
    });
    const from = new Date(Date.UTC(2026, 10, 23, nth * 12));
    await house
      .get(SetDuty)
      .run({ accountId, from, until: new Date(from.getTime() + 12 * 3_600_000) });
  }
}

async function post(house: House, nth: number): Promise<void> {
  const answer = await house.app.inject({
    ...{ method: 'POST', url: '/api/v1/reports', remoteAddress: `10.2.0.${String(nth)}` },
    headers: { 'idempotency-key': `flood-of-danger-${String(nth).padStart(6, '0')}` },
    payload: {
      ...{ channel: 'web', danger: true, concern: `Mijn buur doet niet open (${String(nth)}).` },
      subject: { neighbourhood: 'assebroek' },
      reporter: {},
    },
  });
  if (answer.statusCode !== 201) {
    throw new Error(`a report was answered ${String(answer.statusCode)}`);
  }
}

async function others(house: House): Promise<Pick<Cost, 'answered' | 'linked' | 'callerByItself'>> {
  await house.phones.phone(neighbour).texts('Mijn buurvrouw komt al weken niet meer buiten');
  await house.settled();
  const recipient = await house.get(UnitOfWork).run((tx) => house.get(Vault).newSubject(tx));
  await house.get(SendText).run({
    ...{ recipient, number: volunteer as E164, purpose: 'visit.link', priority: 'urgent' },
    ...{ body: 'Dag An, hier is je link.', about: { caseId: newId<'case'>() } },
  });
  await house.settled();
  const alone = (): number => told(house).filter((body) => body.includes('gevaar (M-')).length;
  const before = alone();
  await house.phones.phone(caller).texts('mijn buurman ademt niet');
  await house.settled();
  return {
    answered: house.phones.phone(neighbour).inbox().length > 0,
    linked: house.phones.phone(volunteer).inbox().length > 0,
    callerByItself: alone() === before + 1,
  };
}

/** What the colleagues were texted of danger. */
function told(house: House): string[] {
  return colleagues
    .flatMap((number) => house.phones.phone(number).inbox())
    .map(({ body }) => body)
    .filter((body) => body.includes('tekens van gevaar'));
}

function mails(house: House): number {
  return house.phones.network.mail.for().length;
}
