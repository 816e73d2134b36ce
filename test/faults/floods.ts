import { CreateAccount, SetDuty } from '#accounts';
import { ReadAlerts } from '#alerts';
import { ListCases } from '#casework';
import type { AccountId, CaseId, VolunteerId } from '#kernel';
import { aBabbelbuddy, anAgreedPerson, ask, offerTo } from '../builders/asked-volunteers.ts';
import { freshToken } from '../flows/wrong-input/sending.ts';
import { type House, openHouse } from '../support/open-house.ts';

/** What a flood cost who is on duty, and what everybody else still got while it came in. */
export interface FloodFound {
  readonly kept: number;
  /** Cases with an alert on the desk: those of the flood, and the caller's. */
  readonly shown: number;
  readonly texts: number;
  readonly mails: number;
  readonly neighbourAnswered: boolean;
  readonly volunteerAsked: boolean;
  /** Her yes by text, in the middle of it, got her the place. */
  readonly volunteerSeated: boolean;
  /** Texts about the caller's danger and nothing else, before any round. */
  readonly callerAlone: number;
  /** The next round names the caller's first. */
  readonly callerFirst: boolean;
}

/** After office hours nobody is rung and the menu comes at once, and offers may still leave. */
const EVENING = new Date('2026-11-23T16:30:00Z');
const ROUNDS_IN_TWO_HOURS = 8;
const colleagues = ['+32470009601', '+32470009602', '+32470009603'] as const;
const [neighbour, volunteer, caller] = ['+32470009611', '+32470009612', '+32470009613'] as const;

/** Half of the reports come in; then others need us, while the other half comes in. */
export async function floods(reports: number): Promise<FloodFound> {
  const house = await openHouse({ startAt: EVENING });
  try {
    const accountId = await roster(house);
    const caseId = await anAgreedPerson(house, accountId, 'flood');
    const jan = await aBabbelbuddy(house, 'Jan Peeters', volunteer);
    const mailsBefore = house.phones.network.mail.for().length;
    await post(house, 0, Math.ceil(reports / 2));
    const [others] = await Promise.all([
      meanwhile(house, { accountId, caseId, jan }),
      post(house, Math.ceil(reports / 2), reports),
    ]);
    await house.settled();
    const open = await house.get(ReadAlerts).open();
    const byPhone = open.find(({ dangers: [first] }) => first?.how === 'key')?.reference ?? '-';
    const callerAlone = told(house).filter((body) => body.includes(`gevaar (${byPhone})`)).length;
    const before = told(house).length;
    await house.later(15);
    const [round] = told(house).slice(before);
    for (let more = 1; more < ROUNDS_IN_TWO_HOURS; more += 1) {
      await house.later(15);
    }
    return {
      kept: open.length - 1,
      shown: (await house.get(ListCases).withAlert()).length,
      texts: told(house).length,
      mails: house.phones.network.mail.for().length - mailsBefore,
      ...others,
      ...{ callerAlone, callerFirst: round?.toLowerCase().includes(first(byPhone)) === true },
    };
  } finally {
    await house.close();
  }
}

function first(reference: string): string {
  return `eerste ${reference}`.toLowerCase();
}

/** One is on duty, and two more follow on the roster. */
async function roster(house: House): Promise<AccountId> {
  const ids: AccountId[] = [];
  for (const [nth, phone] of colleagues.entries()) {
    const { accountId } = await house.get(CreateAccount).run({
      ...{ email: `wacht${String(nth)}@voorbeeld.invalid`, name: `Wacht ${String(nth)}`, phone },
      ...{ role: 'coordinator', password: 'een lang genoeg wachtwoord' },
    });
    const from = new Date(Date.UTC(2026, 10, 23, nth * 12));
    const until = new Date(from.getTime() + 12 * 3_600_000);
    await house.get(SetDuty).run({ accountId, from, until });
    ids.push(accountId);
  }
  const [accountId] = ids;
  if (accountId === undefined) {
    throw new Error('nobody is on the roster');
  }
  return accountId;
}

/** Each of a network of its own: every other one by the form, the rest by the API. */
async function post(house: House, from: number, until: number): Promise<void> {
  for (let nth = from; nth < until; nth += 1) {
    const status = await (nth % 2 === 0 ? postForm(house, nth) : postJson(house, nth));
    if (status !== 200 && status !== 201) {
      throw new Error(`a report was answered ${String(status)}`);
    }
  }
}

async function postForm(house: House, nth: number): Promise<number> {
  const token = await freshToken(house.app);
  const form = { token, concern: `Mijn buur (${String(nth)}).`, signs: 'door' };
  const answer = await house.app.inject({
    ...{ method: 'POST', url: '/melden', remoteAddress: `10.2.0.${String(nth)}` },
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(form).toString(),
  });
  return answer.statusCode;
}

async function postJson(house: House, nth: number): Promise<number> {
  const answer = await house.app.inject({
    ...{ method: 'POST', url: '/api/v1/reports', remoteAddress: `10.2.0.${String(nth)}` },
    headers: { 'idempotency-key': `flood-of-danger-${String(nth).padStart(6, '0')}` },
    payload: {
      ...{ channel: 'web', danger: true, concern: `Mijn buur doet niet open (${String(nth)}).` },
      subject: { neighbourhood: 'assebroek' },
      reporter: {},
    },
  });
  return answer.statusCode;
}

interface Asked {
  readonly accountId: AccountId;
  readonly caseId: CaseId;
  readonly jan: VolunteerId;
}

type Others = Pick<FloodFound, 'neighbourAnswered' | 'volunteerAsked' | 'volunteerSeated'>;

/** A neighbour texts, a caller tells of danger to life, and a volunteer is asked and says yes. */
async function meanwhile(house: House, { accountId, caseId, jan }: Asked): Promise<Others> {
  const { phones } = house;
  await phones.phone(neighbour).texts('Mijn buurvrouw is erg eenzaam en krijgt weinig bezoek');
  const call = await phones.phone(caller).calls();
  await call.presses('9');
  await call.hangsUp();
  await ask(house, caseId, [jan], accountId);
  const volunteerAsked = phones.phone(volunteer).inbox().length > 0;
  await phones.phone(volunteer).texts('ja');
  await house.settled();
  const { state } = await offerTo(house, caseId, jan);
  return {
    neighbourAnswered: phones.phone(neighbour).inbox().length > 0,
    ...{ volunteerAsked, volunteerSeated: state === 'accepted' },
  };
}

/** What the colleagues were texted of danger. */
function told(house: House): string[] {
  return colleagues
    .flatMap((number) => house.phones.phone(number).inbox())
    .map(({ body }) => body)
    .filter((body) => body.includes('tekens van gevaar'));
}
