import type { ReportId } from '#kernel';
import { Injectable } from '@nestjs/common';
import { ReadReport } from './read-report.ts';

/** Whether a report tells in which house it is: nobody can be sent to a street. */
@Injectable()
export class KnowsHouse {
  constructor(private readonly readReport: ReadReport) {}

  async run(reportId: ReportId): Promise<boolean> {
    const { person, additions } = await this.readReport.run(reportId);
    return [person, ...additions.map(({ place }) => place)].some(
      (place) => place?.houseNumber !== undefined,
    );
  }
}
