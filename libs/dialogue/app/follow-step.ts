import { presenceTold, visitAnswered } from '#facts';
import { HearPerson, TakeText } from '#intake';
import { type IncomingText, StopTexts } from '#messaging';
import { Clock, Outbox, type Tx } from '#platform';
import { answerTo } from '#reading';
import { Injectable } from '@nestjs/common';
import { OffersTold } from '../db/offers-told.repository.ts';
import { VisitTalks } from '../db/visit-talk.repository.ts';
import type { Holds, HumanReason, Step } from '../domain/standing.ts';
import { isDangerOfVisited } from '../domain/what-follows.ts';
import { AnswerHelp } from './answer-help.ts';
import { AnswerOffer } from './answer-offer.ts';
import { AnswerWish } from './wishes/answer-wish.ts';
import { AskWish } from './wishes/ask-wish.ts';
import { FollowWish } from './wishes/follow-wish.ts';
import { KeepForHuman } from './keep-for-human.ts';
import { MakeReport } from './make-report.ts';
import { NoteText } from './note-text.ts';
import { LanguageOfPerson } from './language-of-person.ts';
import type { Sender } from './who-sent.ts';

/** A text, and who sent it. */
export interface Sent extends Sender {
  readonly text: IncomingText;
  readonly holds: Holds;
}

/** What a volunteer asks for herself, or answers about it. */
type WishStep = Extract<Step, { do: 'wish' | 'answer_wish' | 'say_heavy' }>;

const unasked = { open: [], lastWasOffer: false, visitNow: false, visitAsked: false };

/** Does what follows from a text. */
@Injectable()
export class FollowStep {
  constructor(
    private readonly stopTexts: StopTexts,
    private readonly takeText: TakeText,
    private readonly hearHer: HearPerson,
    private readonly makeReport: MakeReport,
    private readonly talks: VisitTalks,
    private readonly offersTold: OffersTold,
    private readonly answerOffer: AnswerOffer,
    private readonly answerHelp: AnswerHelp,
    private readonly followWish: FollowWish,
    private readonly askWish: AskWish,
    private readonly answerWish: AnswerWish,
    private readonly noteText: NoteText,
    private readonly keepForHuman: KeepForHuman,
    private readonly languageOfPerson: LanguageOfPerson,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async within(tx: Tx, step: Step, sender: Sent): Promise<void> {
    const { text, volunteerId } = sender;
    const rang = await this.answerHelp.weighPossible(tx, sender, step);
    if (rang && step.do === 'human') {
      // at the door she reads where to turn, as with sure danger
      await this.keepForHuman.within(tx, text, { reason: step.reason, volunteerId }, null);
      await this.answerHelp.sendSignposts(text);
      return;
    }
    await this.follow(tx, step, sender);
  }

  private follow(tx: Tx, step: Step, sender: Sent): Promise<void> {
    if (step.do === 'thanks') {
      // it stands on the timeline already
      return Promise.resolve();
    }
    if (step.do === 'wish' || step.do === 'answer_wish' || step.do === 'say_heavy') {
      return this.ofVolunteer(tx, step, sender);
    }
    if (step.do === 'hear_person') {
      return this.hearPerson(tx, sender);
    }
    if (step.do === 'make_report') {
      return this.makeReport.ofSender(tx, sender.text);
    }
    return step.do === 'tell_presence'
      ? this.tellPresence(tx, step.what, sender)
      : this.take(tx, step, sender);
  }

  private async take(
    tx: Tx,
    step: Exclude<
      Step,
      WishStep | { do: 'thanks' | 'hear_person' | 'tell_presence' | 'make_report' }
    >,
    sender: Sent,
  ): Promise<void> {
    switch (step.do) {
      case 'decline':
        return this.decline(tx, step, sender);
      case 'accept':
      case 'answer_late':
      case 'ask_which':
        return this.answerOffer.within(tx, step, sender);
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

  private async ofVolunteer(tx: Tx, step: WishStep, sender: Sent): Promise<void> {
    const { text } = sender;
    const volunteerId = sender.volunteerId ?? sender.formerVolunteerId;
    if (volunteerId !== undefined) {
      const sent = { text, volunteerId };
      await (step.do === 'wish'
        ? this.followWish.within(tx, sent, step.wish)
        : this.answerWish.within(tx, sent, step));
    }
  }

  /** «Nee, ik ben op reis tot 15 december»: the question about the pause thanks her for her no as well. */
  private async decline(
    tx: Tx,
    step: Extract<Step, { do: 'decline' }>,
    sender: Sent,
  ): Promise<void> {
    const { offerId, pause } = step;
    if (pause !== undefined) {
      await this.offersTold.note(tx, { offerId, occasion: 'declined' }, this.clock.now());
    }
    await this.answerOffer.within(tx, step, sender);
    if (pause !== undefined) {
      await this.ofVolunteer(tx, { do: 'wish', wish: pause }, sender);
    }
  }

  /** A human reads the words; to words of danger somebody is alerted at once. */
  private async toHuman(tx: Tx, sender: Sent, reason: HumanReason): Promise<void> {
    const { text, volunteerId } = sender;
    if (sender.text.danger) {
      await this.keepForHuman.within(tx, text, { reason, volunteerId }, null);
      await this.warn(tx, sender);
    } else if (reason === 'help') {
      await this.answerHelp.within(tx, text, volunteerId);
    } else {
      await this.keepForHuman.within(tx, text, { reason, volunteerId });
    }
  }

  /**
   * Danger around the time of a visit is about whom she visits, and so it is when we asked how that went, or where
   * nobody else is named; where we asked her about somebody else too, both may be meant. Else it is a report like
   * anybody's.
   */
  private async warn(
    tx: Tx,
    { text, volunteerId, standing, holds, changedHands: anew }: Sent,
  ): Promise<void> {
    const isAsked = standing.visitQuestion !== 'none';
    const asked =
      isAsked && (await this.answerHelp.alertAboutAsked(tx, volunteerId, text.messageId));
    const around = await this.answerHelp.alertAboutVisit(tx, volunteerId, text.messageId);
    const mayBeVisited = !standing.reportQuestion && isDangerOfVisited(standing, holds);
    if (
      around ||
      (asked && !standing.reportQuestion) ||
      (mayBeVisited && (await this.answerHelp.alertAboutVisited(tx, volunteerId, text.messageId)))
    ) {
      await this.answerHelp.sendSignposts(text);
    } else {
      await this.takeText.run(text.messageId, { anew, fromVolunteer: volunteerId !== undefined });
    }
  }

  private async report(
    tx: Tx,
    { text, volunteerId, standing, changedHands: anew }: Sent,
  ): Promise<void> {
    if (text.danger) {
      await this.answerHelp.alertAboutVisit(tx, volunteerId, text.messageId);
    }
    if (standing.open.length > 0 && answerTo(text.reading, unasked).guess !== undefined) {
      // «ja, en de man van hiernaast zie ik niet meer»: a report, and an answer that a human reads
      await this.noteText.ofAnswer(tx, text, volunteerId, standing.open);
      await this.keepForHuman.within(tx, text, { reason: 'unclear', volunteerId }, null);
    }
    const fromVolunteer = volunteerId !== undefined;
    if (!(await this.takeText.run(text.messageId, { anew, fromVolunteer }))) {
      await this.noteText.within(tx, text, { do: 'human', reason: 'to_us' }, volunteerId);
      await this.keepForHuman.within(tx, text, { reason: 'to_us', volunteerId });
    }
  }

  /** She is answered where her words are kept; here a human is called to them. */
  private async hearPerson(tx: Tx, sender: Sent): Promise<void> {
    const { text, volunteerId } = sender;
    const known = await this.languageOfPerson.run(text.from);
    if (await this.hearHer.run(text.messageId, known)) {
      await this.keepForHuman.within(tx, text, { reason: 'person', volunteerId }, null);
    } else {
      await this.report(tx, sender);
    }
  }

  /** The number itself is blocked where texts are received; here somebody is told when one with us stops. */
  private async stop(
    tx: Tx,
    { text, volunteerId, standing, hasOpenReport, colleague }: Sent,
  ): Promise<void> {
    if (text.keyword === undefined) {
      // «Stopp»: read as a stop by who reads drawn-out words too
      await this.stopTexts.run(text);
    }
    for (const { offerId } of standing.open) {
      await this.answerOffer.decline(offerId);
    }
    if (volunteerId !== undefined) {
      await this.askWish.stop(tx, volunteerId);
    }
    if (volunteerId !== undefined || hasOpenReport || colleague !== undefined) {
      await this.keepForHuman.within(tx, text, { reason: 'stop', volunteerId }, null);
    }
  }

  private async tellPresence(
    tx: Tx,
    what: 'arrived' | 'left',
    { text: { messageId }, volunteerId }: Sent,
  ): Promise<void> {
    if (volunteerId !== undefined) {
      await this.outbox.add(tx, presenceTold({ volunteerId, what, messageId }));
    }
  }

  private async reportVisit(tx: Tx, sender: Sent): Promise<void> {
    const { text, volunteerId } = sender;
    const ever = { since: new Date(0), until: text.receivedAt };
    const talk = volunteerId === undefined ? null : await this.talks.asked(tx, volunteerId, ever);
    if (talk === null) {
      await (sender.text.danger ? this.warn(tx, sender) : Promise.resolve());
      return;
    }
    const { visitId, caseId } = talk;
    if (sender.text.danger) {
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
