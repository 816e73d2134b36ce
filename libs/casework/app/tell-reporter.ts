import { ReadReport, type ReportView } from '#intake';
import { type AccountId, type CaseId, parsePhone } from '#kernel';
import { SendMail, SendText } from '#messaging';
import { Clock, SETTINGS, type Settings, UnitOfWork } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { Cases } from '../db/cases.repository.ts';
import { texts } from '../texts.nl.ts';
import { AppendToTimeline } from './append-to-timeline.ts';

/**
 * Tells reporters that somebody is on it, in the same words whatever comes of it, with nothing about the
 * person, and each once. Only those whose number or address a coordinator confirmed: anyone can type any
 * number in a form.
 */
@Injectable()
export class TellReporter {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: Cases,
    private readonly readReport: ReadReport,
    private readonly sendText: SendText,
    private readonly sendMail: SendMail,
    private readonly appendToTimeline: AppendToTimeline,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  run({ caseId, accountId }: { caseId: CaseId; accountId: AccountId }): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const row = await this.cases.getForUpdate(tx, caseId);
      const confirmed = (await this.cases.reportsOf(tx, caseId)).filter(
        ({ tellReporter, toldAt }) => tellReporter && toldAt === null,
      );
      for (const { reportId } of confirmed) {
        const report = await this.readReport.run(reportId);
        // who reported herself was just spoken with
        if (!report.self && (await this.tell(caseId, report))) {
          row.reporterToldAt ??= this.clock.now();
          await this.cases.noteTold(tx, reportId, this.clock.now());
          const refs = { reportId };
          await this.appendToTimeline.run({ caseId, kind: 'reporter_told', refs, accountId });
        }
      }
      await this.cases.save(tx, row);
    });
  }

  private async tell(caseId: CaseId, report: ReportView): Promise<boolean> {
    const { reference, reporterSubjectId: recipient, reporter } = report;
    const about = { caseId, reportId: report.reportId };
    const number = reporter.phone === undefined ? undefined : parsePhone(reporter.phone);
    const purpose = 'report.somebody-is-on-it';
    if (number !== undefined) {
      const body = texts.somebodyIsOnIt(reference);
      await this.sendText.run({ recipient, number, body, purpose, about, priority: 'other' });
      return true;
    }
    if (reporter.email !== undefined) {
      const url = `${this.settings.PUBLIC_BASE_URL}/melding`;
      await this.sendMail.run({
        ...{ recipient, address: reporter.email, purpose, about },
        subject: texts.somebodyIsOnItSubject(reference),
        text: texts.somebodyIsOnItMail(reference, url),
      });
      return true;
    }
    return false;
  }
}
