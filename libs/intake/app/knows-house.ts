import { houseKey, type ReportId } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { ReportRow } from '../db/report.entity.ts';
import { tellsSomething } from '../domain/report-dialogue.ts';
import type { Amendment } from './amend-report.ts';
import { type LocatedText, LocateText, placeTold } from './locate-text.ts';
import { ReadReport } from './read-report.ts';

type Told = Pick<Amendment, 'place' | 'neighbourhood'>;

interface PlaceSaid {
  readonly street?: string | undefined;
  readonly houseNumber?: string | undefined;
}

/** Whether a report tells in which house it is: nobody can be sent to a street. */
@Injectable()
export class KnowsHouse {
  constructor(
    private readonly readReport: ReadReport,
    private readonly locateText: LocateText,
  ) {}

  async run(reportId: ReportId): Promise<boolean> {
    return (await this.placesIn(reportId)).some(tellsHouse);
  }

  /**
   * A house and nothing else, from who reported about herself without one: she was asked for it in danger.
   * @returns what that adds to her report; nothing where it knows one
   */
  async orHears({ id, self }: Pick<ReportRow, 'id' | 'self'>, body: string): Promise<Told> {
    const told = self ? await this.onlyHouse(body) : undefined;
    return told === undefined || (await this.run(id)) ? {} : placeTold(told);
  }

  /**
   * A house and nothing else, days after a report about another.
   * @returns what that adds to the report; undefined where the report tells a house, or another street or neighbourhood
   */
  async orHearsLate(
    { id, neighbourhood }: Pick<ReportRow, 'id' | 'neighbourhood'>,
    body: string,
  ): Promise<Told | undefined> {
    const told = await this.onlyHouse(body);
    if (told?.place === undefined) {
      return undefined;
    }
    const places = await this.placesIn(id);
    const { street } = told.place;
    const isThere =
      places.every((place) => isIn(street, place)) &&
      (neighbourhood === null || [undefined, neighbourhood].includes(told.neighbourhood));
    return isThere && !places.some(tellsHouse) ? placeTold(told) : undefined;
  }

  private async onlyHouse(body: string): Promise<LocatedText | undefined> {
    const located = await this.locateText.run(body);
    return located.hash === undefined || tellsSomething(located.rest) ? undefined : located;
  }

  private async placesIn(reportId: ReportId): Promise<PlaceSaid[]> {
    const { person, additions } = await this.readReport.run(reportId);
    return [person, ...additions.map(({ place }) => place ?? {})];
  }
}

function tellsHouse({ houseNumber }: PlaceSaid): boolean {
  return houseNumber !== undefined;
}

/** Where only a part is told, in doubt it is there. */
function isIn(street: string, { street: said }: PlaceSaid): boolean {
  return said === undefined || houseKey(said, '') === houseKey(street, '');
}
