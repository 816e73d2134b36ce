import { CITY, type City } from '#geography';
import { addDays, localDate, type LocalDate, type VolunteerId } from '#kernel';
import { type IncomingText, IsOptedOut } from '#messaging';
import { Clock, type Tx } from '#platform';
import { type DayMeant, dayMeant, type PauseMeant } from '#reading';
import { Inject, Injectable } from '@nestjs/common';
import { texts } from '../../texts.wishes.nl.ts';
import { AskWish } from './ask-wish.ts';
import { KeepForHuman } from '../keep-for-human.ts';
import { PauseHerself } from './pause-herself.ts';

interface Sent {
  readonly text: IncomingText;
  readonly volunteerId: VolunteerId;
}

/** A day that was meant to be in the past falls in a year from now: it is asked back. */
const MOST_DAYS = 300;

type NoDay = 'past' | 'far' | 'unclear';

function isNoDay(day: DayMeant): day is NoDay {
  return day === 'past' || day === 'far' || day === 'unclear';
}

/** A volunteer pauses by text, and comes back. */
@Injectable()
export class PauseVolunteer {
  constructor(
    private readonly pauseHerself: PauseHerself,
    private readonly askWish: AskWish,
    private readonly isOptedOut: IsOptedOut,
    private readonly keepForHuman: KeepForHuman,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
  ) {}

  /** At once where she said so by the word that we gave her, else after her yes. */
  async wish(tx: Tx, sent: Sent, { plain, until: written }: PauseMeant): Promise<void> {
    if (!(await this.pauseHerself.may(sent.volunteerId))) {
      await this.keepForHuman.within(tx, sent.text, { ...sent, reason: 'free' });
      return;
    }
    const today = localDate(this.clock.now(), this.city.zone);
    const day = written === undefined ? undefined : dayMeant(written, today);
    if (day !== undefined && isNoDay(day)) {
      await this.askWish.within(tx, sent, {
        kind: 'day',
        body: ({ firstName }) => texts.pauseUntilWhen(firstName, day),
      });
    } else if (plain && (day === undefined || day <= addDays(today, MOST_DAYS))) {
      await this.begin(tx, sent, day);
    } else {
      await this.askWish.within(tx, sent, {
        ...{ kind: 'pause', until: day },
        body: ({ firstName }) => texts.pauseMeant(firstName, day && this.pauseHerself.sayDay(day)),
      });
    }
  }

  /** @param until its last day; undefined while she says so herself */
  async begin(tx: Tx, { text, volunteerId }: Sent, until: LocalDate | undefined): Promise<void> {
    const { messageId } = text;
    const isDone = await this.pauseHerself.run({ volunteerId, until, way: 'sms', messageId });
    await this.answered(tx, { text, volunteerId }, isDone);
  }

  async comeBack(tx: Tx, { text, volunteerId }: Sent): Promise<void> {
    await this.answered(tx, { text, volunteerId }, await this.pauseHerself.end(volunteerId, 'sms'));
  }

  /** Who said STOP before hears nothing of it by text: one of us reads it, with her name, and calls. */
  private async answered(tx: Tx, { text, volunteerId }: Sent, isDone: boolean): Promise<void> {
    const optedOut = text.from !== undefined && (await this.isOptedOut.run(text.from));
    if (optedOut || !isDone) {
      const words = optedOut ? null : undefined;
      await this.keepForHuman.within(tx, text, { reason: 'free', volunteerId }, words);
    }
  }
}
