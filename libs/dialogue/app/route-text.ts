import { isOfAnother, isOfOneself, NamesHouse, saysWhomItIs } from '#intake';
import type { MessageId } from '#kernel';
import { type IncomingText, ReadText, StopTexts } from '#messaging';
import { type Tx, UnitOfWork } from '#platform';
import { bringsSomebodyIn, isOwnDanger, namesOwnPeople } from '#reading';
import { Injectable } from '@nestjs/common';
import { TextToReviewRows } from '../db/text-to-review.repository.ts';
import type { Holds, Step } from '../domain/standing.ts';
import { whatFollows } from '../domain/what-follows.ts';
import { FollowStep } from './follow-step.ts';
import { NoteText } from './note-text.ts';
import { TakeAlertByText } from './take-alert-by-text.ts';
import { TakeMachine } from './take-machine.ts';
import { type Sender, WhoSent } from './who-sent.ts';

/** The way of a text that came in: it is read, its sender is known, what follows is decided, and done. */
@Injectable()
export class RouteText {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly readText: ReadText,
    private readonly whoSent: WhoSent,
    private readonly takeAlertByText: TakeAlertByText,
    private readonly takeMachine: TakeMachine,
    private readonly stopTexts: StopTexts,
    private readonly namesHouse: NamesHouse,
    private readonly textsToReview: TextToReviewRows,
    private readonly noteText: NoteText,
    private readonly followStep: FollowStep,
  ) {}

  run(messageId: MessageId): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const text = await this.readText.run(messageId);
      const sender = await this.whoSent.within(tx, text);
      if (text.keyword === 'start') {
        // the texts go on, whatever was asked before, and that was all
        await this.noteText.within(tx, text, undefined, sender.volunteerId);
      } else if (!(await this.isDone(tx, text, sender))) {
        await this.decide(tx, text, sender);
      }
    });
  }

  /** Whether it waits for a human already, took an alert, or is of a machine. */
  private async isDone(tx: Tx, text: IncomingText, sender: Sender): Promise<boolean> {
    return (
      (await this.textsToReview.find(tx, text.messageId)) !== null ||
      (mayBeHers(text) && (await this.takeAlertByText.run(text, sender))) ||
      (await this.takeMachine.within(tx, text, sender))
    );
  }

  private async decide(tx: Tx, text: IncomingText, sender: Sender): Promise<void> {
    const stops = text.keyword === 'stop' || (await this.endsTexts(text, sender));
    if (stops && text.tookBack) {
      return;
    }
    const holds = await this.holdsOf(text);
    // a number that opted out did so whatever else its text may mean
    const step: Step = stops ? { do: 'stop' } : whatFollows(text.reading, sender.standing, holds);
    await this.noteText.within(tx, text, step, sender.volunteerId);
    await this.followStep.within(tx, step, { ...sender, text, holds });
  }

  private async holdsOf({ body, danger, reading }: IncomingText): Promise<Holds> {
    return {
      danger,
      mayBeDanger: reading.danger.level !== 'none',
      somebody: bringsSomebodyIn(reading),
      house: await this.namesHouse.run(body),
      street: reading.places.some((place) => place.number === undefined),
      another: isOfAnother(reading),
      ownPeople: namesOwnPeople(reading),
      oneself: isOfOneself(reading),
      ownDanger: isOwnDanger(reading),
      setsRight: saysWhomItIs(reading) !== undefined,
    };
  }

  /** «Stoppen» of a person may be about her visits, and of a volunteer about what she does: a human reads that. */
  private async endsTexts(text: IncomingText, { standing }: Sender): Promise<boolean> {
    const ends =
      text.keyword === 'end' && !text.danger && !standing.isPerson && !standing.isVolunteer;
    if (ends) {
      await this.stopTexts.run(text);
    }
    return ends;
  }
}

/** No person wrote what a machine sent; a second thumb may be hers. */
function mayBeHers({ machine }: IncomingText): boolean {
  return machine === undefined || machine === 'sign_again';
}
