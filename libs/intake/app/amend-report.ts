import { dangerReported, possibleDangerTold, reportAmended } from '#facts';
import {
  type DangerSign,
  type E164,
  newId,
  type RecordingId,
  type ReportId,
  type TimeToCall,
} from '#kernel';
import { ReadWords } from '#messaging';
import { Clock, Outbox, type Tx, UnitOfWork, Vault } from '#platform';
import { type TextedPlace, type Reading } from '#reading';
import { Injectable } from '@nestjs/common';
import { ReportAdditionRow } from '../db/report-addition.entity.ts';
import type { ReportRow } from '../db/report.entity.ts';
import { Reports } from '../db/reports.repository.ts';
import {
  aboutDanger,
  levelWith,
  mayBeDanger,
  senderOf,
  tellsOfViolenceAtHome,
} from '../domain/about-danger.ts';
import { warningFor, type WarningFor } from '../domain/whom.ts';
import { dangerHow } from '../domain/danger-told.ts';
import { IndexReport } from './index-report.ts';
import type { Channel } from './report-content.ts';

export interface Amendment {
  readonly reportId: ReportId;
  readonly channel: Channel;
  readonly text?: string;
  /** What was said, where words of ours stand around it: those are not read for danger. */
  readonly said?: string;
  /** Where the person lives, when the words say so. */
  readonly place?: TextedPlace;
  readonly recordingId?: RecordingId;
  /** Fills the neighbourhood when the report had none. */
  readonly neighbourhood?: string;
  readonly danger?: boolean;
  /** The sign of danger that one of us ticked beside it. */
  readonly sign?: DangerSign;
  /** One of us typed it: its words are not read for danger. */
  readonly byUs?: boolean;
  /** Leaves a closed case closed. Danger never does. */
  readonly quiet?: boolean;
  /** What a text answers to our questions; a later answer counts. */
  readonly knows?: 'yes' | 'no' | 'unknown';
  readonly mayCall?: 'yes' | 'no';
  readonly callWhen?: TimeToCall;
  /** Its sender says that it is about herself after all, or about somebody else; with her number. */
  readonly turnsTo?: { readonly self: boolean; readonly number: E164 };
  /** A volunteer texted it. */
  readonly fromVolunteer?: boolean;
  /** The person whom it is about wrote it, whoever reported her. */
  readonly byHer?: boolean;
  /** When it was sent, for what may have been found later; else now. */
  readonly receivedAt?: Date;
  /** What was sent twice is added once. */
  readonly key: string;
}

/** Adds what came later to a report; the report itself is never edited. */
@Injectable()
export class AmendReport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reports: Reports,
    private readonly vault: Vault,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly indexReport: IndexReport,
    private readonly readWords: ReadWords,
  ) {}

  /**
   * @returns whether somebody is alerted: danger was ticked or stands in the words. Each time anew, for it
   * may have become worse since somebody took the alert of before; one that is still open is not doubled.
   */
  run(amendment: Amendment): Promise<{ danger: boolean; warning: WarningFor }> {
    return this.unitOfWork.run(async (tx) => {
      const report = await this.reports.getForUpdate(tx, amendment.reportId);
      const id = newId();
      const at = { table: 'report_addition', row: id, column: 'content' };
      const row = Object.assign(new ReportAdditionRow(), {
        id,
        reportId: report.id,
        channel: amendment.channel,
        receivedAt: amendment.receivedAt ?? this.clock.now(),
        content:
          amendment.text === undefined
            ? null
            : await this.vault.sealJson(tx, report.personSubjectId, at, {
                text: amendment.text,
                ...amendment.place,
              }),
        recordingId: amendment.recordingId ?? null,
        keyHash: this.vault.hash('addition-key', `${report.id}|${amendment.key}`),
      });
      const reading = this.read(amendment);
      const danger = levelWith(isTold(amendment), reading) === 'sure';
      const about = aboutDanger({ self: report.self, channel: amendment.channel }, reading.about);
      const warning = warningFor(about === 'unknown' ? undefined : about, reading);
      if (!(await this.reports.addOnce(tx, row))) {
        return { danger, warning };
      }
      this.apply(report, amendment, danger);
      if (amendment.turnsTo !== undefined) {
        report.self = amendment.turnsTo.self;
        await this.indexReport.turn(tx, report, amendment.turnsTo.number);
      }
      report.violenceAtHome ||= isViolenceAtHome(report, amendment, reading);
      await this.reports.save(tx, report);
      const quiet = amendment.quiet === true && !danger;
      await this.outbox.add(
        tx,
        reportAmended({ reportId: report.id, ...(quiet ? { quiet } : {}) }),
      );
      await this.tellDanger(tx, report, amendment, { additionId: id, reading });
      return { danger, warning };
    });
  }

  private async tellDanger(
    tx: Tx,
    { id: reportId, self }: ReportRow,
    amendment: Amendment,
    { additionId, reading }: { readonly additionId: string; readonly reading: Reading },
  ): Promise<void> {
    const level = levelWith(isTold(amendment), reading);
    const about = aboutDanger({ self, channel: amendment.channel }, reading.about);
    const possible = mayBeDanger(level, about, reading);
    if (level === 'sure') {
      await this.outbox.add(tx, this.dangerIn(amendment, additionId));
    } else if (possible !== undefined) {
      const told = { reportId, additionId, ...possible, ...senderOf(amendment) };
      await this.outbox.add(tx, possibleDangerTold(told));
    }
  }

  private apply(report: ReportRow, amendment: Amendment, danger: boolean): void {
    const { neighbourhood, knows, mayCall, callWhen } = amendment;
    report.neighbourhood ??= neighbourhood ?? null;
    report.knows = knows ?? report.knows;
    report.mayCall = mayCall ?? report.mayCall;
    report.callWhen = callWhen ?? report.callWhen;
    report.danger ||= danger;
  }

  private dangerIn(amendment: Amendment, additionId: string): ReturnType<typeof dangerReported> {
    const { reportId, channel, danger, sign } = amendment;
    const how = sign === undefined ? dangerHow(channel, danger === true) : 'ticked';
    return dangerReported({ reportId, how, additionId, ...(sign !== undefined && { sign }) });
  }

  /** What one of us typed she read herself, and ticked a sign where there is danger. */
  private read({ text = '', said = text, byUs }: Amendment): Reading {
    return this.readWords.run(byUs === true ? '' : said);
  }
}

function isViolenceAtHome(
  { self }: Pick<ReportRow, 'self'>,
  { channel, byHer = false }: Amendment,
  reading: Reading,
): boolean {
  // in an interview that was about another the words of one text are not enough to say that it is her own home
  return (self || byHer) && tellsOfViolenceAtHome({ channel, self: true }, reading);
}

function isTold({ danger, sign }: Amendment): boolean {
  return danger === true || sign !== undefined;
}
