import { callerInDanger } from '#facts';
import { type CallId, type E164 } from '#kernel';
import { Clock, Outbox, type Tx, UnitOfWork, Vault } from '#platform';
import { type Choices } from '#reading';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { type CallEntity } from '../db/call.entity.ts';
import { CallsRepository } from '../db/calls.repository.ts';
import { mayBePromisedACall } from '../domain/caller.ts';
import { endingOf } from '../domain/ending-of.ts';
import { dangerLines, inDanger } from '../domain/script.ts';
import {
  type CallLanguage,
  callLanguages,
  type Ending,
  type Next,
  type OwnWish,
} from '../domain/turn.ts';
import { type Said } from '../texts.ts';
import { CallSurroundings } from './call-surroundings.ts';
import { FollowCall } from './follow-call.ts';
import { HearCaller } from './hear-caller.ts';
import { OpenCall } from './open-call.ts';
import { SayLines } from './say-lines.ts';
import { type CallAnswer, speech } from './take-step.ts';

const Taken = z.object({
  callSid: z.string().regex(/^[A-Za-z0-9]{1,64}$/),
  from: z.string().max(256).catch(''),
  step: z
    .string()
    .regex(/^[a-z]{1,20}$/)
    .catch('start'),
  attempt: z.coerce.number().int().min(1).max(9).catch(1),
  digits: z
    .string()
    .regex(/^[0-9*#]{1,32}$/)
    .catch(''),
  speech,
});

const Kept = z.object({
  says: z.array(z.object({ text: z.string(), language: z.enum(callLanguages) })),
  next: z.custom<Next>(),
  secret: z.boolean(),
});

/** What the caller did, in a part of the call that another subject holds. */
export interface AsideTaken {
  readonly callId: CallId;
  readonly number: E164 | undefined;
  readonly language: CallLanguage;
  readonly step: string;
  readonly attempt: number;
  readonly digits: string;
}

export interface AsideTurn {
  readonly says: readonly Said[];
  readonly next: Next;
  readonly ending?: Ending;
  /** What the person of a case wants, as far as she said. */
  readonly ownWish?: OwnWish;
  /** Her case is closed, and what she leaves does not open it; not given, it is as it was. */
  readonly keepsClosed?: boolean;
  /** There is danger: where to turn is said before `says`, and somebody is alerted. */
  readonly danger?: true;
  /** Said after `says` and kept nowhere: it is asked for again when the step comes twice. */
  readonly secret?: readonly Said[];
}

/** The subject that holds this part of the call. Both run in the transaction of the step. */
export interface Aside {
  readonly name: string;
  /** What may be said at a step; undefined where only keys count. */
  choicesIn(step: string): Choices | undefined;
  take(taken: AsideTaken): Promise<AsideTurn>;
  secretOf(taken: AsideTaken): Promise<readonly Said[]>;
}

/**
 * Takes a step of a call in which another subject speaks. The same step again gets the same answer and
 * changes nothing.
 */
@Injectable()
export class TakeAside {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: CallsRepository,
    private readonly openCall: OpenCall,
    private readonly followCall: FollowCall,
    private readonly surroundings: CallSurroundings,
    private readonly sayLines: SayLines,
    private readonly hearCaller: HearCaller,
    private readonly outbox: Outbox,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /** @throws ZodError without a call */
  run(input: unknown, aside: Aside): Promise<CallAnswer> {
    return this.unitOfWork.run(async (tx) => {
      const { callSid, from, step, attempt, ...said } = Taken.parse(input);
      const digits = this.hearCaller.key(said, aside.choicesIn(step));
      const call = await this.openCall.run(tx, callSid, from);
      const { id: callId, language, subjectId } = call;
      const number = await this.numberOf(tx, call);
      const taken = { callId, number, language, step, attempt, digits };
      const key = { callId, step: `${aside.name}:${step}`, attempt };
      const place = { table: 'call_step', row: `${callId} ${key.step} ${attempt}` };
      const known = await this.calls.answerTo(tx, key);
      if (known !== undefined) {
        const kept = { ...place, column: 'answer', schema: Kept };
        const { says, next, secret } = await this.vault.openJson(tx, subjectId, kept, known);
        return { says: secret ? [...says, ...(await aside.secretOf(taken))] : says, next };
      }
      const turn = await aside.take(taken);
      const { secret } = turn;
      const next = this.hearCaller.listen(turn.next, language);
      const isHeardAgain = call.danger && digits === '*';
      const warns = turn.danger === true || isHeardAgain;
      const says = [...(warns ? await this.warn(call, number) : []), ...turn.says];
      const answer = { says, next, secret: secret !== undefined };
      await this.calls.noteStep(tx, key, {
        input: await this.vault.seal(tx, subjectId, { ...place, column: 'input' }, ''),
        speech: await this.hearCaller.seal(tx, subjectId, place, said.speech),
        answer: await this.vault.sealJson(tx, subjectId, { ...place, column: 'answer' }, answer),
        at: this.clock.now(),
      });
      await this.change(tx, call, turn);
      return { says: [...says, ...(secret ?? [])], next };
    });
  }

  /** Where to turn in danger; whoever wants to hear the choices again hears this again too. */
  private async warn({ language, self }: CallEntity, number: E164 | undefined): Promise<Said[]> {
    const { onDuty, hotline } = await this.surroundings.run(number);
    const showsNumber = number !== undefined;
    const hasNumber = showsNumber && mayBePromisedACall(number, hotline);
    return this.sayLines.run(dangerLines({ onDuty, hasNumber, showsNumber, self }), language);
  }

  private async change(tx: Tx, call: CallEntity, turn: AsideTurn): Promise<void> {
    if (turn.danger === true) {
      if (!call.danger) {
        await this.outbox.add(tx, callerInDanger({ callId: call.id }));
      }
      Object.assign(call, inDanger(call));
    }
    call.ownWish = turn.ownWish ?? call.ownWish;
    call.keepsClosed = turn.keepsClosed ?? call.keepsClosed;
    // who is to be called after all has not come to an end
    call.ending = turn.next.kind === 'callback' ? null : (turn.ending ?? call.ending);
    if (call.state === 'ended') {
      // told of its end before its last step
      const { wants, answeredBy } = call;
      const ending = call.ending === 'dropped' ? null : call.ending;
      call.ending = endingOf({ ending, wants, answeredBy });
    }
    call.lastStepAt = this.clock.now();
    await this.calls.save(tx, call);
    await this.followCall.run(tx, call);
  }

  private async numberOf(tx: Tx, { id, subjectId, number }: CallEntity): Promise<E164 | undefined> {
    const place = { table: 'call', row: id, column: 'number' };
    return number === null
      ? undefined
      : ((await this.vault.open(tx, subjectId, place, number)) as E164);
  }
}
