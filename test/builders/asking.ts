import { addDays, type CaseId, localDate, newId } from '#kernel';
import type {
  AskedBefore,
  Candidate,
  Circumstances,
  PastOffer,
  Sought,
  Wishes,
} from '../../libs/matching/domain/asking.ts';
import { roomAhead } from '../../libs/matching/domain/room-ahead.ts';

const ZONE = 'Europe/Brussels';
/** A Monday, ten o'clock in Brugge. */
export const MONDAY = new Date('2026-11-23T09:00:00Z');
const ROOM_ON_MONDAY = roomAhead(MONDAY, ZONE, 60);
const HER_CASE: CaseId = newId<'case'>(MONDAY.getTime());

/** Somebody who may be asked and suits, unless the test says otherwise. */
export function aCandidate(changed: Partial<Candidate> = {}): Candidate {
  return {
    volunteerId: newId<'volunteer'>(MONDAY.getTime()),
    state: 'active',
    activeSince: MONDAY,
    roles: ['babbelbuddy', 'bezoekteam', 'straatmoat'],
    neighbourhood: 'sint-kruis',
    alsoIn: [],
    byPhone: true,
    atHome: true,
    languages: ['nl'],
    gender: 'vrouw',
    canPets: true,
    canStairs: true,
    canSmoke: true,
    hours: [
      { weekday: 3, from: '13:00', to: '17:00' },
      { weekday: 4, from: '13:00', to: '17:00' },
    ],
    away: [],
    interests: ['kaarten'],
    screenedUntil: addDays(localDate(MONDAY, ZONE), 100),
    pausedThrough: undefined,
    maxMatches: 2,
    minor: false,
    numberBad: false,
    hasNumber: true,
    optedOut: false,
    elsewhere: { price: 0 },
    ...changed,
  };
}

export function whatIsSought(
  changed: Partial<Omit<Sought, 'wishes'>> & { readonly wishes?: Partial<Wishes> } = {},
): Sought {
  return {
    caseId: HER_CASE,
    role: 'babbelbuddy',
    neighbourhood: 'sint-kruis',
    bordering: ['assebroek', 'sint-jozef', 'brugge-centrum', 'koolkerke'],
    needsProfessional: false,
    contact: [],
    onStreet: new Set(),
    excluded: new Map(),
    minor: false,
    reporterIds: new Set(),
    ...changed,
    wishes: {
      languages: ['nl'],
      hours: [{ weekday: 3, from: '13:00', to: '17:00' }],
      interests: ['kaarten'],
      ...changed.wishes,
    },
  };
}

export function askedBefore(changed: Partial<AskedBefore> = {}): AskedBefore {
  return { offers: [], activeMatches: 0, ...changed };
}

/** An offer for another case, so many hours ago. */
export function aPastOffer(
  hoursAgo: number,
  { now = MONDAY, ...changed }: Partial<PastOffer> & { readonly now?: Date } = {},
): PastOffer {
  return {
    caseId: newId<'case'>(MONDAY.getTime()),
    role: 'babbelbuddy',
    state: 'expired',
    sentAt: new Date(now.getTime() - hoursAgo * 3_600_000),
    answeredAt: undefined,
    ...changed,
  };
}

/** The rules of Brugge for a babbelbuddy. */
export function inBrugge(changed: Partial<Circumstances> = {}): Circumstances {
  const now = changed.now ?? MONDAY;
  return {
    now,
    today: localDate(now, ZONE),
    askedBy: 'coordinator',
    screeningRequired: true,
    task: 'lasting',
    mayHaveReported: false,
    border: 'city',
    mayBeByPhone: true,
    visitMinutes: 60,
    room: ROOM_ON_MONDAY,
    perVolunteer: { offersIn7Days: 2, restHours: 48, activeMatches: 2 },
    weights: {
      near: 0.3,
      times: 0.2,
      firstLanguage: 0.2,
      answering: 0.1,
      elsewhere: 0.2,
    },
    answeringPrior: { yes: 2, no: 5 },
    loadPenalty: { perRecentOffer: 0.05, perActiveMatch: 0.1 },
    ...changed,
  };
}
