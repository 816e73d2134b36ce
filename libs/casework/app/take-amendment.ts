import { ReadReport, type ReportView } from '#intake';
import type { CaseId, ReportId } from '#kernel';
import { type Tx, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { Cases } from '../db/cases.repository.ts';
import { FollowMatching } from './follow-matching.ts';
import { NoteViolenceAtHome } from './note-violence-at-home.ts';
import { OpenCaseFile } from './open-case-file.ts';
import { OpenCase } from './open-case.ts';
import type { PersonDetails } from './person-wishes.ts';

/** What a reporter added stands on the case of the report. */
@Injectable()
export class TakeAmendment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly readReport: ReadReport,
    private readonly openCase: OpenCase,
    private readonly openCaseFile: OpenCaseFile,
    private readonly cases: Cases,
    private readonly followMatching: FollowMatching,
    private readonly noteViolenceAtHome: NoteViolenceAtHome,
  ) {}

  /** @param quiet a closed case stays closed */
  run({
    reportId,
    quiet = false,
  }: {
    readonly reportId: ReportId;
    readonly quiet?: boolean | undefined;
  }): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const caseId = await this.openCase.run(reportId);
      const report = await this.readReport.run(reportId);
      await this.turn(tx, caseId, report);
      await this.keepPlace(tx, caseId, report);
      if (report.violenceAtHome) {
        await this.noteViolenceAtHome.run(caseId);
      }
      await this.followMatching.noteAmendment(reportId, report.neighbourhood, quiet);
    });
  }

  /** Who said only later that it is about herself, or that it is not. */
  private async turn(tx: Tx, caseId: CaseId, report: ReportView): Promise<void> {
    const row = await this.cases.getForUpdate(tx, caseId);
    if (row.self === report.self || row.personSubjectId !== report.personSubjectId) {
      return;
    }
    const { phone, ...rest } = await this.openCaseFile.person(tx, row);
    const hers = report.reporter.phone;
    const known = report.self ? (phone ?? hers) : phone === hers ? undefined : phone;
    row.self = report.self;
    row.person = await this.openCaseFile.sealPerson(tx, row, {
      ...rest,
      ...(known !== undefined && { phone: known }),
    });
    await this.cases.save(tx, row);
  }

  /** Where she lives, told in a later text, fills an address that is empty, or a street that lacks its number. */
  private async keepPlace(tx: Tx, caseId: CaseId, { additions }: ReportView): Promise<void> {
    const place = additions.findLast((addition) => addition.place !== undefined)?.place;
    const row = await this.cases.getForUpdate(tx, caseId);
    const person = await this.openCaseFile.person(tx, row);
    if (place !== undefined && tellsMore(place, person)) {
      row.person = await this.openCaseFile.sealPerson(tx, row, { ...person, ...place });
      await this.cases.save(tx, row);
    }
  }
}

type Address = Pick<PersonDetails, 'street' | 'houseNumber'>;

function tellsMore(place: Address, known: Address): boolean {
  const isSame = place.street?.toLowerCase() === known.street?.toLowerCase();
  return known.street === undefined || (isSame && known.houseNumber === undefined);
}
