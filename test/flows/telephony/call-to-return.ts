import { CreateAccount } from '#accounts';
import {
  StartCallBack,
  type CallBackState,
  type CallbackTaskId,
  ReadCallBack,
  ReadCallbackTask,
} from '#calls';
import type { AccountId, E164 } from '#kernel';
import type { CallDriver } from '../../../apps/phones/test-interface/call-driver.ts';
import type { OpenLine } from './open-line.ts';

/** Somebody who wants to be called back, and one of us who will. */
export interface CallToReturn {
  readonly callbackTaskId: CallbackTaskId;
  readonly accountId: AccountId;
  /** The telephone of who calls back. */
  readonly ours: E164;
  /** The telephone of who asked for it. */
  readonly theirs: E164;
  ask(number?: E164, by?: AccountId): Promise<void>;
  /** She asked, and her telephone rings. */
  rings(): Promise<CallDriver>;
  /** She picked up and pressed 1: the other telephone rings. */
  connects(): Promise<{ ours: CallDriver; theirs: CallDriver }>;
  state(): Promise<CallBackState | undefined>;
  attempts(): Promise<string[]>;
  /** How often others were told of it. */
  told(): Promise<number>;
}

const password = 'een lang genoeg wachtwoord';
let count = 0;

export async function anAccount(line: OpenLine, phone?: E164): Promise<AccountId> {
  count += 1;
  const email = `els${String(count)}@voorbeeld.invalid`;
  const fresh = { email, name: 'Els Voorbeeld', role: 'operator', password } as const;
  const made = await line.get(CreateAccount).run(phone === undefined ? fresh : { ...fresh, phone });
  return made.accountId;
}

/** New numbers each time, so that one line serves many tests. */
export async function aCallToReturn(line: OpenLine): Promise<CallToReturn> {
  count += 1;
  const ours = `+3247000${String(9_000 + count)}` as E164;
  const theirs = `+3247512${String(3_000 + count)}` as E164;
  const accountId = await anAccount(line, ours);
  const call = await line.phones.phone(theirs).calls();
  await call.presses('0');
  await call.presses('1');
  await call.ends();
  await line.work();
  const found = (await line.get(ReadCallbackTask).list('open')).find(
    ({ number }) => number === theirs,
  );
  const { callbackTaskId, subjectId } = found!;
  const ask = async (number = theirs, by = accountId): Promise<void> => {
    // the last one asked for is told by its moment
    await line.phones.clock.advance({ seconds: 1 });
    const wish = { accountId: by, number, subjectId, whom: 'caller', callbackTaskId } as const;
    await line.get(StartCallBack).run(wish);
  };
  const rings = async (): Promise<CallDriver> => {
    await ask();
    await line.work();
    return line.phones.phone(ours).rings();
  };
  return {
    ...{ callbackTaskId, accountId, ours, theirs, ask, rings },
    connects: async () => {
      const driver = await rings();
      await driver.answers();
      await driver.presses('1');
      return { ours: driver, theirs: await line.phones.phone(theirs).rings() };
    },
    state: async () =>
      (await line.get(ReadCallBack).last({ callbackTaskId }, accountId)).mine?.state,
    attempts: async () => {
      const { attempts } = await line.get(ReadCallbackTask).run(callbackTaskId);
      return attempts.map(({ result, accountId: by }) => (by === accountId ? result : 'other'));
    },
    told: async () => {
      const rows = await line.rows(
        `select 1 from outbox o join call_back b on o.payload->>'callBackId' = b.id::text
         where o.name = 'CalledBack' and b.callback_task_id = $1`,
        [callbackTaskId],
      );
      return rows.length;
    },
  };
}

/** How often a telephone rang. */
export function rang(line: OpenLine, number: E164): number {
  return line.phones.network.calls
    .all()
    .filter(({ direction, to }) => direction !== 'inbound' && to === number).length;
}

export async function later(line: OpenLine, seconds: number): Promise<void> {
  await line.phones.clock.advance({ seconds });
  await line.work();
}
