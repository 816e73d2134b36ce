import { type E164 } from '#kernel';
import { Clock, GatewayError, Outbox, type Tx, UnitOfWork, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { type AutomaticCallEntity, type AutomaticCallId } from '../../db/automatic-call.entity.ts';
import { AutomaticCallsRepository } from '../../db/automatic-calls.repository.ts';
import { CallBacksRepository } from '../../db/call-backs.repository.ts';
import { type AutomaticCallState, moveAutomaticCall } from '../../domain/automatic-call-state.ts';
import { settleAutomaticCall } from '../../jobs.ts';
import { RingOnce } from '../ring-once.ts';
import { ConcludeAutomaticCall } from './conclude-automatic-call.ts';
import { numberAt } from './start-automatic-call.ts';

/** Ringing, the question and the answer are over by then. */
const SETTLE_MS = 5 * 60_000;

interface Prepared {
  /** `look-up`: an earlier attempt broke off while the provider had it in hand. */
  readonly kind: 'place' | 'look-up';
  readonly id: AutomaticCallId;
  readonly to: E164;
  readonly placingAt: Date;
}

/**
 * Rings the telephone of who is called by a machine, once. The row says so before the request; whoever finds it
 * half-way looks the call up and never places it a second time.
 */
@Injectable()
export class PlaceAutomaticCall {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: AutomaticCallsRepository,
    private readonly callBacks: CallBacksRepository,
    private readonly conclude: ConcludeAutomaticCall,
    private readonly ringOnce: RingOnce,
    private readonly vault: Vault,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws GatewayError when it is to be tried or looked up again later */
  async run(id: AutomaticCallId): Promise<void> {
    const prepared = await this.unitOfWork.run((tx) => this.prepare(tx, id));
    if (prepared?.kind === 'place') {
      await this.place(prepared);
    } else if (prepared !== undefined) {
      await this.lookUp(prepared);
    }
  }

  private async prepare(tx: Tx, id: AutomaticCallId): Promise<Prepared | undefined> {
    const row = await this.calls.findForUpdate(tx, id);
    if (row?.state !== 'waiting' && row?.state !== 'placing') {
      return undefined;
    }
    const now = this.clock.now();
    const to = (await this.vault.open(tx, row.subjectId, numberAt(id), row.number)) as E164;
    if (row.state === 'placing') {
      return { kind: 'look-up', id, to, placingAt: row.placingAt ?? now };
    }
    if (row.validUntil <= now) {
      await this.conclude.within(tx, row, 'too_late');
      return undefined;
    }
    row.placingAt = now;
    await this.move(tx, row, 'placing');
    const settleAt = new Date(now.getTime() + SETTLE_MS);
    await this.outbox.add(tx, settleAutomaticCall({ automaticCallId: id }), settleAt);
    return { kind: 'place', id, to, placingAt: now };
  }

  private async place({ id, to }: Prepared): Promise<void> {
    const result = await this.ringOnce.ring(to, `offer/${id}`);
    switch (result.kind) {
      case 'placed':
        return this.whilePlacing(id, (tx, row) => this.noteRinging(tx, row, result.sid));
      case 'refused':
        return this.whilePlacing(id, (tx, row) =>
          this.conclude.within(tx, row, 'refused', result.code),
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
      return this.conclude.within(tx, row, 'unknown');
    });
  }

  private noteRinging(tx: Tx, row: AutomaticCallEntity, sid: string): Promise<void> {
    row.sid = sid;
    return this.move(tx, row, 'ringing');
  }

  private async move(tx: Tx, row: AutomaticCallEntity, to: AutomaticCallState): Promise<void> {
    row.state = moveAutomaticCall(row.state, to);
    await this.calls.save(tx, row);
  }

  /** Somebody may have picked up before the answer to the request came: then there is nothing left to note. */
  private whilePlacing(
    id: AutomaticCallId,
    note: (tx: Tx, row: AutomaticCallEntity) => Promise<void>,
  ): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const row = await this.calls.findForUpdate(tx, id);
      if (row?.state === 'placing') {
        await note(tx, row);
      }
    });
  }
}
