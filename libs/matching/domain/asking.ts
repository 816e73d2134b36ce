import { type CaseId, HOUR_MS, type LocalDate, type VolunteerId, type WeeklyHours } from '#kernel';
import type { OfferState } from './offer-state.ts';
import type { Task } from './request-state.ts';
import type { Room } from './room-ahead.ts';

/** What matching sees of a volunteer. */
export interface Candidate {
  readonly volunteerId: VolunteerId;
  readonly state: 'joining' | 'active' | 'paused' | 'away' | 'suspended' | 'ended';
  /** Since when this volunteer may be asked. */
  readonly activeSince: Date;
  readonly roles: readonly string[];
  readonly neighbourhood: string;
  /** The neighbourhoods where this volunteer goes as well, as if living there. */
  readonly alsoIn: readonly string[];
  readonly languages: readonly string[];
  readonly gender: 'man' | 'vrouw' | undefined;
  /** Is willing to talk by phone, to go to a home. */
  readonly byPhone: boolean;
  readonly atHome: boolean;
  readonly canPets: boolean;
  readonly canStairs: boolean;
  readonly canSmoke: boolean;
  readonly hours: readonly WeeklyHours[];
  /** Days on which she cannot, both included. */
  readonly away: readonly { readonly from: LocalDate; readonly to: LocalDate }[];
  readonly interests: readonly string[];
  /** The last day on which the screening holds. */
  readonly screenedUntil: LocalDate | undefined;
  /** The last day of a pause that ends by itself. */
  readonly pausedThrough: LocalDate | undefined;
  readonly maxMatches: number;
  readonly minor: boolean;
  readonly numberBad: boolean;
  /** We know one, of a mobile or a landline. */
  readonly hasNumber: boolean;
  /** The number said stop. */
  readonly optedOut: boolean;
  readonly elsewhere: Elsewhere;
}

/** How much other people need this volunteer, who has what few others have. */
export interface Elsewhere {
  /** The scarcity price: 0 (anybody will do as well) to 1. */
  readonly price: number;
  /** The rarest thing that makes it so, and how many volunteers share it; none when nothing stands out. */
  readonly because?: { readonly trait: Trait; readonly holders: number } | undefined;
}

/** What some people need of a volunteer and not every volunteer has. */
export type Trait =
  | { readonly kind: 'language'; readonly language: string }
  | { readonly kind: 'gender'; readonly gender: 'man' | 'vrouw' }
  | { readonly kind: 'pets' | 'stairs' | 'smoke' };

/** What the person wants. What she did not say (an empty list, undefined) rules nobody out. */
export interface Wishes {
  readonly languages: readonly string[];
  readonly gender?: 'man' | 'vrouw' | undefined;
  readonly pets?: boolean | undefined;
  readonly stairs?: boolean | undefined;
  readonly smoke?: boolean | undefined;
  readonly hours: readonly WeeklyHours[];
  readonly interests: readonly string[];
}

/** Who said that a volunteer is not to be asked for this person. */
export const excludedBy = ['person', 'volunteer', 'family', 'coordinator'] as const;
export type ExcludedBy = (typeof excludedBy)[number];

/** For whom somebody is sought, and for what. */
export interface Sought {
  readonly caseId: CaseId;
  readonly role: string;
  /** How the person wants the contact; empty where she did not say. Read for roles that may work by phone. */
  readonly contact: readonly ('by_phone' | 'at_home')[];
  /** Volunteers who look after the very street. */
  readonly onStreet: ReadonlySet<VolunteerId>;
  /** Not this volunteer: the person, a coordinator or the volunteer said so, or it is family of who reported. */
  readonly excluded: ReadonlyMap<VolunteerId, ExcludedBy>;
  /** The person is under 18: never matched. */
  readonly minor: boolean;
  readonly neighbourhood: string | undefined;
  /** The neighbourhoods that border hers. */
  readonly bordering: readonly string[];
  readonly wishes: Wishes;
  /** A hazard was noted: no volunteer at all. */
  readonly needsProfessional: boolean;
  /** Volunteers who reported about this very person. */
  readonly reporterIds: ReadonlySet<VolunteerId>;
}

export interface PastOffer {
  readonly caseId: CaseId;
  readonly role: string;
  readonly state: OfferState;
  readonly sentAt: Date;
  readonly answeredAt: Date | undefined;
  /** She wrote something that was no clear answer: she was not silent. */
  readonly wrote?: boolean;
  /** Its text never arrived. */
  readonly unreached?: boolean;
}

/** What was asked of a volunteer before, for any case, and what she carries now. */
export interface AskedBefore {
  readonly offers: readonly PastOffer[];
  /** Seats that she has, from a yes that holds until the end of the match. */
  readonly activeMatches: number;
}

/** From near to far. */
export const distances = ['street', 'neighbourhood', 'bordering', 'city'] as const;
export type Distance = (typeof distances)[number];

/** The city's rules as far as one role and one moment go. */
export interface Circumstances {
  readonly now: Date;
  /** The day it is for the people concerned. */
  readonly today: LocalDate;
  /** Who asks: a wave never asks the volunteer who reported the person. */
  readonly askedBy: 'coordinator' | 'wave';
  readonly screeningRequired: boolean;
  readonly task: Task;
  /** Whether the role lets a coordinator ask the volunteer who reported the person. */
  readonly mayHaveReported: boolean;
  /** The farthest from which somebody is asked now: a border that widens from wave to wave. */
  readonly border: Distance;
  /** Whether the role can be done by phone, where distance counts nothing. */
  readonly mayBeByPhone: boolean;
  readonly visitMinutes: number;
  /** The days ahead on which each part of the week still has room for one visit. */
  readonly room: Room;
  readonly perVolunteer: {
    readonly offersIn7Days: number;
    readonly restHours: number;
    readonly activeMatches: number;
  };
  readonly weights: {
    readonly near: number;
    readonly times: number;
    readonly firstLanguage: number;
    readonly answering: number;
    readonly elsewhere: number;
  };
  readonly answeringPrior: { readonly yes: number; readonly no: number };
  readonly loadPenalty: { readonly perRecentOffer: number; readonly perActiveMatch: number };
}

export function hours(count: number): number {
  return count * HOUR_MS;
}

/** How many offers left in the time before now; one that still waits for the quiet hours to end counts. */
export function offersWithin({ offers }: AskedBefore, spanMs: number, now: Date): number {
  return offers.filter(({ sentAt }) => now.getTime() - sentAt.getTime() < spanMs).length;
}
