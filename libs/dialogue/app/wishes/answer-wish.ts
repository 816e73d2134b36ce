import type { VolunteerId } from '#kernel';
import type { IncomingText } from '#messaging';
import type { Tx } from '#platform';
import { byItself, heavyChoices } from '#reading';
import { NoteOnVolunteer } from '#volunteers';
import { Injectable } from '@nestjs/common';
import type { WishQuestionRow } from '../../db/wish-question.entity.ts';
import { WishQuestions } from '../../db/wish-questions.repository.ts';
import type { Step } from '../../domain/standing.ts';
import { texts } from '../../texts.wishes.nl.ts';
import { AskWish } from './ask-wish.ts';
import { KeepForHuman } from '../keep-for-human.ts';
import { PauseVolunteer } from './pause-volunteer.ts';
import { SetOwnHours } from './set-own-hours.ts';
import { TextVolunteer } from '../text-volunteer.ts';

interface Sent {
  readonly text: IncomingText;
  readonly volunteerId: VolunteerId;
}

/** Takes what a volunteer answers to what we asked back about a wish of hers. */
@Injectable()
export class AnswerWish {
  constructor(
    private readonly questions: WishQuestions,
    private readonly askWish: AskWish,
    private readonly pauseVolunteer: PauseVolunteer,
    private readonly setOwnHours: SetOwnHours,
    private readonly noteOnVolunteer: NoteOnVolunteer,
    private readonly keepForHuman: KeepForHuman,
    private readonly textVolunteer: TextVolunteer,
  ) {}

  async within(
    tx: Tx,
    sent: Sent,
    step: Extract<Step, { do: 'answer_wish' | 'say_heavy' }>,
  ): Promise<void> {
    const { text, volunteerId } = sent;
    const asked = await this.questions.find(tx, volunteerId);
    if (asked === null) {
      await this.keepForHuman.within(tx, text, { reason: 'nothing_asked', volunteerId });
    } else if (step.do === 'say_heavy') {
      await this.noteHeavy(tx, volunteerId, step.choice);
    } else if (step.says === 'yes') {
      await this.takeYes(tx, sent, asked);
    } else {
      await this.takeNo(tx, sent, asked);
    }
  }

  private async takeYes(
    tx: Tx,
    sent: Sent,
    { kind, until, hours }: WishQuestionRow,
  ): Promise<void> {
    const { volunteerId } = sent;
    await this.questions.end(tx, volunteerId);
    if (kind !== 'hours' || hours === null) {
      await this.pauseVolunteer.begin(tx, sent, until ?? undefined);
      return;
    }
    await this.setOwnHours.run({ volunteerId, hours, way: 'sms' });
  }

  /** A human reads what she wrote at first, and what she says beside her no. */
  private async takeNo(tx: Tx, { text, volunteerId }: Sent, asked: WishQuestionRow): Promise<void> {
    await this.askWish.giveUp(tx, asked);
    if (byItself(text.reading).extent !== 'alone') {
      await this.keepForHuman.within(tx, text, { reason: 'free', volunteerId }, null);
    }
    await this.textVolunteer.run({
      volunteerId,
      body: ({ firstName }) => texts.nothingChanged(firstName),
      purpose: 'volunteer.nothing-changed',
    });
  }

  /** On her page, for whoever calls her. */
  private async noteHeavy(tx: Tx, volunteerId: VolunteerId, choice: string): Promise<void> {
    await this.questions.end(tx, volunteerId);
    const what = heavyChoices[choice]?.[0] ?? choice;
    await this.noteOnVolunteer.run(volunteerId, `Lastig: ${what}.`, { way: 'sms' });
    await this.textVolunteer.run({
      volunteerId,
      body: ({ firstName }) => texts.heavyNoted(firstName),
      purpose: 'volunteer.heavy',
    });
  }
}
