import { type E164 } from '#kernel';
import { Clock, Outbox, type Tx, UnitOfWork, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { type AutomaticCallEntity, type AutomaticCallId } from '../../db/automatic-call.entity.ts';
import { AutomaticCallsRepository } from '../../db/automatic-calls.repository.ts';
import { type AutomaticCallState, moveAutomaticCall } from '../../domain/automatic-call-state.ts';
import { settleAutomaticCall } from '../../jobs.ts';
import { RingOnce, type RowOfCall, type ToRing } from '../ring-once.ts';
import { ConcludeAutomaticCall } from './conclude-automatic-call.ts';
import { numberAt } from './start-automatic-call.ts';

/** Ringing, the question and the answer are over by then. */
const SETTLE_MS = 5 * 60_000;

/**
 * Rings the telephone of who is called by a machine, once. The row says so before the request; whoever finds it
 * half-way looks the call up and never places it a second time.
 */
@Injectable()
export class PlaceAutomaticCall {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: AutomaticCallsRepository,
    private readonly conclude: ConcludeAutomaticCall,
    private readonly ringOnce: RingOnce,
    private readonly vault: Vault,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws GatewayError when it is to be tried or looked up again later */
  async run(id: AutomaticCallId): Promise<void> {
    const call = await this.unitOfWork.run((tx) => this.prepare(tx, id));
    if (call !== undefined) {
      await this.ringOnce.run(call, this.rowOf(id));
    }
  }

  private async prepare(tx: Tx, id: AutomaticCallId): Promise<ToRing | undefined> {
    const row = await this.calls.findForUpdate(tx, id);
    if (row?.state !== 'waiting' && row?.state !== 'placing') {
      return undefined;
    }
    const now = this.clock.now();
    const to = (await this.vault.open(tx, row.subjectId, numberAt(id), row.number)) as E164;
    const call = { to, path: `offer/${id}` };
    if (row.state === 'placing') {
      return { ...call, placingAt: row.placingAt ?? now, isHalfWay: true };
    }
    if (row.validUntil <= now) {
      await this.conclude.within(tx, row, 'too_late');
      return undefined;
    }
    row.placingAt = now;
    await this.move(tx, row, 'placing');
    const settleAt = new Date(now.getTime() + SETTLE_MS);
    await this.outbox.add(tx, settleAutomaticCall({ automaticCallId: id }), settleAt);
    return { ...call, placingAt: now, isHalfWay: false };
  }

  private rowOf(id: AutomaticCallId): RowOfCall<AutomaticCallEntity> {
    return {
      whilePlacing: (note) =>
        this.unitOfWork.run(async (tx) => {
          const row = await this.calls.findForUpdate(tx, id);
          if (row?.state === 'placing') {
            await note(tx, row);
          }
        }),
      move: (tx, row, to) => this.move(tx, row, to),
      conclude: (tx, row, end, code) => this.conclude.within(tx, row, end, code),
    };
  }

  private async move(tx: Tx, row: AutomaticCallEntity, to: AutomaticCallState): Promise<void> {
    row.state = moveAutomaticCall(row.state, to);
    await this.calls.save(tx, row);
  }
}
