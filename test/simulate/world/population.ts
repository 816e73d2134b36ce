import type { DayPart } from '#kernel';
import type { Weighted } from './random.ts';

/**
 * What the people of the simulated city are like. Residents of each neighbourhood stand in the city's file, with their
 * source; the odds of a yes are those of matching in practice (below). The rest nobody has counted in Brugge: they are
 * guesses, the same for every way of asking that is compared.
 */

/** Of who is reported: what is asked for. A home visit is for who wants company at home from more than one. */
export const rolesSought: Weighted<string> = [
  ['babbelbuddy', 0.85],
  ['bezoekteam', 0.15],
];
/** A talk by phone, at home, or either. */
export const contactsWished: Weighted<readonly ('by_phone' | 'at_home')[]> = [
  [['by_phone'], 0.2],
  [['at_home'], 0.5],
  [['by_phone', 'at_home'], 0.3],
];
/** The language that a person is at home in comes first. */
export const languagesOfPeople: Weighted<readonly string[]> = [
  [['nl'], 0.82],
  [['fr', 'nl'], 0.03],
  [['en', 'nl'], 0.02],
  [['fr'], 0.05],
  [['en'], 0.05],
  [['ar'], 0.03],
];
/** The parts of the week that a person names: one only, a few, or none, which is any. */
export const partsNamed: Weighted<number> = [
  [1, 0.1],
  [3, 0.15],
  [5, 0.3],
  [0, 0.45],
];
export const wishShares = { woman: 0.12, man: 0.05, pets: 0.2, stairs: 0.08, smoke: 0.08 } as const;

/** Of volunteers: which roles they hold. */
export const rolesHeld: Weighted<readonly string[]> = [
  [['babbelbuddy'], 0.5],
  [['babbelbuddy', 'bezoekteam'], 0.4],
  [['bezoekteam'], 0.05],
  [['babbelbuddy', 'bezoekteam', 'straatmoat'], 0.05],
];
export const waysOfVolunteers: Weighted<{ readonly byPhone: boolean; readonly atHome: boolean }> = [
  [{ byPhone: true, atHome: true }, 0.8],
  [{ byPhone: false, atHome: true }, 0.1],
  [{ byPhone: true, atHome: false }, 0.1],
];
/** Beside Dutch. */
export const languagesSpoken: Weighted<string> = [
  ['fr', 0.1],
  ['en', 0.15],
  ['ar', 0.06],
];
export const womenOfVolunteers = 0.75;
export const minds = { pets: 0.25, stairs: 0.2, smoke: 0.7 } as const;
/** The parts of the week in which a volunteer is free: more have an afternoon than an evening. */
export const partsFree: Weighted<number> = [
  [2, 0.15],
  [3, 0.25],
  [5, 0.35],
  [6, 0.25],
];
export const partsOfDay: Weighted<DayPart> = [
  ['morning', 0.35],
  ['afternoon', 0.45],
  ['evening', 0.2],
];
export const placesOfVolunteers: Weighted<number> = [
  [1, 0.45],
  [2, 0.55],
];
/** So many of the places are taken when a world begins: it ran before. */
export const takenAtTheBeginning = 0.8;
/** So many requests came before it, so that it is known what is asked for. */
export const requestsBefore = 200;

/**
 * A volunteer who is not tired says yes with odds between these, 0.29 in the middle: the median of 12 systems that
 * text responders near an emergency. Each offer of late takes a fifth off; that is half forgotten in two weeks.
 */
export const oddsOfVolunteers = { least: 0.15, middle: 0.29, most: 0.5 } as const;
export const fatigue = { perOffer: 0.8, halfLifeDays: 14 } as const;
/** Of those who do not say yes, so many say no; the others say nothing. */
export const saysNo = 0.4;
/** Hours in which texts may be sent, between an offer and its answer. */
export const meanHoursToAnswer = 6;

/** How long a match lasts, on average. */
export const meanWeeksMatched = 26;
/** Who still waits then is gone: moved in with a daughter, or lost heart. */
export const weeksPatient = 8;
