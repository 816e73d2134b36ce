import { CallGateway, Clock, Outbox, type Tx, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { type AutomaticCallId } from '../../db/automatic-call.entity.ts';
import { AutomaticCallsRepository } from '../../db/automatic-calls.repository.ts';
import { endWithoutKey, isOpenAutomaticCall } from '../../domain/automatic-call-state.ts';
import { isOver } from '../../domain/provider-status.ts';
import { settleAutomaticCall } from '../../jobs.ts';
import { ConcludeAutomaticCall } from './conclude-automatic-call.ts';

const AGAIN_MS = 2 * 60_000;
/** Longer than all tries to place it: a call that nobody could place or find by then is given up. */
const PATIENCE_MS = 2 * 3_600_000;

/** Asks how a call that a machine speaks ended of whose end nobody told, so that none goes on for ever. */
@Injectable()
export class SettleAutomaticCall {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: AutomaticCallsRepository,
    private readonly conclude: ConcludeAutomaticCall,
    private readonly gateway: CallGateway,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws GatewayError when the provider cannot be asked: it is asked again */
  async run(payload: { readonly automaticCallId: AutomaticCallId }): Promise<void> {
    const { automaticCallId: id } = payload;
    const { sid, state } = await this.unitOfWork.run((tx) => this.calls.get(tx, id));
    if (!isOpenAutomaticCall(state)) {
      return;
    }
    const call = sid === null ? undefined : await this.gateway.fetch(sid);
    const end = sid === null ? undefined : (call?.status ?? 'failed');
    await this.unitOfWork.run((tx) => this.note(tx, id, end));
  }

  /** @param status undefined while it waits or is being placed */
  private async note(tx: Tx, id: AutomaticCallId, status: string | undefined): Promise<void> {
    const row = await this.calls.findForUpdate(tx, id);
    if (row === null || !isOpenAutomaticCall(row.state)) {
      return;
    }
    if (status !== undefined && isOver({ status })) {
      await this.conclude.within(tx, row, endWithoutKey(status));
      return;
    }
    const now = this.clock.now().getTime();
    const isOld = row.placingAt !== null && row.placingAt.getTime() + PATIENCE_MS < now;
    if (isOld && (row.state === 'waiting' || row.state === 'placing')) {
      await this.conclude.within(tx, row, row.state === 'waiting' ? 'too_late' : 'unknown');
      return;
    }
    const at = new Date(now + AGAIN_MS);
    await this.outbox.add(tx, settleAutomaticCall({ automaticCallId: id }), at);
  }
}
