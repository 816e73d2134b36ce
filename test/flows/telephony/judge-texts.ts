import { FailedMessages } from '#messaging';
import { isOpen } from '#kernel';
import { CITY, type City, offerCalendarOf } from '#geography';
import { Vault } from '#platform';
import { differences, stuck, sum } from './differences.ts';
import { describeTexts, type HeldTexts } from './hold-texts.ts';
import type { Hotline } from './open-hotline.ts';
import { secrets, type TextsLeave } from './text-words.ts';

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
  readonly id: string;
  readonly self: boolean;
  readonly additions: readonly string[];
  readonly alerts: readonly string[];
}
/** What the visits of a volunteer brought. */
interface VisitRow {
  readonly id: string;
  readonly caseId: string;
  readonly kind: string;
}

const troubled = ['undelivered', 'failed', 'refused', 'unknown', 'expired', 'blocked'];
const ANSWER_MS = 16 * 60_000;

/** What stands in the database and at the network, by the number that texted. */
interface Found {
  readonly rows: readonly Row[];
  readonly reports: readonly ReportRow[];
  readonly human: readonly { readonly number: string; readonly reason: string }[];
  readonly visits: readonly VisitRow[];
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

function leftWrong({ flow, texter, hit, earlier }: HeldTexts, found: Found): string[] {
  const { branch, fault } = flow;
  const own = <T extends { number: string }>(all: readonly T[]): T[] =>
    all.filter(({ number }) => number === texter.number);
  const reports = own(found.reports);
  const fresh = reports.filter(({ id }) => !earlier.has(id));
  const newOf = (ids: readonly string[]): number => ids.filter((id) => !earlier.has(id)).length;
  const visits = found.visits
    .filter(({ id, caseId }) => caseId === texter.caseId && !earlier.has(id))
    .map(({ kind }) => kind);
  const is: TextsLeave & { stored: number } = {
    stored: own(found.rows).filter(({ direction }) => direction === 'in').length,
    reports: fresh.length,
    additions: sum(reports.map(({ additions }) => newOf(additions))),
    self: fresh.some(({ self }) => self),
    alerts: sum(reports.map(({ alerts }) => newOf(alerts))) + visits.filter(isAlert).length,
    visit: visits.filter((kind) => !isAlert(kind)),
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
    // after a stop no kindness follows
    ...(stopped && is.answers > 0 && { answers: Math.min(is.answers, branch.leaves.answers) }),
  };
  if (fault.makes === 'late' && sent > 1) {
    return lateWrong(is, expected);
  }
  const may = [expected, ...(fault.makes === 'late' ? [{ ...expected, ...branch.late }] : [])];
  const wrong = may.map((one) => differences(one, is));
  return wrong.some((one) => one.length === 0) ? [] : wrong[0]!;
}

/** Out of its order a text may mean something else; it is in one place all the same, and a human sees it. */
function lateWrong(
  is: TextsLeave & { stored: number },
  expected: TextsLeave & { stored: number },
): string[] {
  const places = placesOf(is);
  const expectedPlaces = placesOf(expected);
  return [
    ...(is.stored === expected.stored ? [] : [`${String(is.stored)} stored`]),
    ...(places === expectedPlaces ? [] : [`in ${String(places)} places: ${JSON.stringify(is)}`]),
    ...(is.reports <= Math.max(1, expected.reports) ? [] : [`${String(is.reports)} reports`]),
    ...(is.alerts === expected.alerts ? [] : [`${String(is.alerts)} alerts`]),
  ];
}

function placesOf({ reports, additions, human, visit }: TextsLeave): number {
  return reports + additions + human.length + visit.length;
}

function isAlert(kind: string): boolean {
  return kind === 'alert_raised';
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
       exists (select 1 from callback_task i where i.message_id = message.id and i.outcome is null) as called
     from message where medium = 'sms' and encode(address_hash, 'hex') = any($1)`,
    [hashes],
  );
  const reports = await hotline.rows<Omit<ReportRow, 'number'> & { hash: string }>(
    `select distinct on (r.id) r.id, encode(b.hash, 'hex') as hash, r.self,
       array(select a.id::text from report_addition a where a.report_id = r.id) as additions,
       array(select a.id::text from alert a where a.report_id = r.id) as alerts
     from report r join blind_index b on b.subject_id = r.reporter_subject_id and b.purpose = 'phone'
     where encode(b.hash, 'hex') = any($1)`,
    [hashes],
  );
  const visits = await hotline.rows<VisitRow>(
    `select id, case_id as "caseId", kind from case_event
     where kind in ('visit_arrived', 'visit_left', 'visit_reported', 'alert_raised')
       and case_id = any($1)`,
    [held.flatMap(({ texter }) => texter.caseId ?? [])],
  );
  const human = await hotline.rows<{ id: string; hash: string; reason: string }>(
    `select m.id, encode(address_hash, 'hex') as hash, reason from text_to_review u
       join message m on m.id = u.message_id`,
  );
  const optedOut = await hotline.rows<{ hash: string }>(
    `select encode(number_hash, 'hex') as hash from opt_out`,
  );
  const failed = await hotline.get(FailedMessages).run();
  return {
    rows: named(rows).filter(isNew),
    reports: named(reports),
    visits,
    human: named(human).filter(isNew),
    optedOut: new Set(named(optedOut).map(({ number }) => number)),
    offers: await hotline.rows(
      'select volunteer_id as "volunteerId", state from offer order by state',
    ),
    failed: new Set(failed.map(({ messageId }) => messageId)),
  };
}
