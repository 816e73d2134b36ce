import { CreateAccount } from '#accounts';
import { StartCallBack, type CallbackTaskId } from '#calls';
import type { AccountId, E164, SubjectId } from '#kernel';
import { seeded } from '../../faults/seeded.ts';
import { moments, type Spoken } from './call-branches.ts';
import {
  BACK_ACTS,
  type CallBackFault,
  type CallBackWay,
  callBackWays,
  faultsOfCallBack,
  goBack,
  ringingAt,
} from './call-back-ways.ts';
import { REHEARSAL } from './cast.ts';
import { differences, stuck } from './differences.ts';
import { type Hotline, openHotline } from './open-hotline.ts';
import { settingOf, type Tried } from './rounds.ts';

/** One call back that is to be held, and what goes wrong in it. */
interface CallBackFlow {
  readonly way: CallBackWay;
  readonly fault: CallBackFault;
  readonly spoken: Spoken;
  readonly moment: string;
  /** Before which act the fault is ordered: 0 is the request. */
  readonly place: number;
  readonly seed: number;
}

/** Who calls back, one call at a time. */
interface Colleague {
  readonly accountId: AccountId;
  readonly telephone: E164;
}

/** A call back as the telephones saw it. */
interface HeldBack {
  readonly flow: CallBackFlow;
  readonly callbackTaskId: CallbackTaskId;
  /** How the call to the other ended, as the network says; undefined where it never rang. */
  readonly withOther: string | undefined;
  /** Whether our answer to her 1 was to connect her. */
  readonly connects: boolean;
  readonly rang: { readonly ours: number; readonly theirs: number };
  readonly trouble: string | undefined;
}

/** So many before all is put to rest: each is somebody else's. */
const COLLEAGUES = 12;

const pairs = callBackWays.flatMap((way) => faultsOfCallBack(way).map((fault) => ({ way, fault })));

/** Each way in which we call back with each fault that can touch it, once. */
export function callBacksOfRound(round: number): CallBackFlow[] {
  return pairs.map(({ way, fault }, nth) => {
    const seed = round * pairs.length + nth;
    const place = fault.place === 'drawn' ? 1 + seeded(seed).below(BACK_ACTS) : 0;
    return { way, fault, ...settingOf(nth, round), place, seed };
  });
}

/**
 * Calls back, moment by moment in the order of time, and judges what is left of it.
 * @param wanted only those that are described by it
 */
export async function tryCallBacks(planned: readonly CallBackFlow[], wanted = ''): Promise<Tried> {
  const flows = planned.filter((flow) => describe(flow).includes(wanted));
  if (flows.length === 0) {
    return { flows: 0, wrong: [] };
  }
  const hotline = await openHotline(REHEARSAL);
  try {
    const colleagues = await gather(hotline);
    const wrong: string[] = [];
    for (const [moment, at] of moments) {
      await hotline.phones.clock.set(new Date(at));
      const own = flows.filter((flow) => flow.moment === moment);
      for (let from = 0; from < own.length; from += COLLEAGUES) {
        const batch = own.slice(from, from + COLLEAGUES);
        wrong.push(...(await holdAndJudge(hotline, colleagues, batch)));
      }
    }
    return { flows: flows.length, wrong };
  } finally {
    await hotline.close();
  }
}

function describe({ way, spoken, moment, fault, place, seed }: CallBackFlow): string {
  const where = fault.place === 'drawn' ? ` before act ${String(place)}` : '';
  return `called back: ${way.name} | ${spoken.language} | ${moment} | ${fault.name}${where} | seed ${String(seed)}`;
}

async function gather(hotline: Hotline): Promise<Colleague[]> {
  const colleagues: Colleague[] = [];
  for (let nth = 10; nth < 10 + COLLEAGUES; nth += 1) {
    const telephone = `+324700093${String(nth)}` as E164;
    const { accountId } = await hotline.get(CreateAccount).run({
      ...{ email: `els${String(nth)}@voorbeeld.invalid`, name: 'Els Voorbeeld', role: 'operator' },
      ...{ phone: telephone, password: 'een lang genoeg wachtwoord' },
    });
    colleagues.push({ accountId, telephone });
  }
  return colleagues;
}

async function holdAndJudge(
  hotline: Hotline,
  colleagues: readonly Colleague[],
  flows: readonly CallBackFlow[],
): Promise<string[]> {
  const held: HeldBack[] = [];
  for (const [nth, flow] of flows.entries()) {
    held.push(await hold(hotline, colleagues[nth]!, flow));
  }
  await hotline.settled();
  await hotline.pass(8, 4);
  hotline.phones.clearFaults();
  await hotline.pass(32, 2);
  const wrong: string[] = [];
  for (const one of held) {
    const is = await readBack(hotline, one);
    wrong.push(...differences(expectedOf(one), is).map((what) => `${describe(one.flow)}: ${what}`));
  }
  return [...wrong, ...(await stuck(hotline))];
}

/** Somebody asks to be called, and a colleague does. */
async function hold(
  hotline: Hotline,
  { accountId, telephone }: Colleague,
  flow: CallBackFlow,
): Promise<HeldBack> {
  const { phones } = hotline;
  const theirs = `+3247${String(7_000_000 + flow.seed)}` as E164;
  const { callbackTaskId, subjectId } = await aCallbackTask(hotline, theirs, flow.spoken);
  const before = new Set(phones.network.calls.all().map(({ sid }) => sid));
  const order = (act: number): void => {
    for (const fault of act === flow.place ? flow.fault.orders : []) {
      phones.fault({ ...fault, number: telephone });
    }
  };
  order(0);
  const wish = { accountId, number: theirs, subjectId, whom: 'caller', callbackTaskId } as const;
  await hotline.get(StartCallBack).run(wish);
  await hotline.settled();
  const ours = await ringingAt(phones, telephone);
  let trouble = ours === undefined && flow.fault.refused !== true ? 'nobody was rung' : undefined;
  try {
    await (ours && goBack(flow.way, { phones, ours, theirs, before: order }));
  } catch (error) {
    trouble = error instanceof Error ? error.message : 'it broke';
  }
  await hotline.settled();
  const since = phones.network.calls.all().filter(({ sid }) => !before.has(sid));
  const rang = (number: string): number => since.filter(({ to }) => to === number).length;
  return {
    ...{ flow, callbackTaskId, trouble },
    withOther: since.find(({ to }) => to === theirs)?.status,
    connects: phones.network.webhooks
      .visits()
      .some(({ params, answer }) => params['CallSid'] === ours?.sid && answer.includes('<Dial')),
    rang: { ours: rang(telephone), theirs: rang(theirs) },
  };
}

async function aCallbackTask(
  hotline: Hotline,
  number: E164,
  { key }: Spoken,
): Promise<{ callbackTaskId: CallbackTaskId; subjectId: SubjectId }> {
  const call = await hotline.phones.phone(number).calls();
  for (const digit of [...key, '0', '1']) {
    await call.presses(digit);
  }
  await call.ends();
  await hotline.settled();
  const [item] = await hotline.rows<{ callbackTaskId: CallbackTaskId; subjectId: SubjectId }>(
    `select callback_task.id as "callbackTaskId", call.subject_id as "subjectId"
     from callback_task join call on call.id = callback_task.call_id where call.sid = $1`,
    [call.sid],
  );
  return item!;
}

async function readBack(
  hotline: Hotline,
  { callbackTaskId, rang, trouble }: HeldBack,
): Promise<object> {
  const [row] = await hotline.rows<object>(
    `select array(select state from call_back where callback_task_id = $1) as states,
       array(select result from call_attempt where callback_task_id = $1) as attempts,
       (select count(*)::int from outbox o join call_back b
          on o.payload->>'callBackId' = b.id::text
          where o.name = 'CalledBack' and b.callback_task_id = $1) as told,
       (select count(*)::int from callback_task where id = $1 and outcome is null) as open`,
    [callbackTaskId],
  );
  return { ...row, rang, trouble };
}

/** What the network says of the call to the other, in our words. */
const ends: Readonly<Record<string, string>> = {
  ...{ completed: 'spoken', busy: 'busy', 'no-answer': 'no_answer', canceled: 'hung_up' },
};
const attempts: Readonly<Record<string, string>> = { no_answer: 'no_answer', busy: 'later' };

/** The item stays until somebody settles it; an attempt stands with it where the other did not speak. */
function expectedOf({ flow, withOther, connects }: HeldBack): object {
  const notConnected = flow.fault.refused === true ? 'refused' : 'not_taken';
  const unheard = connects ? 'hung_up' : notConnected;
  const state = withOther === undefined ? unheard : ends[withOther];
  const attempt = attempts[state ?? ''];
  return {
    states: [state],
    attempts: attempt === undefined ? [] : [attempt],
    told: state === notConnected ? 0 : 1,
    open: 1,
    rang: {
      ours: flow.fault.refused === true ? 0 : 1,
      theirs: withOther === undefined ? 0 : 1,
    },
    trouble: undefined,
  };
}
