import { type CaseId, HOUR_MS, type LocalDate, type VolunteerId, type WeeklyHours } from '#kernel';
import type { OfferState } from './offer-state.ts';
import type { Room } from './room-ahead.ts';

/** What matching sees of a volunteer. */
export interface Candidate {
  readonly volunteerId: VolunteerId;
  readonly state: 'joining' | 'active' | 'paused' | 'away' | 'suspended' | 'ended';
  readonly roles: readonly string[];
  readonly neighbourhood: string;
  readonly languages: readonly string[];
  readonly gender: 'man' | 'vrouw' | undefined;
  readonly canPets: boolean;
  readonly canStairs: boolean;
  readonly canSmoke: boolean;
  readonly hours: readonly WeeklyHours[];
  /** Days on which she cannot, both included. */
  readonly away: readonly { readonly from: LocalDate; readonly to: LocalDate }[];
  readonly interests: readonly string[];
  /** The last day on which the screening holds. */
  readonly screenedUntil: LocalDate | undefined;
  readonly pausedUntil: Date | undefined;
  readonly maxMatches: number;
  readonly minor: boolean;
  readonly numberBad: boolean;
  /** The number said stop. */
  readonly optedOut: boolean;
}

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

/** For whom somebody is sought, and for what. */
export interface Sought {
  readonly caseId: CaseId;
  readonly role: string;
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
}

/** What was asked of a volunteer before, for any case, and what she carries now. */
export interface AskedBefore {
  readonly offers: readonly PastOffer[];
  /** Seats that she has, from a yes that holds until the end of the match. */
  readonly activeMatches: number;
}

type Reach = 'street' | 'neighbourhood' | 'bordering' | 'city';

/** The city's rules as far as one role and one moment go. */
export interface Circumstances {
  readonly now: Date;
  /** The day it is for the people concerned. */
  readonly today: LocalDate;
  /** Who asks: a wave never asks the volunteer who reported the person. */
  readonly askedBy: 'coordinator' | 'wave';
  readonly screeningRequired: boolean;
  /** Whether what is asked goes on for months. */
  readonly lasting: boolean;
  /** Whether the role lets a coordinator ask the volunteer who reported the person. */
  readonly mayHaveReported: boolean;
  readonly reach: readonly Reach[];
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
    readonly availability: number;
    readonly preferences: number;
    readonly answering: number;
    readonly interests: number;
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
