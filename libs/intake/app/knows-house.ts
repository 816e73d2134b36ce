import type { ReportId } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { ReportRow } from '../db/report.entity.ts';
import { tellsSomething } from '../domain/report-dialogue.ts';
import type { Amendment } from './amend-report.ts';
import { LocateText, placeTold } from './locate-text.ts';
import { ReadReport } from './read-report.ts';

/** Whether a report tells in which house it is: nobody can be sent to a street. */
@Injectable()
export class KnowsHouse {
  constructor(
    private readonly readReport: ReadReport,
    private readonly locateText: LocateText,
  ) {}

  async run(reportId: ReportId): Promise<boolean> {
    const { person, additions } = await this.readReport.run(reportId);
    return [person, ...additions.map(({ place }) => place)].some(
      (place) => place?.houseNumber !== undefined,
    );
  }

  /**
   * A house and nothing else, from who reported about herself without one: she was asked for it in danger.
   * @returns what that adds to her report; nothing where it knows one
   */
  async orHears(
    { id, self }: Pick<ReportRow, 'id' | 'self'>,
    body: string,
  ): Promise<Pick<Amendment, 'place' | 'neighbourhood'>> {
    const located = await this.locateText.run(body);
    const isHers = self && located.hash !== undefined && !tellsSomething(located.rest);
    return !isHers || (await this.run(id)) ? {} : placeTold(located);
  }
}
