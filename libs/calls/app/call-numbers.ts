import { type E164 } from '#kernel';
import { type Tx, type Vault } from '#platform';
import { type CallEntity } from '../db/call.entity.ts';

type Sealed = Pick<CallEntity, 'id' | 'subjectId' | 'number' | 'callbackNumber'>;

/** The number that was typed to be called on. */
export function typedNumber(vault: Vault, tx: Tx, call: Sealed): Promise<E164 | undefined> {
  return open(vault, tx, call, 'callback_number', call.callbackNumber);
}

/** Whose call it is; undefined when the number is hidden. */
export function callerNumber(vault: Vault, tx: Tx, call: Sealed): Promise<E164 | undefined> {
  return open(vault, tx, call, 'number', call.number);
}

/** Where to call back: the number that was typed, else the caller's. */
export async function numberToCall(vault: Vault, tx: Tx, call: Sealed): Promise<E164 | undefined> {
  return (await typedNumber(vault, tx, call)) ?? callerNumber(vault, tx, call);
}

async function open(
  vault: Vault,
  tx: Tx,
  { id, subjectId }: Sealed,
  column: string,
  sealed: Buffer | null,
): Promise<E164 | undefined> {
  return sealed === null
    ? undefined
    : ((await vault.open(tx, subjectId, { table: 'call', row: id, column }, sealed)) as E164);
}
