import { UnitOfWork, writeCsv } from '#platform';
import { Injectable } from '@nestjs/common';
import type { VolunteerRow } from '../../db/volunteer.entity.ts';
import { Volunteers } from '../../db/volunteers.repository.ts';
import { volunteerColumns } from '../../domain/file/columns.ts';
import type { VolunteerInFile } from '../../domain/file/read-volunteer-row.ts';
import { writeVolunteerRow } from '../../domain/file/write-volunteer-row.ts';
import { KnownCity } from './known-city.ts';
import { VolunteersInFile } from './volunteers-in-file.ts';

const AT_ONCE = 200;

export interface VolunteersExported {
  readonly bytes: Buffer;
  readonly volunteers: number;
  /** How many screenings are not in the file, because the day of the extract is not known. */
  readonly withoutExtract: number;
}

/** All volunteers but those who ended, as a file that `ImportVolunteers` takes: it holds who they are. */
@Injectable()
export class ExportVolunteers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly volunteers: Volunteers,
    private readonly volunteersInFile: VolunteersInFile,
    private readonly knownCity: KnownCity,
  ) {}

  /** In the order of their names: the same volunteers give the same file. */
  async run(): Promise<VolunteersExported> {
    const city = await this.knownCity.now();
    const rows = await this.unitOfWork.run((tx) => this.volunteers.matching(tx, {}));
    const found: VolunteerInFile[] = [];
    for (let at = 0; at < rows.length; at += AT_ONCE) {
      found.push(...(await this.told(rows.slice(at, at + AT_ONCE))));
    }
    const lines = found.map((volunteer) => writeVolunteerRow(volunteer, city));
    const screened = rows.filter(({ screenedUntil }) => screenedUntil !== null).length;
    const extracts = found.filter(({ steps }) => steps.screening !== undefined).length;
    return {
      bytes: Buffer.from(writeCsv(volunteerColumns, lines.sort(byName))),
      volunteers: found.length,
      withoutExtract: Math.max(0, screened - extracts),
    };
  }

  private told(rows: readonly VolunteerRow[]): Promise<VolunteerInFile[]> {
    return this.unitOfWork.run((tx) => this.volunteersInFile.within(tx, rows));
  }
}

const collator = new Intl.Collator('nl-BE');

function byName(one: readonly string[], other: readonly string[]): number {
  const [first, second] = [one.join('\n'), other.join('\n')];
  return collator.compare(one[0] ?? '', other[0] ?? '') || (first < second ? -1 : 1);
}
