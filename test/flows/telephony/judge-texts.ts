import { FailedMessages } from '#messaging';
import { isOpen } from '#kernel';
import { CITY, type City, offerCalendarOf } from '#geography';
import { Vault } from '#platform';
import { describeTexts, type HeldTexts } from './hold-texts.ts';
import type { Hotline } from './open-hotline.ts';
import { secrets, type TextsLeave } from './text-branches.ts';

interface Row {
  readonly id: string;
  readonly number: string;
  readonly direction: 'in' | 'out';
  readonly state: string;
  readonly sid: string | null;
  readonly code: string | null;
  readonly repeats: boolean;
  readonly isRepeat: boolean;
  readonly priority: string | null;
  readonly called: boolean;
}
interface ReportRow {
  readonly number: string;
  readonly self: boolean;
  readonly additions: number;
  readonly alerts: number;
  readonly isNew: boolean;
}

const troubled = ['undelivered', 'failed', 'refused', 'unknown', 'expired', 'blocked'];
const ANSWER_MS = 16 * 60_000;

/** What stands in the database and at the network, by the number that texted. */
interface Found {
  readonly rows: readonly Row[];
  readonly reports: readonly ReportRow[];
  readonly human: readonly { readonly number: string; readonly reason: string }[];
  readonly offers: readonly { readonly volunteerId: string; readonly state: string }[];
  readonly optedOut: ReadonlySet<string>;
  readonly failed: ReadonlySet<string>;
}

/** @returns what is wrong with what the conversations left, one line for each */
export async function judgeTexts(hotline: Hotline, held: readonly HeldTexts[]): Promise<string[]> {
  const found = await find(hotline, held);
  const wrong = held.flatMap((one) =>
    [...leftWrong(one, found), ...answersWrong(hotline, one, found)].map(
      (what) => `${describeTexts(one.flow)}: ${what}`,
    ),
  );
  // seen by a human, so that the next ones have room in the list
  await hotline.rows('update message set handled_at = $1 where handled_at is null', [
    hotline.phones.clock.now(),
  ]);
  return [...wrong, ...(await stuck(hotline))];
}

function leftWrong({ flow, texter, hit }: HeldTexts, found: Found): string[] {
  const { branch, fault } = flow;
  const own = <T extends { number: string }>(all: readonly T[]): T[] =>
    all.filter(({ number }) => number === texter.number);
  const reports = own(found.reports);
  const fresh = reports.filter(({ isNew }) => isNew);
  const is: TextsLeave & { stored: number } = {
    stored: own(found.rows).filter(({ direction }) => direction === 'in').length,
    reports: fresh.length,
    additions: sum(reports.map(({ additions }) => additions)),
    self: fresh.some(({ self }) => self),
    alerts: sum(reports.map(({ alerts }) => alerts)),
    human: own(found.human).map(({ reason }) => reason),
    optedOut: found.optedOut.has(texter.number),
    offers: found.offers
      .filter(({ volunteerId }) => volunteerId === texter.volunteerId)
      .map(({ state }) => state),
    answers: own(found.rows).filter(({ direction, isRepeat }) => direction === 'out' && !isRepeat)
      .length,
  };
  const sent = branch.texts[flow.spoken.language].length;
  const stopped = hit && fault.order?.fault === 21_610;
  const expected = {
    ...branch.leaves,
    stored: sent,
    optedOut: branch.leaves.optedOut || stopped,
  };
  if (fault.makes === 'late' && sent > 1) {
    return lateWrong(is, expected);
  }
  return (Object.keys(is) as (keyof typeof is)[])
    .filter((name) => JSON.stringify(is[name]) !== JSON.stringify(expected[name]))
    .map((name) => `${name} is ${JSON.stringify(is[name])}, not ${JSON.stringify(expected[name])}`);
}

/** Out of its order a text may mean something else; it is in one place all the same, and a human sees it. */
function lateWrong(
  is: TextsLeave & { stored: number },
  expected: TextsLeave & { stored: number },
): string[] {
  const places = is.reports + is.additions + is.human.length;
  const expectedPlaces = expected.reports + expected.additions + expected.human.length;
  return [
    ...(is.stored === expected.stored ? [] : [`${String(is.stored)} stored`]),
    ...(places === expectedPlaces ? [] : [`in ${String(places)} places: ${JSON.stringify(is)}`]),
    ...(is.reports <= Math.max(1, expected.reports) ? [] : [`${String(is.reports)} reports`]),
    ...(is.alerts === expected.alerts ? [] : [`${String(is.alerts)} alerts`]),
  ];
}

function answersWrong(hotline: Hotline, held: HeldTexts, found: Found): string[] {
  const { flow, texter, earlier, hit } = held;
  const rows = found.rows.filter(
    ({ number, direction }) => number === texter.number && direction === 'out',
  );
  const sent = hotline.phones.network.messages
    .all()
    .filter(
      ({ sid, to, direction }) =>
        to === texter.number && direction === 'outbound-api' && !earlier.has(sid),
    );
  const delivered = rows.filter(({ state }) => state === 'delivered').length;
  const arrived = sent.filter((message) => message.arrived).length;
  const hidden = rows.filter(
    ({ id, state, repeats, called }) =>
      troubled.includes(state) && !repeats && !called && !found.failed.has(id),
  );
  const under = rows.filter(({ state }) => state !== 'delivered' && !troubled.includes(state));
  return [
    ...(arrived === delivered
      ? []
      : [`${String(arrived)} arrived, ${String(delivered)} delivered`]),
    ...hidden.map(({ state, code }) => `nobody sees that one is ${state} (${code ?? ''})`),
    ...under.map(({ state }) => `one is still ${state}`),
    ...sent
      .filter(
        ({ text, segments, encoding }) =>
          secrets.test(text) || segments > 2 || encoding !== 'GSM-7',
      )
      .map(({ text }) => `should not have been sent: ${text}`),
    ...wokenBy(hotline, held, rows),
    ...(hit ? answerWrong(flow, rows) : []),
  ];
}

/** What the fault should have made of the answer that it hit. */
function answerWrong(flow: HeldTexts['flow'], rows: readonly Row[]): string[] {
  const { answer } = flow.fault;
  if (answer === undefined) {
    return [];
  }
  const failed = rows.filter(({ state, repeats }) => troubled.includes(state) && !repeats);
  if (answer === 'arrives' || answer === 'later') {
    const mayFail = answer === 'later' && !isByDay(flow);
    const wrong = failed.filter(
      ({ priority }) => !mayFail && (answer === 'arrives' || priority !== 'safety'),
    );
    return wrong.map(({ state, code }) => `should have arrived: ${state} (${code ?? ''})`);
  }
  return failed.some(({ code }) => code === answer.code) ? [] : [`no failure with ${answer.code}`];
}

/** When a second try an hour later wakes nobody. */
function isByDay({ moment }: HeldTexts['flow']): boolean {
  return moment.startsWith('in office hours') || moment === 'on a Saturday';
}

/** In quiet hours only safety leaves, and the answer to what was texted just now. */
function wokenBy(hotline: Hotline, { texter, earlier }: HeldTexts, rows: readonly Row[]): string[] {
  const calendar = offerCalendarOf(hotline.get<City>(CITY as never));
  const { network } = hotline.phones;
  const own = network.messages.all().filter(({ sid }) => !earlier.has(sid));
  const heardAt = own.flatMap(({ from, createdAt }) =>
    from === texter.number ? [createdAt.getTime()] : [],
  );
  const safe = new Set(rows.flatMap(({ sid, priority }) => (priority === 'safety' ? [sid] : [])));
  return own
    .filter(
      ({ to, direction, sid }) =>
        to === texter.number && direction === 'outbound-api' && !safe.has(sid),
    )
    .filter(
      ({ createdAt }) =>
        !isOpen(createdAt, calendar) &&
        !heardAt.some((at) => at <= createdAt.getTime() && createdAt.getTime() - at <= ANSWER_MS),
    )
    .map(({ createdAt, text }) => `woken at ${createdAt.toISOString()} by: ${text}`);
}

async function find(hotline: Hotline, held: readonly HeldTexts[]): Promise<Found> {
  const vault = hotline.get(Vault);
  const since = held[0]?.since ?? new Date(0);
  const isNew = ({ id }: { readonly id: string }): boolean => held[0]?.earlier.has(id) === false;
  const numbers = new Map(
    held.map(({ texter }) => [vault.hash('phone', texter.number).toString('hex'), texter.number]),
  );
  const named = <T extends { hash: string }>(all: readonly T[]): (T & { number: string })[] =>
    all.flatMap((one) => {
      const number = numbers.get(one.hash);
      return number === undefined ? [] : [{ ...one, number }];
    });
  const hashes = [...numbers.keys()];
  const rows = await hotline.rows<Omit<Row, 'number'> & { hash: string }>(
    `select id, encode(address_hash, 'hex') as hash, direction, state, sid, error_code as code, priority,
       repeat_at is not null as repeats, repeat_of is not null as "isRepeat",
       exists (select 1 from call_item i where i.message_id = message.id and i.outcome is null) as called
     from message where medium = 'sms' and encode(address_hash, 'hex') = any($1)`,
    [hashes],
  );
  const reports = await hotline.rows<Omit<ReportRow, 'number'> & { hash: string }>(
    `select distinct on (r.id) r.id, encode(b.hash, 'hex') as hash, r.self, r.received_at >= $2 as "isNew",
       (select count(*)::int from report_addition a where a.report_id = r.id and a.received_at >= $2) as additions,
       (select count(*)::int from alert a where a.report_id = r.id and a.raised_at >= $2) as alerts
     from report r join blind_index b on b.subject_id = r.reporter_subject_id and b.purpose = 'phone'
     where encode(b.hash, 'hex') = any($1)`,
    [hashes, since],
  );
  const human = await hotline.rows<{ id: string; hash: string; reason: string }>(
    `select m.id, encode(address_hash, 'hex') as hash, reason from unclear_text u
       join message m on m.id = u.message_id`,
  );
  const optedOut = await hotline.rows<{ hash: string }>(
    `select encode(number_hash, 'hex') as hash from opt_out`,
  );
  const failed = await hotline.get(FailedMessages).run();
  return {
    rows: named(rows).filter(isNew),
    reports: named(reports),
    human: named(human).filter(isNew),
    optedOut: new Set(named(optedOut).map(({ number }) => number)),
    offers: await hotline.rows(
      'select volunteer_id as "volunteerId", state from offer order by state',
    ),
    failed: new Set(failed.map(({ messageId }) => messageId)),
  };
}

async function stuck(hotline: Hotline): Promise<string[]> {
  const rows = await hotline.rows<{ name: string; state: string; error: string | null }>(
    `select name, state, last_error as error from outbox
     where state in ('sent', 'stuck') or (state = 'new' and due_at <= $1)`,
    [hotline.phones.clock.now()],
  );
  return rows.map(({ name, state, error }) => `outbox: ${name} is ${state} (${error ?? ''})`);
}

function sum(all: readonly number[]): number {
  return all.reduce((total, one) => total + one, 0);
}
