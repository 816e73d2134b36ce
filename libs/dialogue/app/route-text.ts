import { AccountByPhone } from '#accounts';
import { NumberChangedHands } from '#casework';
import { presenceTold, visitAnswered } from '#facts';
import {
  HasOpenConversation,
  HasOpenReport,
  IsKnownPerson,
  isDangerOfAnother,
  isOfAnother,
  isOfOneself,
  NamesHouse,
  saysWhomItIs,
  TakeText,
} from '#intake';
import { type MessageId, type VolunteerId } from '#kernel';
import { OpenOffersOf, RecentOfferOf } from '#matching';
import { type IncomingText, LastTextTo, ReadText, ReadWords, StopTexts } from '#messaging';
import { Clock, Outbox, type Tx, UnitOfWork } from '#platform';
import { isSureDanger, tokensOf } from '#reading';
import { VolunteerByPhone } from '#volunteers';
import { Injectable } from '@nestjs/common';
import { UnclearTextRows } from '../db/unclear-text.repository.ts';
import { VisitTalks } from '../db/visit-talk.repository.ts';
import { isToCome } from '../domain/visits-endangered.ts';
import type { HumanReason, LastText, OpenOffer, Standing, Step } from '../domain/standing.ts';
import { whatFollows } from '../domain/what-follows.ts';
import { ASKED_BACK, OFFER_ASKED, REPLY } from '../domain/purposes.ts';
import { AnswerHelp } from './answer-help.ts';
import { AnswerOffer } from './answer-offer.ts';
import { KeepForHuman } from './keep-for-human.ts';
import { NoteText } from './note-text.ts';
import { TakeAlertByText } from './take-alert-by-text.ts';
import { TongueOfPerson } from './tongue-of-person.ts';

/** A question that nobody answered in this time is over; what comes later is something else. */
const VISIT_QUESTION_MS = 7 * 24 * 3_600_000;

/** A number that opted out did so whatever else its text may mean. */
const STOP: Step = { do: 'stop' };

/** A text that turned out to be about no visit of now, and what its sender is told of that. */
interface NoVisitNow {
  readonly answer: string | undefined;
}

interface Sender {
  readonly text: IncomingText;
  readonly volunteerId: VolunteerId | undefined;
  readonly standing: Standing;
  /** The person of whom we know the number moved or died: another has it now. */
  readonly anew: boolean;
  readonly noVisitNow: NoVisitNow | undefined;
}

/** Decides whose text it is that came in, and does what follows from it. */
@Injectable()
export class RouteText {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly readText: ReadText,
    private readonly readWords: ReadWords,
    private readonly stopTexts: StopTexts,
    private readonly accountByPhone: AccountByPhone,
    private readonly takeAlertByText: TakeAlertByText,
    private readonly volunteerByPhone: VolunteerByPhone,
    private readonly openOffersOf: OpenOffersOf,
    private readonly recentOfferOf: RecentOfferOf,
    private readonly lastTextTo: LastTextTo,
    private readonly hasOpenConversation: HasOpenConversation,
    private readonly hasOpenReport: HasOpenReport,
    private readonly isKnownPerson: IsKnownPerson,
    private readonly numberChangedHands: NumberChangedHands,
    private readonly namesHouse: NamesHouse,
    private readonly takeText: TakeText,
    private readonly talks: VisitTalks,
    private readonly unclear: UnclearTextRows,
    private readonly answerOffer: AnswerOffer,
    private readonly answerHelp: AnswerHelp,
    private readonly noteText: NoteText,
    private readonly keepForHuman: KeepForHuman,
    private readonly tongueOfPerson: TongueOfPerson,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @param noVisitNow for one that was taken for a word about a visit, and is not */
  run(messageId: MessageId, noVisitNow?: NoVisitNow): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const text = await this.readText.run(messageId);
      const volunteerId = await this.volunteerOf(text);
      if (text.keyword === 'start') {
        // the texts go on, whatever was asked before, and that was all
        await this.noteText.run(tx, text, undefined, volunteerId);
        return;
      }
      if (
        (await this.unclear.find(tx, messageId)) !== null ||
        (await this.takeAlertByText.run(text))
      ) {
        return;
      }
      const anew = await this.numberChangedHands.run(text.from);
      const known = await this.standing(tx, text, volunteerId, anew);
      const standing = noVisitNow === undefined ? known : { ...known, visitAhead: false };
      const { danger } = text;
      const holds = {
        danger,
        house: await this.namesHouse.run(text.body),
        another: this.isOfAnother(text.body),
        oneself: isOfOneself(text.body),
        setsRight: saysWhomItIs(text.body) !== undefined,
      };
      const stops = text.keyword === 'stop' || (await this.endsTexts(text, standing));
      if (stops && text.tookBack) {
        return;
      }
      const read = { tokens: tokensOf(text.body) };
      const step = stops ? STOP : whatFollows(read, standing, holds);
      if (noVisitNow === undefined) {
        await this.noteText.run(tx, text, step, volunteerId);
      }
      const sender = { text, volunteerId, standing, anew, noVisitNow };
      await this.answerHelp.weighPossible(tx, sender, step);
      await this.follow(tx, step, sender);
    });
  }

  private async volunteerOf({ from }: IncomingText): Promise<VolunteerId | undefined> {
    return from === undefined ? undefined : this.volunteerByPhone.run(from);
  }

  private isOfAnother(words: string): boolean {
    const isDanger = (part: string): boolean => isSureDanger(this.readWords.run(part));
    return isOfAnother(words) || isDangerOfAnother(words, isDanger);
  }

  /** «Stoppen» of a person may be about her visits, and of a volunteer about what she does: a human reads that. */
  private async endsTexts(text: IncomingText, standing: Standing): Promise<boolean> {
    const ends =
      text.keyword === 'end' && !text.danger && !standing.isPerson && !standing.isVolunteer;
    if (ends) {
      await this.stopTexts.run(text);
    }
    return ends;
  }

  private async standing(
    tx: Tx,
    text: IncomingText,
    volunteerId: VolunteerId | undefined,
    anew: boolean,
  ): Promise<Standing> {
    const reportQuestion =
      text.from !== undefined && (await this.hasOpenConversation.run(text.from));
    const isPerson = text.from !== undefined && !anew && (await this.isKnownPerson.run(text.from));
    if (volunteerId === undefined) {
      const nothing = { open: [], visitQuestion: 'none', recentOffer: undefined } as const;
      const last = { asked: [], isReply: false };
      const she = { isVolunteer: false, isPerson, visitAhead: false, isExpected: false };
      return { ...she, reportQuestion, ...nothing, last };
    }
    const unfinished = await this.talks.unfinished(tx, volunteerId);
    const since = new Date(this.clock.now().getTime() - VISIT_QUESTION_MS);
    const asked = await this.talks.asked(tx, volunteerId, since);
    const questionAsked = asked?.overtaken === true ? 'overtaken' : 'newest';
    const open = await this.openOffersOf.run(volunteerId);
    return {
      isVolunteer: true,
      isPerson,
      open,
      last: await this.lastTo(text, open),
      visitQuestion: asked === null ? 'none' : questionAsked,
      visitAhead: unfinished.length > 0,
      isExpected: unfinished.some((visit) => isToCome(visit, this.clock.now())),
      recentOffer: (await this.recentOfferOf.run(volunteerId))?.offerId,
      reportQuestion,
    };
  }

  private async lastTo(
    { from, receivedAt }: IncomingText,
    open: readonly OpenOffer[],
  ): Promise<LastText> {
    const last = from === undefined ? undefined : await this.lastTextTo.run(from, receivedAt);
    const { purpose, offerId } = last ?? {};
    const about = purpose === OFFER_ASKED && offerId !== undefined ? [offerId] : [];
    const asked = purpose === ASKED_BACK ? open.map((offer) => offer.offerId) : about;
    return { asked, isReply: purpose === REPLY };
  }

  private follow(tx: Tx, step: Step, sender: Sender): Promise<void> {
    if (step.do === 'thanks') {
      // it stands on the timeline already
      return Promise.resolve();
    }
    if (step.do === 'hear_person') {
      return this.hearPerson(tx, sender);
    }
    return step.do === 'tell_presence'
      ? this.tellPresence(tx, step.what, sender)
      : this.take(tx, step, sender);
  }

  private async take(
    tx: Tx,
    step: Exclude<Step, { do: 'thanks' | 'hear_person' | 'tell_presence' }>,
    sender: Sender,
  ): Promise<void> {
    switch (step.do) {
      case 'accept':
      case 'decline':
      case 'answer_late':
      case 'ask_which':
        return this.answerOffer.run(tx, step, sender);
      case 'help':
        return this.toHuman(tx, sender, 'help');
      case 'human':
        return this.toHuman(tx, sender, step.reason);
      case 'stop':
        return this.stop(tx, sender);
      case 'report_visit':
        return this.reportVisit(tx, sender);
      case 'intake':
        return this.report(tx, sender);
    }
  }

  /** A human reads the words; to words of danger somebody is alerted at once. */
  private async toHuman(tx: Tx, sender: Sender, reason: HumanReason): Promise<void> {
    const { text, volunteerId, noVisitNow } = sender;
    if (text.danger) {
      await this.keepForHuman.run(tx, text, { reason, volunteerId }, null);
      await this.warn(tx, sender);
    } else if (reason === 'help') {
      await this.answerHelp.run(tx, text, volunteerId);
    } else {
      const answer = reason === 'presence' ? noVisitNow?.answer : undefined;
      await this.keepForHuman.run(tx, text, { reason, volunteerId }, answer);
    }
  }

  /**
   * Danger around the time of a visit is about whom she visits, and so it is when we asked how that went; where
   * we asked her about somebody else too, both may be meant. Else it is a report like anybody's.
   */
  private async warn(tx: Tx, { text, volunteerId, standing, anew }: Sender): Promise<void> {
    const isAsked = standing.visitQuestion !== 'none';
    const asked =
      isAsked && (await this.answerHelp.alertAboutAsked(tx, volunteerId, text.messageId));
    const around = await this.answerHelp.alertAboutVisit(tx, volunteerId, text.messageId);
    if (around || (asked && !standing.reportQuestion)) {
      await this.answerHelp.sendSignposts(text);
    } else {
      await this.takeText.run(text.messageId, { anew, asksUrgent: volunteerId === undefined });
    }
  }

  private async report(tx: Tx, { text, volunteerId, anew }: Sender): Promise<void> {
    if (text.danger) {
      await this.answerHelp.alertAboutVisit(tx, volunteerId, text.messageId);
    }
    const asksUrgent = volunteerId === undefined;
    if (!(await this.takeText.run(text.messageId, { anew, asksUrgent }))) {
      await this.noteText.run(tx, text, { do: 'human', reason: 'to_us' }, volunteerId);
      await this.keepForHuman.run(tx, text, { reason: 'to_us', volunteerId });
    }
  }

  /** She is answered where her words are kept; here a human is called to them. */
  private async hearPerson(tx: Tx, sender: Sender): Promise<void> {
    const { text, volunteerId } = sender;
    const known = await this.tongueOfPerson.run(text.from);
    if (await this.takeText.takeFromPerson(text.messageId, known)) {
      await this.keepForHuman.run(tx, text, { reason: 'person', volunteerId }, null);
    } else {
      await this.report(tx, sender);
    }
  }

  /** The number itself is blocked where texts are received; here somebody is told when one with us stops. */
  private async stop(tx: Tx, { text, volunteerId, standing }: Sender): Promise<void> {
    if (text.keyword === undefined) {
      // «Stopp»: read as a stop by who reads drawn-out words too
      await this.stopTexts.run(text);
    }
    for (const { offerId } of standing.open) {
      await this.answerOffer.decline(offerId);
    }
    const isExpected =
      volunteerId !== undefined ||
      (text.from !== undefined &&
        ((await this.hasOpenReport.run(text.from)) ||
          (await this.accountByPhone.run(text.from)) !== undefined));
    if (isExpected) {
      await this.keepForHuman.run(tx, text, { reason: 'stop', volunteerId }, null);
    }
  }

  private async tellPresence(
    tx: Tx,
    what: 'arrived' | 'left',
    { text: { messageId }, volunteerId }: Sender,
  ): Promise<void> {
    if (volunteerId !== undefined) {
      await this.outbox.add(tx, presenceTold({ volunteerId, what, messageId }));
    }
  }

  private async reportVisit(tx: Tx, sender: Sender): Promise<void> {
    const { text, volunteerId } = sender;
    const since = new Date(0);
    const talk = volunteerId === undefined ? null : await this.talks.asked(tx, volunteerId, since);
    if (talk === null) {
      await (text.danger ? this.warn(tx, sender) : Promise.resolve());
      return;
    }
    const { visitId, caseId } = talk;
    if (text.danger) {
      // what she answers is about whom she visited, however long ago
      await this.answerHelp.alertAbout(caseId, text.messageId);
      await this.answerHelp.sendSignposts(text);
    }
    await this.talks.end(tx, visitId, this.clock.now());
    await this.outbox.add(
      tx,
      visitAnswered({ visitId, caseId, volunteerId: talk.volunteerId, messageId: text.messageId }),
    );
  }
}
