import { CaseOfText, AppendToTimeline, SenderInCases } from '#casework';
import type { CaseId, OfferId, VolunteerId } from '#kernel';
import { CasesServed, OffersMeant, ReadOffer } from '#matching';
import { type IncomingText, ReadText } from '#messaging';
import { Clock, type Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { VisitTalks } from '../db/visit-talk.repository.ts';
import { caseInQuestion, type InQuestion, type Involved } from '../domain/case-in-question.ts';
import type { OpenOffer, Step } from '../domain/standing.ts';

/**
 * The words of a text stand on the timeline of the case that they are about from the moment they come in,
 * sealed with the key of its person. Whether somebody read them is a state of their own.
 */
@Injectable()
export class NoteText {
  constructor(
    private readonly talks: VisitTalks,
    private readonly offersMeant: OffersMeant,
    private readonly readOffer: ReadOffer,
    private readonly casesServed: CasesServed,
    private readonly senderInCases: SenderInCases,
    private readonly caseOfText: CaseOfText,
    private readonly appendToTimeline: AppendToTimeline,
    private readonly readText: ReadText,
    private readonly clock: Clock,
  ) {}

  /**
   * @param step what follows from it; undefined when nothing does
   * @returns whether it stands on a timeline now
   */
  async within(
    tx: Tx,
    text: IncomingText,
    step: Step | undefined,
    volunteerId: VolunteerId | undefined,
  ): Promise<boolean> {
    if (standsElsewhere(step)) {
      return false;
    }
    if (volunteerId === undefined || step?.do === 'hear_person') {
      return this.ofCase(text);
    }
    const involved = await this.involved(tx, text, volunteerId, step);
    const about = caseInQuestion(step, involved, this.clock.now());
    if (about !== undefined) {
      await this.note(text, volunteerId, about);
    }
    return about !== undefined;
  }

  /** It is an answer beside a report, which holds its words too: of several offers nothing tells which it means. */
  async ofAnswer(
    tx: Tx,
    text: IncomingText,
    volunteerId: VolunteerId | undefined,
    open: readonly OpenOffer[],
  ): Promise<void> {
    const [only, ...more] = open;
    if (volunteerId === undefined || only === undefined) {
      return;
    }
    await (more.length === 0
      ? this.aboutOffer(text, volunteerId, only.offerId)
      : this.within(tx, text, { do: 'human', reason: 'unclear' }, volunteerId));
  }

  /** One of us said which offer a text is about that stood with no case yet. */
  async aboutOffer(
    text: Pick<IncomingText, 'messageId'>,
    volunteerId: VolunteerId,
    offerId: OfferId,
  ): Promise<void> {
    if ((await this.caseOfText.run(text.messageId)) === undefined) {
      const { caseId } = await this.readOffer.run(offerId);
      await this.note(await this.readText.run(text.messageId), volunteerId, { caseId, offerId });
    }
  }

  /** Of the person of a case; or of who reported, as far as it is no report. */
  private async ofCase({ messageId, from, whole }: IncomingText): Promise<boolean> {
    const sender = from === undefined ? undefined : await this.senderInCases.run(from);
    if (sender !== undefined) {
      const { caseId, part } = sender;
      const kind = `${part}_wrote` as const;
      await this.appendToTimeline.run({ caseId, kind, refs: { messageId }, text: whole });
    }
    return sender !== undefined;
  }

  private async involved(
    tx: Tx,
    text: IncomingText,
    volunteerId: VolunteerId,
    step: Step | undefined,
  ): Promise<Involved> {
    const meant = await this.offersMeant.run(volunteerId, text.receivedAt);
    const answered: { readonly caseId: CaseId; readonly offerId: OfferId }[] =
      step !== undefined && 'offerId' in step ? [await this.readOffer.run(step.offerId)] : [];
    return {
      offers: [...answered, ...meant].map(({ caseId, offerId }) => ({ caseId, offerId })),
      visits: await this.talks.unfinished(tx, volunteerId),
      served: await this.casesServed.run(volunteerId),
    };
  }

  private async note(
    { messageId, whole }: IncomingText,
    volunteerId: VolunteerId,
    { caseId, offerId, visitId }: InQuestion,
  ): Promise<void> {
    const refs = { messageId, volunteerId, offerId, visitId };
    await this.appendToTimeline.run({ caseId, kind: 'volunteer_wrote', refs, text: whole });
  }
}

/**
 * A report holds its words itself, how a visit went is noted with the visit, and what a volunteer asks for herself is of
 * no case, unless she gives one back.
 */
function standsElsewhere(step: Step | undefined): boolean {
  if (step?.do === 'wish') {
    return step.wish.kind !== 'hand-back';
  }
  return step !== undefined && keptElsewhere.includes(step.do);
}

const keptElsewhere: readonly Step['do'][] = [
  ...(['intake', 'report_visit', 'answer_wish', 'say_heavy'] as const),
];
