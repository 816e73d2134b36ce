import { type AutomaticCallView, type CallAnswer, type KeyAnswer, TakeKey } from '#calls';
import { OfficeCalendar } from '#geography';
import { addWorkingMinutes } from '#kernel';
import { AcceptOffer, DeclineOffer, LetWordsWait, ReadOffer } from '#matching';
import { Clock, UnitOfWork } from '#platform';
import { AddTask } from '#tasks';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import {
  chosenInOffer,
  type OfferChoice,
  type OfferStep,
  offerSteps,
} from '../../domain/offer-call.ts';
import { NoteOfferCall } from './note-offer-call.ts';
import { OfferCallLines } from './offer-call-lines.ts';

/** In working time: who asked for a person is rung while she still remembers the question. */
const RING_WITHIN_MINUTES = 120;

const Taken = z.object({
  automaticCallId: z.uuid(),
  callSid: z.string(),
  step: z.enum(offerSteps).catch('start'),
  attempt: z.coerce.number().int().min(1).max(9).catch(1),
  digits: z
    .string()
    .regex(/^[0-9*#]{1,32}$/)
    .catch(''),
});

interface Step {
  readonly step: OfferStep;
  readonly attempt: number;
  readonly digits: string;
}

/**
 * Takes one step of a call that asks what an offer asks. A key means what the same word means in a text; the same step
 * again gets the same answer and does nothing twice.
 */
@Injectable()
export class TakeOfferCall {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly takeKey: TakeKey,
    private readonly lines: OfferCallLines,
    private readonly readOffer: ReadOffer,
    private readonly acceptOffer: AcceptOffer,
    private readonly declineOffer: DeclineOffer,
    private readonly letWordsWait: LetWordsWait,
    private readonly noteOfferCall: NoteOfferCall,
    private readonly addTask: AddTask,
    private readonly officeCalendar: OfficeCalendar,
    private readonly clock: Clock,
  ) {}

  /** @param input what came, as it came. @throws ZodError without a call */
  run(input: unknown): Promise<CallAnswer> {
    const taken = Taken.parse(input);
    return this.unitOfWork.run(async () => {
      const call = await this.takeKey.onLine(taken);
      return call === undefined ? { says: [], next: { kind: 'hang_up' } } : this.take(call, taken);
    });
  }

  private async take(
    call: AutomaticCallView,
    { step, attempt, digits }: Step,
  ): Promise<CallAnswer> {
    const choice = chosenInOffer(step, digits, attempt);
    if (choice === 'yes') {
      return this.accept(call);
    }
    if (choice === 'no') {
      return this.decline(call);
    }
    return choice === 'person'
      ? this.toPerson(call, 'person')
      : this.goOn(call, choice, step === 'start' ? 1 : attempt + 1);
  }

  /** What decides nothing. @param next which time it is then */
  private async goOn(
    call: AutomaticCallView,
    choice: Exclude<OfferChoice, KeyAnswer>,
    next: number,
  ): Promise<CallAnswer> {
    switch (choice) {
      case 'greet':
        return this.greet(call, next);
      case 'hear':
        return this.lines.question(call, 1);
      case 'again':
        return this.lines.question(call, next);
      case 'not_understood':
        return this.lines.question(call, next, 'notUnderstood');
      case 'undecided':
        return this.lines.undecided(call);
      case 'goodbye':
        return this.lines.end(call, 'goodbye');
      case 'nobody':
        return { says: [], next: { kind: 'hang_up' } };
    }
  }

  /** What fell away, or was filled, before anybody picked up is not asked. */
  private async greet(call: AutomaticCallView, attempt: number): Promise<CallAnswer> {
    const { state } = await this.readOffer.run(call.offerId);
    return this.lines.greeting(call, attempt, state === 'sent');
  }

  private async accept(call: AutomaticCallView): Promise<CallAnswer> {
    if (call.state === 'no') {
      // she took it back in this very call: the 1 before that was told twice
      return this.lines.end(call, 'declined');
    }
    const outcome = await this.acceptOffer.run(call.offerId);
    if (outcome === 'late') {
      return this.toPerson(call, 'late', 'yes');
    }
    await this.note(call, 'yes');
    return outcome === 'held' ? this.lines.held(call) : this.lines.end(call, 'filled');
  }

  /** Once the person heard who comes, one of us speaks with her first. */
  private async decline(call: AutomaticCallView): Promise<CallAnswer> {
    if ((await this.declineOffer.run(call.offerId)) === 'told') {
      return this.toPerson(call, 'person', 'no');
    }
    await this.note(call, 'no');
    return this.lines.end(call, 'declined');
  }

  /** Somebody rings; until then her time to answer stands still. */
  private async toPerson(
    call: AutomaticCallView,
    says: 'person' | 'late',
    answer: KeyAnswer = 'person',
  ): Promise<CallAnswer> {
    const { caseId, volunteerId, subjectId, offerId } = call;
    const now = this.clock.now();
    const dueAt = addWorkingMinutes(now, RING_WITHIN_MINUTES, await this.officeCalendar.run());
    const about = { caseId, volunteerId };
    await this.addTask.unlessOpen({ kind: 'volunteer_asks_person', about, subjectId, dueAt });
    await this.letWordsWait.run([offerId], now);
    await this.note(call, answer);
    return this.lines.end(call, says);
  }

  private async note(call: AutomaticCallView, answer: KeyAnswer): Promise<void> {
    if (await this.takeKey.decided(call.automaticCallId, answer)) {
      await this.noteOfferCall.run(call, answer);
    }
  }
}
