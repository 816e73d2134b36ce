import { AcknowledgeAlert } from '#casework';
import { type CallId } from '#kernel';
import { Vault } from '#platform';
import { makesReport } from './call-branches.ts';
import type { Cast } from './cast.ts';
import { describeCall, type HeldCall } from './hold-calls.ts';
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
  readonly items: number;
  readonly told: number;
  readonly recordings: readonly { readonly state: string; readonly removed: boolean }[];
}

/** Lets all that may still come after calls come: ends and recordings that nobody told of. */
export async function letItRest(hotline: Hotline, { accountId }: Cast): Promise<void> {
  await hotline.settled();
  await hotline.get(AcknowledgeAlert).run({ accountId, via: 'desk' });
  await hotline.pass(32, 2);
  await hotline.get(AcknowledgeAlert).run({ accountId, via: 'desk' });
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

/** @returns what is wrong with what the calls left, one line for each */
export async function judgeCalls(
  hotline: Hotline,
  held: readonly HeldCall[],
  before: Notes,
): Promise<string[]> {
  const sids = held.map(({ sid }) => sid);
  const rows = await hotline.rows<Left>(
    `select id, sid, state, wants, ending, language, self, danger, volunteer,
       call_when as "callWhen",
       (select count(*)::int from call_item where call_id = call.id) as items,
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
  const atProvider = new Set(hotline.phones.network.recordings.all().map(({ callSid }) => callSid));
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
      alerts: alerts.get(reportId ?? '') ?? 0,
      leftAtProvider: atProvider.has(one.sid),
      heard: one.heard.find((language) => language !== one.flow.spoken.spoken),
      trouble: one.trouble,
    };
    return differences(expectedOf(one), is).map((what) => `${describeCall(one.flow)}: ${what}`);
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

function reportOf({ known, recorded }: HeldCall): boolean {
  return makesReport(known) || recorded > 0;
}

function expectedOf(held: HeldCall): Record<string, unknown> {
  const { known, recorded } = held;
  const isOver = known.ending === 'told' || known.ending === 'served';
  return {
    ...{ id: '', sid: '', recordings: [], state: 'ended', told: 1, ...known },
    items: isOver && !known.danger ? 0 : 1,
    ...{ stored: recorded, unsettled: 0, leftAtProvider: false },
    ...{
      reports: reportOf(held) ? 1 : 0,
      alerts: known.danger ? 1 : 0,
      heard: undefined,
      trouble: undefined,
    },
  };
}

function differences(expected: Record<string, unknown>, is: Record<string, unknown>): string[] {
  return Object.entries(is)
    .filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(expected[name]))
    .map(([name, value]) => `${name} is ${String(value)}, not ${String(expected[name])}`);
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

async function stuck(hotline: Hotline): Promise<string[]> {
  const rows = await hotline.rows<{ name: string; state: string; error: string | null }>(
    `select name, state, last_error as error from outbox
     where state in ('sent', 'stuck') or (state = 'new' and due_at <= $1)`,
    [hotline.phones.clock.now()],
  );
  return rows.map(({ name, state, error }) => `outbox: ${name} is ${state} (${error ?? ''})`);
}
