import { callEnded } from '#facts';
import { Clock, type LoggedCall, Outbox, type Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { CallsRepository } from '../db/calls.repository.ts';
import { FollowCall } from './follow-call.ts';
import { OpenCall } from './open-call.ts';

/** Takes in a call of which we only hear from the provider's log: ended, and something to call back about. */
@Injectable()
export class TakeUnheard {
  constructor(
    private readonly calls: CallsRepository,
    private readonly openCall: OpenCall,
    private readonly followCall: FollowCall,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @returns whether it was new to us */
  async within(tx: Tx, { sid, from, createdAt, endedAt }: LoggedCall): Promise<boolean> {
    await this.calls.waitForTurn(tx, sid);
    if ((await this.calls.findBySid(tx, sid)) !== null) {
      return false;
    }
    const call = await this.openCall.within(tx, sid, from);
    Object.assign(call, {
      ...{ state: 'ended', ending: 'unheard' },
      ...{ startedAt: createdAt, lastStepAt: createdAt },
      endedAt: endedAt ?? this.clock.now(),
    });
    await this.calls.save(tx, call);
    await this.followCall.within(tx, call);
    await this.outbox.add(tx, callEnded({ callId: call.id }));
    return true;
  }
}
