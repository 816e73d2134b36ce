import { ReadCase, RecordContact } from '#casework';
import {
  type AccountId,
  type CaseId,
  type E164,
  isMobileOf,
  type MessageId,
  parsePhone,
} from '#kernel';
import { DeliverText } from '#messaging';
import { aCoordinator } from '../builders/a-coordinator.ts';
import { type House, openHouse } from '../support/open-house.ts';
import { eventually } from '../support/until.ts';
import { eachOf, seeded } from './seeded.ts';

export interface NamedCounts {
  readonly posts: number;
  readonly addresses: number;
  readonly numbers: number;
  readonly reportsKept: number;
  /** Texts and mails before any coordinator did anything. */
  readonly sentUnasked: number;
  readonly told: number;
  readonly sentThatDay: number;
  readonly dayCap: number;
  readonly toOtherThanBelgianMobiles: number;
  readonly mostToOneNumber: number;
}

export interface NamedLoad {
  readonly posts: number;
  readonly numbers: number;
  readonly addresses: number;
  /** How many cases a coordinator has the reporter told of. */
  readonly told: number;
  readonly dayCap: number;
}

const WORKERS = 20;
const PATIENCE_MS = 900_000;

/** Forms that name other people's numbers, then a coordinator who has reporters told. */
export async function nameNumbers(load: NamedLoad): Promise<NamedCounts> {
  const house = await openHouse();
  try {
    const accountId = await aCoordinator(house);
    const numbers = someNumbers(load.numbers);
    await postForms(house, load, numbers);
    await allDone(house);
    const sentUnasked = outgoing(house).length + house.phones.network.mail.for().length;
    await leaveRoomOfDay(house, load.dayCap);
    await tell(house, accountId, load.told);
    await sendAll(house);
    const sent = outgoing(house);
    const perNumber = new Map<string, number>();
    sent.forEach(({ to }) => perNumber.set(to, (perNumber.get(to) ?? 0) + 1));
    const [kept] = await house.database.query<{ count: number }[]>(
      'select count(*)::int as count from report',
    );
    return {
      ...{ posts: load.posts, addresses: load.addresses, numbers: numbers.length },
      ...{ sentUnasked, told: load.told, dayCap: load.dayCap },
      reportsKept: kept?.count ?? 0,
      sentThatDay: sent.length,
      toOtherThanBelgianMobiles: sent.filter(({ to }) => !isMobileOf(to as E164, ['BE'])).length,
      mostToOneNumber: Math.max(0, ...perNumber.values()),
    };
  } finally {
    await house.close();
  }
}

/** Mobile, landline, premium, foreign and satellite, each a number that exists. */
function someNumbers(count: number): E164[] {
  const chance = seeded(12);
  const kinds = ['+3247', '+3250', '+3290', '+336', '+44790', '+8816', '+3249'];
  const found = new Set<E164>();
  for (let n = 0; found.size < count; n += 1) {
    const kind = kinds[n % kinds.length] ?? '+3247';
    const length = { '+3250': 6, '+3290': 6, '+336': 8, '+44790': 7, '+8816': 8 }[kind] ?? 7;
    const number = parsePhone(kind + String(chance.below(10 ** length)).padStart(length, '0'));
    if (number !== undefined) {
      found.add(number);
    }
  }
  return [...found];
}

async function postForms(
  house: House,
  { posts, addresses }: NamedLoad,
  numbers: readonly E164[],
): Promise<void> {
  await eachOf(
    Array.from({ length: posts }, (_, n) => n),
    8,
    async (n) => {
      // those that name the same number follow one another, so that whoever is told first is told more than once
      const phone = numbers[Math.floor((n * numbers.length) / posts)];
      const answer = await house.app.inject({
        method: 'POST',
        url: '/api/v1/reports',
        remoteAddress: `10.0.${String((n % addresses) >> 8)}.${String((n % addresses) & 255)}`,
        headers: { 'idempotency-key': `of-named-numbers-${String(n)}` },
        payload: {
          channel: 'web',
          concern: `Ze zou graag eens met iemand kaarten (${String(n)}).`,
          subject: { phone, neighbourhood: 'assebroek' },
          reporter: { phone, email: `melder${String(n)}@voorbeeld.invalid` },
        },
      });
      if (answer.statusCode !== 201) {
        throw new Error(`a form was answered ${String(answer.statusCode)}`);
      }
    },
  );
}

/** The cap of the city's file counts what was sent before; so much is left. */
async function leaveRoomOfDay(house: House, room: number): Promise<void> {
  await house.database.query(
    `insert into sms_day (day, sent) values ('2026-11-23', $1)
     on conflict (day) do update set sent = excluded.sent`,
    [500 - room],
  );
}

async function tell(house: House, accountId: AccountId, count: number): Promise<void> {
  const cases = await house.database.query<{ id: CaseId }[]>(
    'select id from case_file order by id limit $1',
    [count],
  );
  await eachOf(cases, 4, async ({ id: caseId }) => {
    const { reports } = await house.get(ReadCase).run(caseId);
    await house.get(RecordContact).run({
      ...{ caseId, accountId, with: 'person', result: 'spoken' },
      tellReporters: reports.map(({ reportId }) => reportId),
    });
  });
  await allDone(house);
}

/** Twenty at once take what waits, a minute later again, until nothing waits but for tomorrow. */
async function sendAll(house: House): Promise<void> {
  const deliver = house.get(DeliverText);
  for (let minute = 0; minute < 240; minute += 1) {
    const waiting = await house.database.query<{ id: MessageId }[]>(
      `select id from message where direction = 'out' and medium = 'sms' and state = 'waiting'
         and error_code is distinct from 'day_cap'
       order by created_at limit 300`,
    );
    if (waiting.length === 0) {
      return;
    }
    await eachOf(waiting, WORKERS, ({ id: messageId }) => deliver.run({ messageId }));
    await house.phones.settled();
    await house.phones.clock.advance({ minutes: 1 });
  }
  throw new Error('texts are still waiting');
}

function outgoing(house: House): readonly { readonly to: string }[] {
  return house.phones.network.messages
    .all()
    .filter(({ direction }) => direction === 'outbound-api');
}

async function allDone(house: House): Promise<void> {
  await eventually(
    async () => {
      house.worker.wake();
      const [row] = await house.database.query<{ count: number }[]>(
        `select count(*)::int as count from outbox where state in ('new', 'sent') and due_at <= $1`,
        [house.phones.clock.now()],
      );
      return row?.count === 0;
    },
    { within: PATIENCE_MS },
  );
}
