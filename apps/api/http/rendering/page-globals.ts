/** A number to ring, with why. */
interface Signpost {
  readonly number: string;
  readonly name: string;
  readonly about: string;
}

/** What every page knows; it comes from the city's file. */
export interface PageGlobals {
  /** What a neighbour may read over a shoulder: in the title and the header of every page. */
  readonly siteName: string;
  readonly cityName: string;
  /** Where the pages stand, as somebody types it: «meldpunt.brugge.be». */
  readonly address: string;
  readonly hotline: { readonly number: string; readonly hours: string };
  readonly signposts: readonly Signpost[];
  /** A demonstration says so on top of every page. */
  readonly demonstration: boolean;
}
