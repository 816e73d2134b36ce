import { AcknowledgeAlert } from '#alerts';
import type { AccountId, CallId } from '#kernel';
import { Vault } from '#platform';
import { makesReport } from './call-branches.ts';
import type { Cast } from './cast.ts';
import { differences, stuck, sum } from './differences.ts';
import { describeCall, type HeldCall } from './held-call.ts';
import { expectedOfCase, readCases, reportsOf } from './judge-persons.ts';
import type { Hotline } from './open-hotline.ts';

interface Left {
  readonly id: CallId;
  readonly sid: string;
  readonly state: string;
  readonly wants: string;
  readonly ending: string | null;
  readonly language: string;
  readonly self: boolean;
  readonly danger: boolean;
  readonly volunteer: boolean;
  readonly callWhen: string | null;
  readonly ownWish: string | null;
  readonly keepsClosed: boolean;
  readonly answeredBy: AccountId | null;
  readonly items: number;
  readonly told: number;
  readonly recordings: readonly { readonly state: string; readonly removed: boolean }[];
}

/** Lets all that may still come after calls come: ends and recordings that nobody told of. */
export async function letItRest(hotline: Hotline, { accountId }: Cast): Promise<void> {
  await hotline.settled();
  await hotline.get(AcknowledgeAlert).run({ accountId });
  await hotline.pass(32, 2);
  await hotline.get(AcknowledgeAlert).run({ accountId });
  await hotline.settled();
}

/** How often each thing stands on the timelines of the volunteers' visits. */
export type Notes = ReadonlyMap<string, number>;

const addressNotes = ['address_released', 'address_shown_again'];

export async function notesSoFar(hotline: Hotline): Promise<Notes> {
  const rows = await hotline.rows<{ note: string; count: number }>(
    `select (refs->>'volunteerId') || ' ' || case when kind = any($1) then 'address' else kind end as note,
       count(*)::int as count from case_event
     where kind = any($1) or kind in ('visit_arrived', 'visit_left') group by 1`,
    [addressNotes],
  );
  return new Map(rows.map(({ note, count }) => [note, count]));
}

/**
 * @param telephones whose they are, where telephones of ours ring
 * @returns what is wrong with what the calls left, one line for each
 */
export async function judgeCalls(
  hotline: Hotline,
  held: readonly HeldCall[],
  before: Notes,
  telephones: ReadonlyMap<string, AccountId> = new Map(),
): Promise<string[]> {
  const sids = held.map(({ sid }) => sid);
  const rows = await hotline.rows<Left>(
    `select id, sid, state, wants, ending, language, self, danger, volunteer,
       call_when as "callWhen", own_wish as "ownWish",
       keeps_closed as "keepsClosed", answered_by as "answeredBy",
       (select count(*)::int from callback_task where call_id = call.id) as items,
       (select count(*)::int from outbox where name = 'CallEnded'
          and payload->>'callId' = call.id::text) as told,
       coalesce((select json_agg(json_build_object('state', state, 'removed', removed_at is not null))
          from recording where call_id = call.id), '[]') as recordings
     from call where sid = any($1)`,
    [sids],
  );
  const reports = await reportsByKey(hotline);
  const alerts = await alertsByReport(hotline);
  const vault = hotline.get(Vault);
  const ofCases = await readCases(hotline, held);
  const withSound = hotline.phones.network.recordings
    .all()
    .filter(({ status }) => status !== 'absent');
  const atProvider = new Set(withSound.map(({ callSid }) => callSid));
  const faults = held.flatMap((one) => {
    const own = rows.filter(({ sid }) => sid === one.sid);
    const [row] = own;
    if (row === undefined || own.length > 1) {
      return [`${describeCall(one.flow)}: ${String(own.length)} rows`];
    }
    const reportId = reports.get(keyOf(vault, row.id));
    const is = {
      ...{ ...row, id: '', sid: '', recordings: [] },
      ...stored(row),
      reports: reportId === undefined ? 0 : 1,
      alerts: sum([reportId, ...reportsOf(one)].map((id) => alerts.get(id ?? '') ?? 0)),
      leftAtProvider: atProvider.has(one.sid),
      answeredBy: answererOf(one, row.answeredBy, telephones),
      heard: one.heard.find((language) => language !== one.flow.spoken.spoken),
      trouble: one.trouble,
    };
    const ofCase = ofCases.get(one.sid);
    const wrong = [
      ...differences(expectedOf(one), is),
      ...(ofCase === undefined ? [] : differences(expectedOfCase(one, row), ofCase)),
    ];
    return wrong.map((what) => `${describeCall(one.flow)}: ${what}`);
  });
  return [
    ...faults,
    ...(await strayReports(hotline, new Set(reports.keys()))),
    ...(await wrongNotes(hotline, held, before)),
    ...(await stuck(hotline)),
  ];
}

/** Reports by phone that are no call's one report. */
async function strayReports(hotline: Hotline, keys: Set<string>): Promise<string[]> {
  const vault = hotline.get(Vault);
  for (const { id } of await hotline.rows<{ id: CallId }>('select id from call')) {
    keys.delete(keyOf(vault, id));
  }
  return keys.size === 0 ? [] : [`${String(keys.size)} reports of no call`];
}

async function wrongNotes(
  hotline: Hotline,
  held: readonly HeldCall[],
  before: Notes,
): Promise<string[]> {
  const expected = new Map(before);
  for (const { role, noted, flow } of held) {
    if (noted && flow.branch.notes !== undefined) {
      const note = `${role.volunteerId ?? ''} ${flow.branch.notes}`;
      expected.set(note, (expected.get(note) ?? 0) + 1);
    }
  }
  const is = await notesSoFar(hotline);
  return [...new Set([...is.keys(), ...expected.keys()])]
    .filter((note) => is.get(note) !== expected.get(note))
    .map(
      (note) =>
        `on timelines: ${note} is ${String(is.get(note))}, not ${String(expected.get(note))}`,
    );
}

function keyOf(vault: Vault, id: CallId): string {
  return vault.hash('report-key', `call:${id}`).toString('hex');
}

function stored({ recordings }: Left): { stored: number; unsettled: number } {
  return {
    stored: recordings.filter(({ state, removed }) => state === 'stored' && removed).length,
    unsettled: recordings.filter(
      ({ state, removed }) => state !== 'missing' && !(state === 'stored' && removed),
    ).length,
  };
}

/** @returns whoever is wrongly taken for having answered, or was not; undefined when all is well */
function answererOf(
  { spokeWith }: HeldCall,
  answeredBy: AccountId | null,
  telephones: ReadonlyMap<string, AccountId>,
): string | undefined {
  const may = spokeWith.map((number) => telephones.get(number));
  const isRight = may.length === 0 ? answeredBy === null : may.includes(answeredBy ?? undefined);
  return isRight ? undefined : String(answeredBy);
}

function reportOf({ known, recorded }: HeldCall): boolean {
  return !known.goesWith && (makesReport(known) || recorded > 0);
}

function expectedOf(held: HeldCall): Record<string, unknown> {
  const { known, recorded } = held;
  return {
    ...{ id: '', sid: '', recordings: [], state: 'ended', told: 1, ...known },
    items: known.ending === 'served' && !known.danger ? 0 : 1,
    ...{ stored: recorded, unsettled: 0, leftAtProvider: false },
    ...{
      reports: reportOf(held) ? 1 : 0,
      alerts: known.danger ? 1 : 0,
      ...{ answeredBy: undefined, heard: undefined },
      trouble: undefined,
    },
  };
}

async function reportsByKey(hotline: Hotline): Promise<Map<string, string>> {
  const rows = await hotline.rows<{ id: string; key: string }>(
    `select id, encode(key_hash, 'hex') as key from report where channel = 'phone'`,
  );
  return new Map(rows.map(({ id, key }) => [key, id]));
}

async function alertsByReport(hotline: Hotline): Promise<Map<string, number>> {
  const rows = await hotline.rows<{ id: string; count: number }>(
    'select report_id as id, count(*)::int as count from alert group by report_id',
  );
  return new Map(rows.map(({ id, count }) => [id, count]));
}
