import { TelephoneOf } from '#accounts';
import { type E164 } from '#kernel';
import { Clock, GatewayError, Outbox, type Tx, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { type CallBackEntity, type CallBackId } from '../db/call-back.entity.ts';
import { CallBacksRepository } from '../db/call-backs.repository.ts';
import { type CallBackState, moveCallBack } from '../domain/call-back-state.ts';
import { settleCallBack } from '../jobs.ts';
import { ConcludeCallBack } from './conclude-call-back.ts';
import { RingOnce } from './ring-once.ts';

/** Longer nobody sits waiting for her telephone. */
const LATE_MS = 3 * 60_000;
/** Ringing and whispering are over by then. */
const SETTLE_MS = 2 * 60_000;

interface Prepared {
  /** `look-up`: an earlier attempt broke off while the provider had it in hand. */
  readonly kind: 'place' | 'look-up';
  readonly id: CallBackId;
  readonly to: E164;
  readonly placingAt: Date;
}

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
    const prepared = await this.unitOfWork.run((tx) => this.prepare(tx, callBackId));
    if (prepared?.kind === 'place') {
      await this.place(prepared);
    } else if (prepared !== undefined) {
      await this.lookUp(prepared);
    }
  }

  private async prepare(tx: Tx, id: CallBackId): Promise<Prepared | undefined> {
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
    if (row.state === 'placing') {
      return { kind: 'look-up', id, to, placingAt: row.placingAt ?? now };
    }
    if (now.getTime() - row.requestedAt.getTime() > LATE_MS) {
      await this.concludeCallBack.within(tx, row, 'too_late');
      return undefined;
    }
    row.state = moveCallBack(row.state, 'placing');
    row.placingAt = now;
    await this.callBacks.save(tx, row);
    const settleAt = new Date(now.getTime() + SETTLE_MS);
    await this.outbox.add(tx, settleCallBack({ callBackId: id }), settleAt);
    return { kind: 'place', id, to, placingAt: now };
  }

  private async place({ id, to }: Prepared): Promise<void> {
    const result = await this.ringOnce.ring(to, `back/${id}`);
    switch (result.kind) {
      case 'placed':
        return this.whilePlacing(id, (tx, row) => this.noteRinging(tx, row, result.sid));
      case 'refused':
        return this.whilePlacing(id, (tx, row) =>
          this.concludeCallBack.within(tx, row, 'refused', result.code),
        );
      case 'later':
        await this.whilePlacing(id, (tx, row) => this.move(tx, row, 'waiting'));
        throw new GatewayError(`twilio_${result.code}`);
      case 'unknown':
        throw new GatewayError('twilio_silent');
    }
  }

  private async lookUp({ id, to, placingAt }: Prepared): Promise<void> {
    const sids = await this.ringOnce.placedSince(to, placingAt);
    await this.whilePlacing(id, async (tx, row) => {
      const taken = await this.callBacks.takenSids(tx, sids);
      // the oldest that no other row of ours carries
      const sid = sids.findLast((each) => !taken.has(each));
      if (sid !== undefined) {
        return this.noteRinging(tx, row, sid);
      }
      if (this.ringOnce.mayStillCome(placingAt)) {
        throw new GatewayError('twilio_silent');
      }
      return this.concludeCallBack.within(tx, row, 'unknown');
    });
  }

  private noteRinging(tx: Tx, row: CallBackEntity, sid: string): Promise<void> {
    row.sid = sid;
    return this.move(tx, row, 'ringing');
  }

  private async move(tx: Tx, row: CallBackEntity, to: CallBackState): Promise<void> {
    row.state = moveCallBack(row.state, to);
    await this.callBacks.save(tx, row);
  }

  /** She may have picked up before the answer to the request came: then there is nothing left to note. */
  private whilePlacing(
    id: CallBackId,
    note: (tx: Tx, row: CallBackEntity) => Promise<void>,
  ): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const row = await this.callBacks.findForUpdate(tx, id);
      if (row?.state === 'placing') {
        await note(tx, row);
      }
    });
  }
}
