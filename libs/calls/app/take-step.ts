import { CITY, type City } from '#geography';
import { Clock, type Tx, UnitOfWork, Vault } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { type CallEntity } from '../db/call.entity.ts';
import { CallsRepository } from '../db/calls.repository.ts';
import { RecordingsRepository } from '../db/recordings.repository.ts';
import { type Next, type Step, steps, takeTurn, type Turn } from '../domain/script.ts';
import { inDutch } from '../texts.nl.ts';
import { ExpectRecording } from './expect-recording.ts';
import { OpenCall } from './open-call.ts';

const Taken = z.object({
  callSid: z.string().regex(/^[A-Za-z0-9]{1,64}$/),
  from: z.string().default(''),
  // an unknown step or attempt is no reason to leave a caller without an answer
  step: z.enum(steps).catch('menu'),
  attempt: z.coerce.number().int().min(1).max(9).catch(1),
  digits: z
    .string()
    .regex(/^[0-9*#+]{1,32}$/)
    .catch(''),
});

const Kept = z.object({ says: z.array(z.string()), language: z.string(), next: z.custom<Next>() });

/** What the caller hears, and what happens then. */
export interface CallAnswer {
  readonly says: readonly string[];
  /** Of what is said: "nl". */
  readonly language: string;
  readonly next: Next;
}

/**
 * Takes one step of a call: stores what the caller did and answers. The same step again, because its
 * webhook came twice, gets the same answer and changes nothing.
 */
@Injectable()
export class TakeStep {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: CallsRepository,
    private readonly recordings: RecordingsRepository,
    private readonly openCall: OpenCall,
    private readonly expectRecording: ExpectRecording,
    private readonly vault: Vault,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
  ) {}

  /** @param input `callSid`, `from`, `step`, `attempt` and `digits`, as they came. @throws ZodError without a call */
  run(input: unknown): Promise<CallAnswer> {
    return this.unitOfWork.run(async (tx) => {
      const { callSid, from, step, attempt, digits } = Taken.parse(input);
      const call = await this.openCall.run(tx, callSid, from);
      const key = { callId: call.id, step, attempt };
      const place = { table: 'call_step', row: `${call.id} ${step} ${attempt}` };
      const known = await this.calls.answerTo(tx, key);
      if (known !== undefined) {
        const kept = { ...place, column: 'answer', schema: Kept };
        return this.vault.openJson(tx, call.subjectId, kept, known);
      }
      const answer = await this.take(tx, call, { step, attempt, digits });
      const { subjectId } = call;
      await this.calls.noteStep(tx, key, {
        input: await this.vault.seal(tx, subjectId, { ...place, column: 'input' }, digits),
        answer: await this.vault.sealJson(tx, subjectId, { ...place, column: 'answer' }, answer),
        at: this.clock.now(),
      });
      return answer;
    });
  }

  private async take(
    tx: Tx,
    call: CallEntity,
    taken: { readonly step: Step; readonly attempt: number; readonly digits: string },
  ): Promise<CallAnswer> {
    const { danger, wants } = call;
    const hasNumber = call.number !== null || call.callbackNumber !== null;
    const turn = takeTurn({ hasNumber, danger, wants }, taken);
    await this.change(tx, call, turn);
    if (turn.next.kind === 'record') {
      const [expected] = await this.recordings.ofCall(tx, call.id);
      await (expected ?? this.expectRecording.run(tx, call.id));
    }
    return { says: this.say(turn, taken.digits), language: call.language, next: turn.next };
  }

  private async change(tx: Tx, call: CallEntity, { change }: Turn): Promise<void> {
    const { callbackNumber: typed, ...rest } = change;
    Object.assign(call, rest, { lastStepAt: this.clock.now() });
    if (typed !== undefined) {
      const place = { table: 'call', row: call.id, column: 'callback_number' };
      call.callbackNumber = await this.vault.seal(tx, call.subjectId, place, typed);
      await this.vault.index(tx, call.subjectId, 'phone', typed);
    }
    await this.calls.save(tx, call);
  }

  private say({ lines, change }: Turn, digits: string): string[] {
    const { name: cityName, signposts, contactWithinWorkingDays } = this.city;
    const sentences = (...ids: string[]): string[] =>
      signposts.nl.filter(({ id }) => ids.includes(id)).map(({ says }) => says);
    const typedNumber = change.callbackNumber === undefined ? undefined : digits;
    return lines.map((line) =>
      inDutch(line, {
        cityName,
        signposts: sentences('emergency', 'listening', 'suicide'),
        emergency: sentences('emergency', 'police'),
        contactWithinWorkingDays,
        typedNumber,
      }),
    );
  }
}
