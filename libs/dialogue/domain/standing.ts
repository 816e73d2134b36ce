import { type OfferId } from '#kernel';
import type { PauseMeant, Wish } from '#reading';

/** An offer that the sender of a text may still answer. */
export interface OpenOffer {
  readonly offerId: OfferId;
  /** Stands in the ask: "A7". */
  readonly code: string;
}

/** What our last text to a number was, as far as an answer to it depends on that. */
export interface LastText {
  /** The offers that it asked about: one, or all that it asked back about. */
  readonly asked: readonly OfferId[];
  /** One of us wrote it: what it asked, no rule knows. */
  readonly isReply: boolean;
  /** It asked back which offer a yes or a no means: a yes to it is to that, whatever else is open. */
  readonly isAskedBack?: boolean;
}

/** What our last text asked a volunteer about a wish of hers: whether it is meant so, until which day, or what was heavy. */
export type WishAsked = 'pause' | 'day' | 'hours' | 'heavy';

/** What we asked the sender of a text, and what may still be answered. */
export interface Standing {
  readonly isVolunteer: boolean;
  /** She was a volunteer once: a stranger, but for her own data. */
  readonly wasVolunteer?: boolean;
  readonly open: readonly OpenOffer[];
  readonly last: LastText;
  /** Our last text asked her this: yes and no belong to it and never to an offer. */
  readonly wishAsked?: WishAsked | undefined;
  /** "How did it go?": not asked, the last thing that was asked, or asked before an offer. */
  readonly visitQuestion: 'none' | 'newest' | 'overtaken';
  /** An offer of the last days that is no longer open. */
  readonly recentOffer: OfferId | undefined;
  /** The sender was asked something about a report. */
  readonly reportQuestion: boolean;
  /** A report by the sender, or about her, is not closed. */
  readonly hasOpenReport: boolean;
  /** Somebody reported about whoever has this number, or she about herself. */
  readonly isPerson: boolean;
  /** It is the time of a visit of hers: she may be on her way, there, or just back. */
  readonly visitNow: boolean;
  /** A place with somebody is hers, or was promised. */
  readonly serves: boolean;
  /** A visit of hers was planned and not told about. */
  readonly visitAhead: boolean;
  /** One of them is still to come, or its hour has only just passed: somebody counts on her. */
  readonly isExpected: boolean;
}

/** Why a text waits for a human. */
export type HumanReason =
  | 'unclear'
  | 'two_questions'
  | 'nothing_asked'
  | 'unknown_number'
  | 'changed_mind'
  | 'help'
  | 'stop'
  | 'late_yes'
  /** She does not know yet what to answer an offer: somebody calls her. */
  | 'undecided'
  | 'person'
  | 'wrong_number'
  /** An automatic reply or a reaction: no person wrote it, but one may mean something by it. */
  | 'automatic'
  /** A photo, a contact or a voice note: nothing that can be read. */
  | 'no_words'
  /** A volunteer tells something that answers no question of ours. */
  | 'free'
  /** Thanks, a complaint, or a question to those who work here: it tells of nobody. */
  | 'to_us'
  /** She says that she is there or left, and no visit of hers is near. */
  | 'presence';

export type Step =
  | { readonly do: 'accept'; readonly offerId: OfferId }
  /** With the pause that she may mean by it. */
  | { readonly do: 'decline'; readonly offerId: OfferId; readonly pause?: PauseMeant }
  | { readonly do: 'ask_which'; readonly says: 'yes' | 'no' }
  | { readonly do: 'answer_late'; readonly says: 'yes' | 'no'; readonly offerId: OfferId }
  | { readonly do: 'stop' }
  /** A volunteer asks something of us for herself. */
  | { readonly do: 'wish'; readonly wish: Wish }
  /** She answers what we asked back about it. */
  | { readonly do: 'answer_wish'; readonly says: 'yes' | 'no' }
  /** Of four, what was heavy: "1". */
  | { readonly do: 'say_heavy'; readonly choice: string }
  | { readonly do: 'help' }
  /** Thanks of a volunteer for what we texted: it is noted, and nobody has to do anything. */
  | { readonly do: 'thanks' }
  | { readonly do: 'report_visit' }
  | { readonly do: 'tell_presence'; readonly what: 'arrived' | 'left' }
  | { readonly do: 'intake' }
  /** «MELDING»: what she sent before is one after all. */
  | { readonly do: 'make_report' }
  /** Her own words about what is done for her: they stand with her case, and a human reads them. */
  | { readonly do: 'hear_person' }
  | { readonly do: 'human'; readonly reason: HumanReason };

/** What a text holds, beside what it may answer. */
export interface Holds {
  /** Its words may tell of danger, surely or not. */
  readonly mayBeDanger?: boolean;
  /** Its words tell of danger. */
  readonly danger?: boolean;
  /** It brings in somebody who was not spoken of: «mijn buurvrouw», «een man». */
  readonly somebody?: boolean;
  /** A street with a house number. */
  readonly house?: boolean;
  /** What sounds like a street, without a number. */
  readonly street?: boolean;
  /** Somebody else is alone: that is no news of the sender. */
  readonly another?: boolean;
  /** It names somebody of the sender's own: «mijn moeder», a neighbour. Whom a volunteer visits is none of those. */
  readonly ownPeople?: boolean;
  /** The sender is lonely herself: that answers none of our questions about a visit to another. */
  readonly oneself?: boolean;
  /** What danger it may tell of is the sender's own. */
  readonly ownDanger?: boolean;
  /** It says whom the talk is about, after all. */
  readonly setsRight?: boolean;
}
