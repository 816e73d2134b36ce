import { CITY, type City, FindNeighbourhood, OfficeCalendar } from '#geography';
import { ReadReport, type ReportView } from '#intake';
import { type CaseId, newId, type ReportId, withoutUndefined } from '#kernel';
import { type Tx, UnitOfWork } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { CaseRow } from '../db/case-file.entity.ts';
import { Cases } from '../db/cases.repository.ts';
import { contactDeadline } from '../domain/deadline.ts';
import { AppendToTimeline } from './append-to-timeline.ts';
import { NoteViolenceAtHome } from './note-violence-at-home.ts';
import { OpenCaseFile } from './open-case-file.ts';

/** Makes a case of a report. Run twice it finds the case of the first time. */
@Injectable()
export class OpenCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: Cases,
    private readonly readReport: ReadReport,
    private readonly findNeighbourhood: FindNeighbourhood,
    private readonly openCaseFile: OpenCaseFile,
    private readonly appendToTimeline: AppendToTimeline,
    private readonly noteViolenceAtHome: NoteViolenceAtHome,
    private readonly officeCalendar: OfficeCalendar,
    @Inject(CITY) private readonly city: City,
  ) {}

  run(reportId: ReportId): Promise<CaseId> {
    return this.unitOfWork.run(async (tx) => {
      // the report and its signs of danger are told at once, and each of the two opens the case
      await this.cases.queueUpFor(tx, reportId);
      const known = await this.cases.homeOf(tx, reportId);
      if (known !== undefined) {
        return known;
      }
      const report = await this.readReport.run(reportId);
      const row = await this.store(tx, report);
      await this.cases.link(tx, row.id, report, { at: report.receivedAt });
      await this.appendToTimeline.run({
        caseId: row.id,
        kind: 'report_received',
        refs: { reportId },
      });
      if (report.violenceAtHome) {
        await this.noteViolenceAtHome.run(row.id);
      }
      return row.id;
    });
  }

  private async store(tx: Tx, report: ReportView): Promise<CaseRow> {
    const { street, houseNumber, postcode } = report.person;
    const row = Object.assign(new CaseRow(), {
      id: newId<'case'>(report.receivedAt.getTime()),
      state: 'new',
      neighbourhood: report.neighbourhood ?? (await this.neighbourhoodOf(report)) ?? null,
      danger: report.danger,
      self: report.self,
      needsProfessional: false,
      livesWithOthers: false,
      setAside: report.setAside ?? false,
      personSubjectId: report.personSubjectId,
      wishes: null,
      openedAt: report.receivedAt,
      dueAt: contactDeadline(report.receivedAt, report.danger, {
        workingDays: this.city.contactWithinWorkingDays,
        calendar: await this.officeCalendar.run(),
      }),
      nextStep: 'contact',
      firstContactAt: null,
      agreedAt: null,
      closedAt: null,
      outcome: null,
      reporterToldAt: null,
    });
    const { name, phone } = report.self
      ? { name: report.person.name ?? report.reporter.name, phone: report.reporter.phone }
      : report.person;
    const note = report.person.note ?? (report.self ? report.reporter.note : undefined);
    const details = {
      ...{ name, phone: phone ?? report.person.phone, note },
      ...{ street, houseNumber, postcode },
    };
    row.person = await this.openCaseFile.sealPerson(tx, row, withoutUndefined(details));
    await this.cases.save(tx, row);
    return row;
  }

  private async neighbourhoodOf({ person }: ReportView): Promise<string | undefined> {
    const { street, houseNumber, postcode } = person;
    const found = await this.findNeighbourhood.run(
      withoutUndefined({ street, houseNumber, postcode }),
    );
    return found.kind === 'known' ? found.neighbourhood : undefined;
  }
}
