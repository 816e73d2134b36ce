import { CallGateway, Clock, type LoggedCall, Outbox, type Tx, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { type CallBackId } from '../db/call-back.entity.ts';
import { CallBacksRepository } from '../db/call-backs.repository.ts';
import { endWithOther, isOpenCallBack } from '../domain/call-back-state.ts';
import { isOver } from '../domain/provider-status.ts';
import { settleCallBack } from '../jobs.ts';
import { ConcludeCallBack } from './conclude-call-back.ts';

const AGAIN_MS = 2 * 60_000;
/** A call that nobody could place or find by then is given up. */
const PATIENCE_MS = 5 * 60_000;

/** Asks how a call back ended of whose end nobody told, so that none goes on for ever. */
@Injectable()
export class SettleCallBack {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly callBacks: CallBacksRepository,
    private readonly concludeCallBack: ConcludeCallBack,
    private readonly gateway: CallGateway,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws GatewayError when the provider cannot be asked: it is asked again */
  async run({ callBackId }: { readonly callBackId: CallBackId }): Promise<void> {
    const row = await this.unitOfWork.run((tx) => this.callBacks.find(tx, callBackId));
    if (row === null || !isOpenCallBack(row.state)) {
      return;
    }
    const { sid } = row;
    const call = sid === null ? undefined : await this.gateway.fetch(sid);
    const isLeft = sid === null || (call !== undefined && !isOver(call));
    const legs = sid === null || isLeft ? [] : await this.gateway.legsOf(sid);
    await this.unitOfWork.run((tx) =>
      isLeft ? this.again(tx, callBackId) : this.conclude(tx, callBackId, legs),
    );
  }

  /** It is being placed, or they speak. */
  private async again(tx: Tx, callBackId: CallBackId): Promise<void> {
    const row = await this.callBacks.findForUpdate(tx, callBackId);
    const now = this.clock.now().getTime();
    const isOld = row !== null && row.requestedAt.getTime() + PATIENCE_MS < now;
    if (isOld && (row.state === 'waiting' || row.state === 'placing')) {
      const end = row.state === 'waiting' ? 'too_late' : 'unknown';
      await this.concludeCallBack.within(tx, row, end);
      return;
    }
    await this.outbox.add(tx, settleCallBack({ callBackId }), new Date(now + AGAIN_MS));
  }

  private async conclude(
    tx: Tx,
    callBackId: CallBackId,
    legs: readonly LoggedCall[],
  ): Promise<void> {
    const row = await this.callBacks.findForUpdate(tx, callBackId);
    if (row !== null && isOpenCallBack(row.state)) {
      const end = row.state === 'connecting' ? endWithOther(legs[0]?.status) : 'not_taken';
      await this.concludeCallBack.within(tx, row, end);
    }
  }
}
