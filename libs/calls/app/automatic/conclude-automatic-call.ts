import { automaticCallEnded } from '#facts';
import { Clock, Outbox, type Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { type AutomaticCallEntity } from '../../db/automatic-call.entity.ts';
import { AutomaticCallsRepository } from '../../db/automatic-calls.repository.ts';
import { type AutomaticCallState, moveAutomaticCall } from '../../domain/automatic-call-state.ts';

/** Stores how a call that a machine speaks ended without a key that decides, and tells so. */
@Injectable()
export class ConcludeAutomaticCall {
  constructor(
    private readonly calls: AutomaticCallsRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @param errorCode the provider's, when it refused */
  async within(
    tx: Tx,
    call: AutomaticCallEntity,
    end: AutomaticCallState,
    errorCode: string | null = null,
  ): Promise<void> {
    call.state = moveAutomaticCall(call.state, end);
    call.endedAt = this.clock.now();
    call.errorCode = errorCode;
    await this.calls.save(tx, call);
    await this.outbox.add(tx, automaticCallEnded({ automaticCallId: call.id }));
  }
}
