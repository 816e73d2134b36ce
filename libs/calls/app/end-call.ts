import { callEnded } from '#facts';
import { type CallId, HOUR_MS } from '#kernel';
import { Clock, Outbox, type Tx, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { type CallEntity } from '../db/call.entity.ts';
import { CallsRepository } from '../db/calls.repository.ts';
import { endingOf } from '../domain/ending-of.ts';
import { endCall } from '../jobs.ts';
import { FollowCall } from './follow-call.ts';
import { OpenCall, QUIET_MS } from './open-call.ts';

/** The provider adds parameters without notice: what we do not use is let through. */
const Params = z.looseObject({
  CallSid: z.string().regex(/^[A-Za-z0-9]{1,64}$/),
  CallStatus: z.string().max(256).catch(''),
  From: z.string().max(256).catch(''),
});

const ends = ['completed', 'busy', 'failed', 'no-answer', 'canceled'];

/** Two people who speak press no keys. */
const TALK_MS = 2 * HOUR_MS;

/** Notes the end of a call and tells it, once. What the caller wanted until then is stored already. */
@Injectable()
export class EndCall {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: CallsRepository,
    private readonly openCall: OpenCall,
    private readonly followCall: FollowCall,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** The provider tells a status. @throws ZodError without a CallSid */
  run(params: unknown): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const { CallSid: sid, CallStatus: status, From: from } = Params.parse(params);
      if (ends.includes(status)) {
        await this.end(tx, await this.openCall.within(tx, sid, from));
      }
    });
  }

  /** Nobody told: a call in which nothing happened for a quarter of an hour is over. */
  whenQuiet({ callId }: { readonly callId: CallId }): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const found = await this.calls.find(tx, callId);
      if (found === null) {
        return;
      }
      await this.calls.waitForTurn(tx, found.sid);
      const call = (await this.calls.find(tx, callId)) ?? found;
      const quietAt = new Date(call.lastStepAt.getTime() + patienceWith(call));
      if (call.state === 'ongoing' && quietAt > this.clock.now()) {
        await this.outbox.add(tx, endCall({ callId }), quietAt);
      } else {
        await this.end(tx, call);
      }
    });
  }

  private async end(tx: Tx, call: CallEntity): Promise<void> {
    if (call.state === 'ended') {
      return;
    }
    call.state = 'ended';
    call.endedAt = this.clock.now();
    call.ending = endingOf(call);
    await this.calls.save(tx, call);
    await this.followCall.within(tx, call);
    await this.outbox.add(tx, callEnded({ callId: call.id }));
  }
}

function patienceWith({ answeredBy }: CallEntity): number {
  return answeredBy === null ? QUIET_MS : TALK_MS;
}
