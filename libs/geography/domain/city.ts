import type { Language, LocalDate, OfficeHours } from '#kernel';

/** What a volunteer does, as "babbelbuddy": the city's file names its roles, and no code names one. */
export type CityRole = string;

/** One of the city's neighbourhoods, as "sint-kruis". */
export type NeighbourhoodId = string;

/** Where else somebody can turn: `says` is one plain sentence in the list's language. */
export interface Signpost {
  readonly id: string;
  /** As it is shown; without its spaces it can be dialled. */
  readonly number: string;
  readonly name: string;
  readonly says: string;
}

/** Several neighbourhoods under one name: naming a small one nearly names the person. */
export interface Area {
  readonly id: string;
  readonly name: string;
}

export interface Neighbourhood {
  readonly id: NeighbourhoodId;
  readonly name: string;
  readonly area: string;
  readonly residents: number;
  /** Of which it holds at least one address in a hundred; a postcode decides no neighbourhood. */
  readonly postcodes: readonly string[];
  /** The middle of its addresses, in degrees (WGS84). */
  readonly centre: { readonly lat: number; readonly lon: number };
}

/** A street as far as it lies in one postcode and one neighbourhood. */
export interface StreetPart {
  readonly name: string;
  readonly postcode: string;
  readonly neighbourhood: NeighbourhoodId;
}

/** How far from the person volunteers are looked for, in the order in which it widens. */
export const reaches = ['street', 'neighbourhood', 'bordering', 'city'] as const;
export type Reach = (typeof reaches)[number];

export interface RoleRules {
  /** As the desk shows it: «Babbelbuddy». */
  readonly name: string;
  /** What it is, in plain words, for somebody who thinks of helping. */
  readonly invites: Readonly<Record<Language, string>>;
  /** What a text asks of a volunteer, after «iemand in Brugge-Oost». */
  readonly offers: string;
  /** The same for a call in another language; left out, a call says the Dutch words in a Dutch voice. */
  readonly offersAloud?:
    { readonly fr?: string | undefined; readonly en?: string | undefined } | undefined;
  /** What is asked where the coordinator says nothing else. */
  readonly usualTask: keyof RoleRules['answerWithinHours'];
  /** Whether a coordinator may ask the neighbour who reported the person. */
  readonly mayHaveReported: boolean;
  readonly reach: readonly Reach[];
  /** Whether distance counts for contact by telephone too. */
  readonly distanceCountsByPhone: boolean;
  readonly firstVisitInPairs: boolean;
  /** Whether a coordinator confirms a yes before the person is asked. */
  readonly confirmationRequired: boolean;
  readonly screeningRequired: boolean;
  readonly minimumAge: number;
  readonly visitMinutes: number;
  /** Its clock stands still outside the hours for offers. */
  readonly answerWithinHours: {
    readonly lasting: number;
    readonly single: number;
    readonly urgent: number;
  };
}

export interface MatchingRules {
  /** What makes somebody come first; together 1. */
  readonly weights: {
    readonly near: number;
    readonly times: number;
    readonly firstLanguage: number;
    readonly answering: number;
    /** That other people need this volunteer less. */
    readonly elsewhere: number;
  };
  /** Answers imagined for a volunteer who was never asked (Beta distribution). */
  readonly answeringPrior: { readonly yes: number; readonly no: number };
  /** Taken off the score. */
  readonly loadPenalty: { readonly perRecentOffer: number; readonly perActiveMatch: number };
  readonly waves: {
    /** The smallest wave is sent for which a yes is at least this likely, 0–1. */
    readonly chanceOfYes: number;
    readonly offersPerWave: number;
    /** After so many waves, or people asked, it goes back to the coordinator. */
    readonly waves: number;
    readonly people: number;
    /** A lasting match is sought with fewer at a time, and longer. */
    readonly lasting: { readonly offersPerWave: number; readonly waves: number };
  };
  readonly perVolunteer: {
    readonly offersIn7Days: number;
    readonly restHours: number;
    readonly activeMatches: number;
  };
}

/** What one kilometre is worth at most, in euro, from a day on until the next of these days. */
export interface KilometreRate {
  readonly from: LocalDate;
  readonly car: number;
  readonly bicycle: number;
  /** Not when the city has still to check it. */
  readonly confirmed: boolean;
  /** Where the figures were found, in words. */
  readonly source: string;
}

/** What a volunteer may be given in one year, over all organisations (law of 3 July 2005, article 10). */
export interface ReimbursementYear {
  readonly year: number;
  /** The most of a flat rate, in euro. */
  readonly perDay: number;
  readonly perYear: number;
  /** So many kilometres may be paid beside a flat rate. */
  readonly kilometres: number;
  readonly confirmed: boolean;
  readonly source: string;
  /** In the order of their days, the first on 1 January. */
  readonly rates: readonly KilometreRate[];
}

/** Everything in which one city differs from another; read from its file at the start. */
export interface City {
  readonly name: string;
  readonly zone: string;
  readonly languages: readonly Language[];
  /** Where the facts come from; their licences ask for the names to be shown. */
  readonly sources: readonly string[];
  /** As people here know it; the numbers that are dialled by programs come from the settings. */
  readonly hotline: { readonly voice: string };
  /** Whether callers may say what they can press: what they said is read by the telephone network's machine. */
  readonly speech: boolean;
  readonly officeHours: OfficeHours;
  /** Offers are texted within these hours only, and never on a holiday. */
  readonly offerHours: OfficeHours;
  readonly contactWithinWorkingDays: number;
  readonly smsPerDay: number;
  /** Whose mobiles are texted, as "BE" (ISO 3166-1 alpha-2). */
  readonly smsCountries: readonly string[];
  readonly signposts: Readonly<Record<Language, readonly Signpost[]>>;
  readonly areas: readonly Area[];
  readonly neighbourhoods: readonly Neighbourhood[];
  /** Each pair once. */
  readonly borders: readonly (readonly [NeighbourhoodId, NeighbourhoodId])[];
  /** Well-known streets, used until the whole list is imported. */
  readonly streets: readonly StreetPart[];
  readonly roles: Readonly<Record<CityRole, RoleRules>>;
  readonly matching: MatchingRules;
  /** A year that is not among them is refused. */
  readonly reimbursement: readonly ReimbursementYear[];
  /**
   * At most 40 phrases that are danger for certain, in any language: `…` lets up to three words stand between,
   * none of them «niet», and `/` parts words of which any may stand there.
   */
  readonly surePhrases: readonly string[];
}
