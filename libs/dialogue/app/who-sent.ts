import { HasOpenConversation } from '#intake';
import { CasesServed, OpenOffersOf, RecentOfferOf } from '#matching';
import { type IncomingText, LastTextTo } from '#messaging';
import { DAY_MS, type VolunteerId } from '#kernel';
import type { Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { VisitTalks } from '../db/visit-talk.repository.ts';
import { WishQuestions } from '../db/wish-questions.repository.ts';
import { goingOn } from '../domain/going-on.ts';
import { ASKED_BACK, OFFER_ASKED, REPLY, WISH_ASKED } from '../domain/purposes.ts';
import type { LastText, OpenOffer, Standing, WishAsked } from '../domain/standing.ts';
import { isToCome } from '../domain/visits-endangered.ts';
import { type Known, WhoIs } from './who-is.ts';

/** A question that nobody answered in this time is over; what comes later is something else. */
const VISIT_QUESTION_MS = 7 * DAY_MS;

/** Who sent a text, and all that is open with her: what her words may be about. */
export interface Sender extends Known {
  readonly standing: Standing;
}

type OfVolunteer = Omit<Standing, keyof OfAnybody>;

type OfAnybody = Pick<
  Standing,
  'isPerson' | 'isVolunteer' | 'wasVolunteer' | 'hasOpenReport' | 'reportQuestion'
>;

const ofNoVolunteer: OfVolunteer = {
  ...{ open: [], visitQuestion: 'none', recentOffer: undefined },
  ...{ last: { asked: [], isReply: false } },
  serves: false,
  ...{ visitNow: false, visitAhead: false, isExpected: false },
};

/** Says who sent a text and what is open with her. What was asked after she sent it, she was not asked. */
@Injectable()
export class WhoSent {
  constructor(
    private readonly whoIs: WhoIs,
    private readonly hasOpenConversation: HasOpenConversation,
    private readonly openOffersOf: OpenOffersOf,
    private readonly recentOfferOf: RecentOfferOf,
    private readonly casesServed: CasesServed,
    private readonly lastTextTo: LastTextTo,
    private readonly talks: VisitTalks,
    private readonly wishQuestions: WishQuestions,
  ) {}

  /** From then on nobody else decides about a text of this number, until the transaction ends. */
  async within(tx: Tx, text: IncomingText): Promise<Sender> {
    const { from } = text;
    const reportQuestion = from !== undefined && (await this.hasOpenConversation.run(from));
    const known = await this.whoIs.run(from);
    const { volunteerId, formerVolunteerId, isPerson, hasOpenReport } = known;
    const open =
      volunteerId === undefined ? ofNoVolunteer : await this.ofVolunteer(tx, text, volunteerId);
    const isVolunteer = volunteerId !== undefined;
    const wasVolunteer = formerVolunteerId !== undefined;
    const of: OfAnybody = { isVolunteer, wasVolunteer, isPerson, hasOpenReport, reportQuestion };
    return { ...known, standing: { ...of, ...open } };
  }

  private async ofVolunteer(
    tx: Tx,
    text: IncomingText,
    volunteerId: VolunteerId,
  ): Promise<OfVolunteer> {
    const { receivedAt: at } = text;
    const unfinished = await this.talks.unfinished(tx, volunteerId);
    const since = new Date(at.getTime() - VISIT_QUESTION_MS);
    const asked = await this.talks.asked(tx, volunteerId, { since, until: at });
    const questionAsked = asked?.overtaken === true ? 'overtaken' : 'newest';
    const open = await this.openOffersOf.run(volunteerId, at);
    return {
      open,
      ...(await this.asked(tx, text, { open, volunteerId })),
      serves: (await this.casesServed.run(volunteerId)).length > 0,
      visitQuestion: asked === null ? 'none' : questionAsked,
      visitNow: goingOn(unfinished, at) !== undefined,
      visitAhead: unfinished.length > 0,
      isExpected: unfinished.some((visit) => isToCome(visit, at)),
      recentOffer: (await this.recentOfferOf.run(volunteerId, at))?.offerId,
    };
  }

  private async asked(
    tx: Tx,
    { from, receivedAt }: IncomingText,
    {
      open,
      volunteerId,
    }: { readonly open: readonly OpenOffer[]; readonly volunteerId: VolunteerId },
  ): Promise<{ readonly last: LastText; readonly wishAsked: WishAsked | undefined }> {
    const last = from === undefined ? undefined : await this.lastTextTo.run(from, receivedAt);
    const { purpose, offerId } = last ?? {};
    const about = purpose === OFFER_ASKED && offerId !== undefined ? [offerId] : [];
    const asked = purpose === ASKED_BACK ? open.map((offer) => offer.offerId) : about;
    const question = purpose === WISH_ASKED ? await this.wishQuestions.find(tx, volunteerId) : null;
    const isOpen = question !== null && receivedAt < question.expiresAt;
    return {
      last: { asked, isReply: purpose === REPLY, isAskedBack: purpose === ASKED_BACK },
      wishAsked: isOpen ? question.kind : undefined,
    };
  }
}
