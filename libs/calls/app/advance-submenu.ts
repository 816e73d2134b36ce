import type { CallId, E164, Language } from '#kernel';
import { type Tx, UnitOfWork, Vault } from '#platform';
import { type Choices } from '#reading';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { type CallEntity } from '../db/call.entity.ts';
import { mayBePromisedACall } from '../domain/caller.ts';
import { dangerLines, inDanger } from '../domain/script.ts';
import { type Ending, type Next, type OwnWish } from '../domain/turn.ts';
import { type Said } from '../texts.ts';
import { numberOfCall } from './call-numbers.ts';
import { CallSurroundings } from './call-surroundings.ts';
import { HearCaller } from './hear-caller.ts';
import { OpenCall } from './open-call.ts';
import { SayLines } from './say-lines.ts';
import { Answered, StepOnce, Taken } from './step-once.ts';
import { type CallAnswer } from './advance-call.ts';

const TakenSubmenu = Taken.extend({
  step: z
    .string()
    .regex(/^[a-z]{1,20}$/)
    .catch('start'),
});

const AnsweredSubmenu = Answered.extend({ secret: z.boolean() });

/** What the caller did at a step of a submenu. */
export interface SubmenuTaken {
  readonly callId: CallId;
  readonly number: E164 | undefined;
  readonly language: Language;
  readonly step: string;
  readonly attempt: number;
  readonly digits: string;
}

export interface SubmenuTurn {
  readonly says: readonly Said[];
  readonly next: Next;
  readonly ending?: Ending;
  /** What the person of a case wants, as far as she said. */
  readonly ownWish?: OwnWish;
  /** She wants to become a volunteer. */
  readonly wantsToHelp?: true;
  /** Her case is closed, and what she leaves does not open it; not given, it is as it was. */
  readonly keepsClosed?: boolean;
  /** There is danger: where to turn is said before `says`, and somebody is alerted. */
  readonly danger?: true;
  /** Said after `says` and kept nowhere: it is asked for again when the step comes twice. */
  readonly secret?: readonly Said[];
}

/**
 * A part of a call that another subject leads: the menu of a person in a case, or of a volunteer with a visit. `take`
 * and `secretOf` run in the transaction of the step.
 */
export interface Submenu {
  readonly name: string;
  /** What may be said at a step; undefined where only keys count. */
  choicesIn(step: string): Choices | undefined;
  take(taken: SubmenuTaken): Promise<SubmenuTurn>;
  secretOf(taken: SubmenuTaken): Promise<readonly Said[]>;
}

/** Takes one step of a call in a submenu: stores what the caller did, and answers with what the subject says. */
@Injectable()
export class AdvanceSubmenu {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly openCall: OpenCall,
    private readonly stepOnce: StepOnce,
    private readonly surroundings: CallSurroundings,
    private readonly sayLines: SayLines,
    private readonly hearCaller: HearCaller,
    private readonly vault: Vault,
  ) {}

  /** @throws ZodError without a call */
  run(input: unknown, submenu: Submenu): Promise<CallAnswer> {
    return this.unitOfWork.run(async (tx) => {
      const { callSid, from, step, attempt, ...said } = TakenSubmenu.parse(input);
      const digits = this.hearCaller.key(said, submenu.choicesIn(step));
      const call = await this.openCall.within(tx, callSid, from);
      const { id: callId, language } = call;
      const number = await numberOfCall(this.vault, tx, call, 'number');
      const taken = { callId, number, language, step, attempt, digits };
      // the keys are kept nowhere: they may be a secret
      const once = { ...said, step: `${submenu.name}:${step}`, attempt, digits: '' };
      let secret: readonly Said[] | undefined;
      const answer = await this.stepOnce.within(
        tx,
        call,
        { ...once, answered: AnsweredSubmenu },
        async () => {
          const turn = await submenu.take(taken);
          const next = this.hearCaller.listen(turn.next, language);
          const isHeardAgain = call.danger && digits === '*';
          const warns = turn.danger === true || isHeardAgain;
          const says = [...(warns ? await this.warn(call, number) : []), ...turn.says];
          await this.change(tx, call, turn);
          ({ secret } = turn);
          return { says, next, secret: secret !== undefined };
        },
      );
      const kept = answer.secret ? (secret ?? (await submenu.secretOf(taken))) : [];
      return { says: [...answer.says, ...kept], next: answer.next };
    });
  }

  /** Where to turn in danger; whoever wants to hear the choices again hears this again too. */
  private async warn({ language, self }: CallEntity, number: E164 | undefined): Promise<Said[]> {
    const { onDuty, hotline } = await this.surroundings.run(number);
    const showsNumber = number !== undefined;
    const hasNumber = showsNumber && mayBePromisedACall(number, hotline);
    return this.sayLines.run(dangerLines({ onDuty, hasNumber, showsNumber, self }), language);
  }

  private async change(tx: Tx, call: CallEntity, turn: SubmenuTurn): Promise<void> {
    if (turn.danger === true) {
      await this.stepOnce.tellDanger(tx, call);
      Object.assign(call, inDanger(call));
    }
    call.ownWish = turn.ownWish ?? call.ownWish;
    call.wantsToHelp = turn.wantsToHelp ?? call.wantsToHelp;
    call.keepsClosed = turn.keepsClosed ?? call.keepsClosed;
    // who is to be called after all has not come to an end
    call.ending = turn.next.kind === 'callback' ? null : (turn.ending ?? call.ending);
    await this.stepOnce.store(tx, call);
  }
}
