/** Looks at a number that somebody who lives raises, and counts the looks at which it stood still. */
export class Silence {
  private last: number | undefined;
  private stood = 0;

  /** @param limit so many looks in a row without a beat are too many */
  constructor(private readonly limit: number) {}

  /** Counted in looks, not in hours: while the whole machine sleeps nobody looks either. */
  isTooLong(beat: number): boolean {
    this.stood = beat === this.last ? this.stood + 1 : 0;
    this.last = beat;
    return this.stood >= this.limit;
  }
}
