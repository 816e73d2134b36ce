import { type E164, showPhone } from '#kernel';
import { Clock, type Tx, UnitOfWork, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { BlockedNumbersRepository } from '../db/blocked-numbers.repository.ts';
import { type CallEntity } from '../db/call.entity.ts';
import { RecordingsRepository } from '../db/recordings.repository.ts';
import { mayBePromisedACall } from '../domain/caller.ts';
import { takeTurn } from '../domain/script.ts';
import { choicesIn } from '../domain/spoken-choices.ts';
import { type Next, type StepTaken, steps, type Turn } from '../domain/turn.ts';
import { type Said } from '../texts.ts';
import { numberOfCall } from './call-numbers.ts';
import { CallSurroundings } from './call-surroundings.ts';
import { ExpectRecording } from './expect-recording.ts';
import { HearCaller } from './hear-caller.ts';
import { OpenCall } from './open-call.ts';
import { SayLines } from './say-lines.ts';
import { Answered, StepOnce, Taken } from './step-once.ts';

const TakenHere = Taken.extend({
  // an unknown step is no reason to leave a caller without an answer
  step: z.enum(steps).catch('menu'),
  bridged: z.boolean().default(false),
});

/** What the caller hears, and what happens then. */
export interface CallAnswer {
  readonly says: readonly Said[];
  readonly next: Next;
}

/** Takes one step of a call: stores what the caller did and answers. */
@Injectable()
export class AdvanceCall {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly recordings: RecordingsRepository,
    private readonly blocked: BlockedNumbersRepository,
    private readonly openCall: OpenCall,
    private readonly stepOnce: StepOnce,
    private readonly surroundings: CallSurroundings,
    private readonly expectRecording: ExpectRecording,
    private readonly sayLines: SayLines,
    private readonly hearCaller: HearCaller,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /** @param input what came, as it came. @throws ZodError without a call */
  run(input: unknown): Promise<CallAnswer> {
    return this.unitOfWork.run(async (tx) => {
      const { callSid, from, step, attempt, bridged, ...said } = TakenHere.parse(input);
      const call = await this.openCall.within(tx, callSid, from);
      const digits = this.hearCaller.key(said, choicesIn(step));
      const taken = { step, attempt, digits, speech: said.speech, answered: Answered };
      return this.stepOnce.within(tx, call, taken, () =>
        this.take(tx, call, { step, attempt, digits, bridged }),
      );
    });
  }

  private async take(tx: Tx, call: CallEntity, taken: StepTaken): Promise<CallAnswer> {
    const { self, volunteer, wantsToHelp, danger, wants } = call;
    const number = await numberOfCall(this.vault, tx, call, 'number');
    const blocked = taken.step === 'start' && (await this.isBlocked(tx, number));
    const around = await this.surroundings.run(number, taken.step);
    const showsNumber = number !== undefined;
    const hasNumber =
      call.callbackNumber !== null || (showsNumber && mayBePromisedACall(number, around.hotline));
    const known = { hasNumber, showsNumber, self, volunteer, wantsToHelp, danger, wants, blocked };
    const turn = takeTurn({ ...around, ...known }, taken);
    await this.change(tx, call, taken, turn);
    if (turn.next.kind === 'record') {
      const [expected] = await this.recordings.ofCall(tx, call.id);
      await (expected ?? this.expectRecording.within(tx, call.id));
    }
    const typed = turn.lines.includes('check_number')
      ? await numberOfCall(this.vault, tx, call, 'callbackNumber')
      : undefined;
    return {
      // in digits as people here write it, however often it is read back
      says: this.sayLines.run(
        turn.lines,
        call.language,
        typed && showPhone(typed).replaceAll(/\D/g, ''),
      ),
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
    if (change.danger === true) {
      await this.stepOnce.tellDanger(tx, call);
    }
    Object.assign(call, rest, { lastStep: step, rings: next.kind === 'ring' });
    if (step === 'dialled' && !bridged) {
      call.answeredBy = null;
    }
    if (typed !== undefined) {
      const place = { table: 'call', row: call.id, column: 'callback_number' };
      call.callbackNumber = await this.vault.seal(tx, call.subjectId, place, typed);
      await this.vault.index(tx, call.subjectId, 'phone', typed);
    }
    await this.stepOnce.store(tx, call);
  }

  private async isBlocked(tx: Tx, number: E164 | undefined): Promise<boolean> {
    const subjects = number === undefined ? [] : await this.vault.find(tx, 'phone', number);
    return subjects.length > 0 && this.blocked.isBlocked(tx, subjects, this.clock.now());
  }
}
