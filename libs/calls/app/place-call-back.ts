import { TelephoneOf } from '#accounts';
import { Clock, Outbox, type Tx, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { type CallBackEntity, type CallBackId } from '../db/call-back.entity.ts';
import { CallBacksRepository } from '../db/call-backs.repository.ts';
import { type CallBackState, moveCallBack } from '../domain/call-back-state.ts';
import { settleCallBack } from '../jobs.ts';
import { ConcludeCallBack } from './conclude-call-back.ts';
import { RingOnce, type RowOfCall, type ToRing } from './ring-once.ts';

/** Longer nobody sits waiting for her telephone. */
const LATE_MS = 3 * 60_000;
/** Ringing and whispering are over by then. */
const SETTLE_MS = 2 * 60_000;

/**
 * Rings the telephone of who wants to call, once. The row says so before the request; whoever finds it half-way
 * looks the call up and never places it a second time.
 */
@Injectable()
export class PlaceCallBack {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly callBacks: CallBacksRepository,
    private readonly concludeCallBack: ConcludeCallBack,
    private readonly telephoneOf: TelephoneOf,
    private readonly ringOnce: RingOnce,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws GatewayError when it is to be tried or looked up again later */
  async run({ callBackId }: { readonly callBackId: CallBackId }): Promise<void> {
    const call = await this.unitOfWork.run((tx) => this.prepare(tx, callBackId));
    if (call !== undefined) {
      await this.ringOnce.run(call, this.rowOf(callBackId));
    }
  }

  private async prepare(tx: Tx, id: CallBackId): Promise<ToRing | undefined> {
    const row = await this.callBacks.findForUpdate(tx, id);
    if (row?.state !== 'waiting' && row?.state !== 'placing') {
      return undefined;
    }
    const now = this.clock.now();
    const to = await this.telephoneOf.run(row.accountId);
    if (to === undefined) {
      await this.concludeCallBack.within(tx, row, 'refused', 'no_telephone');
      return undefined;
    }
    const call = { to, path: `back/${id}` };
    if (row.state === 'placing') {
      return { ...call, placingAt: row.placingAt ?? now, isHalfWay: true };
    }
    if (now.getTime() - row.requestedAt.getTime() > LATE_MS) {
      await this.concludeCallBack.within(tx, row, 'too_late');
      return undefined;
    }
    row.placingAt = now;
    await this.move(tx, row, 'placing');
    const settleAt = new Date(now.getTime() + SETTLE_MS);
    await this.outbox.add(tx, settleCallBack({ callBackId: id }), settleAt);
    return { ...call, placingAt: now, isHalfWay: false };
  }

  private rowOf(id: CallBackId): RowOfCall<CallBackEntity> {
    return {
      whilePlacing: (note) =>
        this.unitOfWork.run(async (tx) => {
          const row = await this.callBacks.findForUpdate(tx, id);
          if (row?.state === 'placing') {
            await note(tx, row);
          }
        }),
      move: (tx, row, to) => this.move(tx, row, to),
      conclude: (tx, row, end, code) => this.concludeCallBack.within(tx, row, end, code),
    };
  }

  private async move(tx: Tx, row: CallBackEntity, to: CallBackState): Promise<void> {
    row.state = moveCallBack(row.state, to);
    await this.callBacks.save(tx, row);
  }
}
