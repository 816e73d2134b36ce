import { type E164 } from '#kernel';
import { type Tx, type Vault } from '#platform';
import { type CallEntity } from '../db/call.entity.ts';

type Sealed = Pick<CallEntity, 'id' | 'subjectId' | 'number' | 'callbackNumber'>;

const columns = { number: 'number', callbackNumber: 'callback_number' } as const;

/** One of the two numbers of a call: the caller's, hidden where there is none, or that was typed to be called on. */
export async function numberOfCall(
  vault: Vault,
  tx: Tx,
  call: Sealed,
  which: keyof typeof columns,
): Promise<E164 | undefined> {
  const { id, subjectId, [which]: sealed } = call;
  const place = { table: 'call', row: id, column: columns[which] };
  return sealed === null ? undefined : ((await vault.open(tx, subjectId, place, sealed)) as E164);
}

/** Where to call back: the number that was typed, else the caller's. */
export async function numberToCall(vault: Vault, tx: Tx, call: Sealed): Promise<E164 | undefined> {
  return numberOfCall(vault, tx, call, call.callbackNumber === null ? 'number' : 'callbackNumber');
}
