import { callerInDanger } from '#facts';
import { type E164, showPhone } from '#kernel';
import { Clock, Outbox, type Tx, UnitOfWork, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { BlockedNumbersRepository } from '../db/blocked-numbers.repository.ts';
import { type CallEntity } from '../db/call.entity.ts';
import { CallsRepository } from '../db/calls.repository.ts';
import { RecordingsRepository } from '../db/recordings.repository.ts';
import { mayBePromisedACall } from '../domain/caller.ts';
import { endingOf } from '../domain/ending-of.ts';
import { takeTurn } from '../domain/script.ts';
import { choicesIn } from '../domain/spoken-choices.ts';
import { callLanguages, type Next, type StepTaken, steps, type Turn } from '../domain/turn.ts';
import { type Said } from '../texts.ts';
import { CallSurroundings } from './call-surroundings.ts';
import { ExpectRecording } from './expect-recording.ts';
import { FollowCall } from './follow-call.ts';
import { HearCaller } from './hear-caller.ts';
import { OpenCall } from './open-call.ts';
import { SayLines } from './say-lines.ts';

/** As the provider heard it; nobody says more at a choice. */
export const speech = z
  .string()
  .trim()
  .transform((text) => text.slice(0, 500))
  .catch('');

const Taken = z.object({
  callSid: z.string().regex(/^[A-Za-z0-9]{1,64}$/),
  from: z.string().max(256).catch(''),
  // an unknown step or attempt is no reason to leave a caller without an answer
  step: z.enum(steps).catch('menu'),
  attempt: z.coerce.number().int().min(1).max(9).catch(1),
  digits: z
    .string()
    .regex(/^[0-9*#+]{1,32}$/)
    .catch(''),
  speech,
  bridged: z.boolean().default(false),
});

const Kept = z.object({
  says: z.array(z.object({ text: z.string(), language: z.enum(callLanguages) })),
  next: z.custom<Next>(),
});

/** What the caller hears, and what happens then. */
export interface CallAnswer {
  readonly says: readonly Said[];
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
    private readonly blocked: BlockedNumbersRepository,
    private readonly openCall: OpenCall,
    private readonly surroundings: CallSurroundings,
    private readonly followCall: FollowCall,
    private readonly expectRecording: ExpectRecording,
    private readonly sayLines: SayLines,
    private readonly hearCaller: HearCaller,
    private readonly outbox: Outbox,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /** @param input what came, as it came. @throws ZodError without a call */
  run(input: unknown): Promise<CallAnswer> {
    return this.unitOfWork.run(async (tx) => {
      const { callSid, from, step, attempt, bridged, ...said } = Taken.parse(input);
      const call = await this.openCall.run(tx, callSid, from);
      const key = { callId: call.id, step, attempt };
      const place = { table: 'call_step', row: `${call.id} ${step} ${attempt}` };
      const known = await this.calls.answerTo(tx, key);
      if (known !== undefined) {
        const kept = { ...place, column: 'answer', schema: Kept };
        return this.vault.openJson(tx, call.subjectId, kept, known);
      }
      const digits = this.hearCaller.key(said, choicesIn(step));
      const answer = await this.take(tx, call, { step, attempt, digits, bridged });
      const { subjectId } = call;
      await this.calls.noteStep(tx, key, {
        input: await this.vault.seal(tx, subjectId, { ...place, column: 'input' }, digits),
        speech: await this.hearCaller.seal(tx, subjectId, place, said.speech),
        answer: await this.vault.sealJson(tx, subjectId, { ...place, column: 'answer' }, answer),
        at: this.clock.now(),
      });
      return answer;
    });
  }

  private async take(tx: Tx, call: CallEntity, taken: StepTaken): Promise<CallAnswer> {
    const { self, volunteer, danger, wants } = call;
    const number = await this.numberOf(tx, call);
    const blocked = taken.step === 'start' && (await this.isBlocked(tx, number));
    const around = await this.surroundings.run(number, taken.step);
    const showsNumber = number !== undefined;
    const hasNumber =
      call.callbackNumber !== null || (showsNumber && mayBePromisedACall(number, around.hotline));
    const known = { hasNumber, showsNumber, self, volunteer, danger, wants, blocked };
    const turn = takeTurn({ ...around, ...known }, taken);
    await this.change(tx, call, taken, turn);
    if (turn.next.kind === 'record') {
      const [expected] = await this.recordings.ofCall(tx, call.id);
      await (expected ?? this.expectRecording.run(tx, call.id));
    }
    const typedNumber = turn.lines.includes('check_number')
      ? await this.typedNumber(tx, call)
      : undefined;
    return {
      says: this.sayLines.run(turn.lines, call.language, typedNumber),
      next: this.hearCaller.listen(turn.next, call.language),
    };
  }

  private async change(
    tx: Tx,
    call: CallEntity,
    { step, bridged }: StepTaken,
    { change, next }: Turn,
  ): Promise<void> {
    const { callbackNumber: typed, ...rest } = change;
    if (change.danger === true && !call.danger) {
      await this.outbox.add(tx, callerInDanger({ callId: call.id }));
    }
    const rings = next.kind === 'ring';
    Object.assign(call, rest, { lastStepAt: this.clock.now(), lastStep: step, rings });
    if (step === 'dialled' && !bridged) {
      call.answeredBy = null;
    }
    if (typed !== undefined) {
      const place = { table: 'call', row: call.id, column: 'callback_number' };
      call.callbackNumber = await this.vault.seal(tx, call.subjectId, place, typed);
      await this.vault.index(tx, call.subjectId, 'phone', typed);
    }
    if (call.state === 'ended') {
      // told of its end before its last step
      const ending = call.ending === 'dropped' ? null : call.ending;
      const { wants, answeredBy } = call;
      call.ending = endingOf({ ending, wants, answeredBy });
    }
    await this.calls.save(tx, call);
    await this.followCall.run(tx, call);
  }

  private async isBlocked(tx: Tx, number: E164 | undefined): Promise<boolean> {
    const subjects = number === undefined ? [] : await this.vault.find(tx, 'phone', number);
    return subjects.length > 0 && this.blocked.isBlocked(tx, subjects, this.clock.now());
  }

  /** In digits as people here write it, however often it is read back. */
  private async typedNumber(
    tx: Tx,
    { id, subjectId, callbackNumber }: CallEntity,
  ): Promise<string | undefined> {
    const place = { table: 'call', row: id, column: 'callback_number' };
    return callbackNumber === null
      ? undefined
      : showPhone((await this.vault.open(tx, subjectId, place, callbackNumber)) as E164).replaceAll(
          /\D/g,
          '',
        );
  }

  private async numberOf(tx: Tx, { id, subjectId, number }: CallEntity): Promise<E164 | undefined> {
    const place = { table: 'call', row: id, column: 'number' };
    return number === null
      ? undefined
      : ((await this.vault.open(tx, subjectId, place, number)) as E164);
  }
}
