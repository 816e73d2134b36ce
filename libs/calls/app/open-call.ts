import { type E164, newId } from '#kernel';
import { Clock, Outbox, type Tx, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { type CallEntity } from '../db/call.entity.ts';
import { CallsRepository } from '../db/calls.repository.ts';
import { callerOf } from '../domain/caller.ts';
import { endCall } from '../jobs.ts';

/** A call of whose end nobody told is looked at after so long without a key or a word. */
export const QUIET_MS = 15 * 60_000;

/**
 * The row of a call, made when this is the first that is heard of it: webhooks come in any order, and one
 * of them may never come.
 */
@Injectable()
export class OpenCall {
  constructor(
    private readonly calls: CallsRepository,
    private readonly vault: Vault,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Holds the call's turn until the transaction ends. */
  async within(tx: Tx, sid: string, from: string): Promise<CallEntity> {
    await this.calls.waitForTurn(tx, sid);
    const known = await this.calls.findBySid(tx, sid);
    if (known === null) {
      return this.make(tx, sid, callerOf(from));
    }
    const number = callerOf(from);
    if (known.number === null && number !== undefined) {
      known.number = await this.keepNumber(tx, known, number);
      await this.calls.save(tx, known);
    }
    return known;
  }

  private async make(tx: Tx, sid: string, number: E164 | undefined): Promise<CallEntity> {
    const now = this.clock.now();
    const id = newId<'call'>(now.getTime());
    const subjectId = await this.vault.newSubject(tx);
    const call: CallEntity = {
      id,
      sid,
      subjectId,
      number: number === undefined ? null : await this.keepNumber(tx, { id, subjectId }, number),
      callbackNumber: null,
      state: 'ongoing',
      language: 'nl',
      self: false,
      danger: false,
      wants: 'nothing',
      volunteer: false,
      wantsToHelp: false,
      callWhen: null,
      ownWish: null,
      keepsClosed: false,
      lastStep: 'start',
      rings: false,
      answeredBy: null,
      ending: null,
      startedAt: now,
      lastStepAt: now,
      endedAt: null,
    };
    await this.calls.insert(tx, call);
    await this.outbox.add(tx, endCall({ callId: id }), new Date(now.getTime() + QUIET_MS));
    return call;
  }

  /** @returns the number, sealed; the caller is found by it from now on */
  private async keepNumber(
    tx: Tx,
    { id, subjectId }: Pick<CallEntity, 'id' | 'subjectId'>,
    number: E164,
  ): Promise<Buffer> {
    await this.vault.index(tx, subjectId, 'phone', number);
    return this.vault.seal(tx, subjectId, { table: 'call', row: id, column: 'number' }, number);
  }
}
