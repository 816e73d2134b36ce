import { ReadCase } from '#casework';
import { ownPageAsked } from '#facts';
import { CITY, type City } from '#geography';
import { firstName as firstOf, type MessageId, type VolunteerId } from '#kernel';
import type { IncomingText } from '#messaging';
import { Outbox, type Tx } from '#platform';
import type { HoursMeant, Wish } from '#reading';
import { type VolunteerContactView, VolunteerProfiles } from '#volunteers';
import { Inject, Injectable } from '@nestjs/common';
import { hoursAfter, mayBeAskedBack } from '../../domain/hours-after.ts';
import { texts } from '../../texts.wishes.nl.ts';
import { AskWish } from './ask-wish.ts';
import { KeepForHuman } from '../keep-for-human.ts';
import { NoteKilometres } from './note-kilometres.ts';
import { PauseVolunteer } from './pause-volunteer.ts';
import { TextVolunteer } from '../text-volunteer.ts';
import { ToBeCalled } from '../to-be-called.ts';
import { VisitAhead } from '../visits/visit-ahead.ts';

interface Sent {
  readonly text: IncomingText;
  readonly volunteerId: VolunteerId;
}

/** Does what a volunteer asks for herself, asks back first, or puts it before a human. */
@Injectable()
export class FollowWish {
  constructor(
    private readonly pauseVolunteer: PauseVolunteer,
    private readonly noteKilometres: NoteKilometres,
    private readonly askWish: AskWish,
    private readonly profiles: VolunteerProfiles,
    private readonly visitAhead: VisitAhead,
    private readonly readCase: ReadCase,
    private readonly toBeCalled: ToBeCalled,
    private readonly keepForHuman: KeepForHuman,
    private readonly textVolunteer: TextVolunteer,
    private readonly outbox: Outbox,
    @Inject(CITY) private readonly city: City,
  ) {}

  within(tx: Tx, sent: Sent, wish: Wish): Promise<void> {
    switch (wish.kind) {
      case 'pause':
        return this.pauseVolunteer.wish(tx, sent, wish);
      case 'return':
        return this.pauseVolunteer.comeBack(tx, sent);
      case 'hours':
        return this.hours(tx, sent, wish);
      case 'next-visit':
        return this.nextVisit(tx, sent);
      case 'km':
        return this.noteKilometres.within(tx, sent, wish);
      case 'heavy':
        return this.heavy(tx, sent);
      case 'own-data':
        return this.ownData(tx, sent);
      case 'hand-back':
        return this.handBack(tx, sent, wish.staysUntilThen);
    }
  }

  private async hours(tx: Tx, sent: Sent, meant: HoursMeant): Promise<void> {
    const [profile] = await this.profiles.run({ ids: [sent.volunteerId] });
    const before = profile?.hours ?? [];
    const hours = hoursAfter(before, meant);
    if (mayBeAskedBack(before, hours)) {
      const body = (): string => texts.hoursMeant(hours);
      await this.askWish.within(tx, sent, { kind: 'hours', hours, body });
    } else {
      await this.keepForHuman.within(tx, sent.text, { ...sent, reason: 'free' });
    }
  }

  /** Day, hour and first name, and no more: others read a telephone too. */
  private async nextVisit(tx: Tx, { volunteerId }: Sent): Promise<void> {
    const visit = await this.visitAhead.within(tx, volunteerId);
    const person = visit && firstOf((await this.readCase.run(visit.caseId)).person.name ?? '');
    await this.textVolunteer.run({
      volunteerId,
      body: ({ firstName }) =>
        visit === undefined
          ? texts.noVisit(firstName)
          : texts.nextVisit(firstName, visit.when, person),
      purpose: 'volunteer.next-visit',
      ...(visit === undefined ? {} : { about: { caseId: visit.caseId } }),
    });
  }

  /** She is called on the same working day; what was heavy is one choice. */
  private async heavy(tx: Tx, sent: Sent): Promise<void> {
    const day = await this.toBeCalled.run('volunteer_heavy', about(sent));
    const body = ({ firstName }: VolunteerContactView): string => texts.heavy(firstName, day);
    await this.askWish.within(tx, sent, { kind: 'heavy', body });
  }

  /** The link to her own page is for who is told of her visits, so it comes from there. */
  private async ownData(tx: Tx, sent: Sent): Promise<void> {
    const { volunteerId } = sent;
    const { messageId } = sent.text;
    const [profile] = await this.profiles.run({ ids: [volunteerId] });
    if (profile?.state === 'suspended' || profile?.state === 'ended') {
      // every link of hers is dead; what we keep of her she may know all the same
      const day = await this.toBeCalled.run('volunteer_data', about(sent));
      await this.textVolunteer.run({
        volunteerId,
        body: ({ firstName }) => texts.dataByHuman(firstName, day, this.city.hotline.voice),
        purpose: 'volunteer.data',
        courtesy: true,
      });
      return;
    }
    await this.outbox.add(tx, ownPageAsked({ volunteerId, messageId }));
  }

  private async handBack(tx: Tx, sent: Sent, stays: boolean): Promise<void> {
    const day = await this.toBeCalled.run('volunteer_hands_back', about(sent));
    const visit = (await this.visitAhead.within(tx, sent.volunteerId))?.when;
    await this.textVolunteer.run({
      volunteerId: sent.volunteerId,
      body: ({ firstName }) => texts.handsBack(firstName, { day, stays, visit }),
      purpose: 'volunteer.hands-back',
    });
  }
}

function about({ text: { messageId }, volunteerId }: Sent): {
  readonly volunteerId: VolunteerId;
  readonly messageId: MessageId;
} {
  return { volunteerId, messageId };
}
