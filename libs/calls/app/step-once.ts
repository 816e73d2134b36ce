import { callerInDanger } from '#facts';
import { languages } from '#kernel';
import { Clock, Outbox, type Tx, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { type CallEntity } from '../db/call.entity.ts';
import { CallsRepository } from '../db/calls.repository.ts';
import { endingOf } from '../domain/ending-of.ts';
import { type Next } from '../domain/turn.ts';
import { FollowCall } from './follow-call.ts';

/** What the provider tells of any step. */
export const Taken = z.object({
  callSid: z.string().regex(/^[A-Za-z0-9]{1,64}$/),
  from: z.string().max(256).catch(''),
  attempt: z.coerce.number().int().min(1).max(9).catch(1),
  digits: z
    .string()
    .regex(/^[0-9*#+]{1,32}$/)
    .catch(''),
  /** As the provider heard it; nobody says more at a choice. */
  speech: z
    .string()
    .trim()
    .transform((text) => text.slice(0, 500))
    .catch(''),
});

/** What was answered to a step, as it is kept. */
export const Answered = z.object({
  says: z.array(z.object({ text: z.string(), language: z.enum(languages) })),
  next: z.custom<Next>(),
});

interface Step<Answer> {
  readonly step: string;
  readonly attempt: number;
  /** The key that was pressed or meant, where that is kept. */
  readonly digits: string;
  readonly speech: string;
  readonly answered: z.ZodType<Answer>;
}

/** What the steps of a call share, whoever speaks in them. */
@Injectable()
export class StepOnce {
  constructor(
    private readonly calls: CallsRepository,
    private readonly followCall: FollowCall,
    private readonly outbox: Outbox,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /** The same step again, because its webhook came twice, gets the same answer and changes nothing. */
  async within<Answer extends object>(
    tx: Tx,
    { id: callId, subjectId }: CallEntity,
    { step, attempt, digits, speech, answered: schema }: Step<Answer>,
    take: () => Promise<Answer>,
  ): Promise<Answer> {
    const key = { callId, step, attempt };
    const place = { table: 'call_step', row: `${callId} ${step} ${attempt}` };
    const kept = { ...place, column: 'answer', schema };
    const known = await this.calls.answerTo(tx, key);
    if (known !== undefined) {
      return this.vault.openJson(tx, subjectId, kept, known);
    }
    const answer = await take();
    const said = { ...place, column: 'speech' };
    await this.calls.noteStep(tx, key, {
      input: await this.vault.seal(tx, subjectId, { ...place, column: 'input' }, digits),
      speech: speech === '' ? null : await this.vault.seal(tx, subjectId, said, speech),
      answer: await this.vault.sealJson(tx, subjectId, kept, answer),
      at: this.clock.now(),
    });
    return answer;
  }

  /** Whoever must know of danger is told while the caller is on the line. */
  async tellDanger(tx: Tx, call: CallEntity): Promise<void> {
    if (!call.danger) {
      await this.outbox.add(tx, callerInDanger({ callId: call.id }));
    }
  }

  /** Stores how the call stands after a step. */
  async store(tx: Tx, call: CallEntity): Promise<void> {
    call.lastStepAt = this.clock.now();
    if (call.state === 'ended') {
      // told of its end before its last step
      const { wants, answeredBy } = call;
      const ending = call.ending === 'dropped' ? null : call.ending;
      call.ending = endingOf({ ending, wants, answeredBy });
    }
    await this.calls.save(tx, call);
    await this.followCall.within(tx, call);
  }
}
