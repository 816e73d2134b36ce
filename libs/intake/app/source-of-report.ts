import { type E164, parsePhone, type ReportId } from '#kernel';
import { type Tx, UnitOfWork, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { Reports } from '../db/reports.repository.ts';
import { ShortWays } from '../db/short-ways.repository.ts';
import { ReadReport, type ReportView } from './read-report.ts';
import type { Channel } from './report-content.ts';

/** From where a report came, so that those from one place can be counted. */
export interface ReportSource {
  readonly channel: Channel;
  /** Keyed, of the number or the network of a day; undefined where neither is known. */
  readonly hash: Buffer | undefined;
  /** One of its numbers is of somebody whom we know: one of us saw a case of hers, or she may report the short way. */
  readonly known: boolean;
}

/** Tells where a report came from; it says nothing of who that is. */
@Injectable()
export class SourceOfReport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reports: Reports,
    private readonly shortWays: ShortWays,
    private readonly readReport: ReadReport,
    private readonly vault: Vault,
  ) {}

  run(reportId: ReportId): Promise<ReportSource> {
    return this.unitOfWork.run(async (tx) => {
      const report = await this.readReport.run(reportId);
      const { sourceHash } = await this.reports.get(tx, reportId);
      const { phone } = report.reporter;
      const known = await this.knownNumber(tx, report);
      const number = known ?? phone;
      const ofNumber = number === undefined ? undefined : this.vault.hash('phone', number);
      return {
        // what came over the web is that, whatever channel its sender names
        channel: sourceHash !== null && report.channel !== 'operator' ? 'web' : report.channel,
        // who names a number that we know over the web has proved nothing: it counts by that number
        hash: known === undefined ? (sourceHash ?? ofNumber) : ofNumber,
        known: known !== undefined,
      };
    });
  }

  private async knownNumber(tx: Tx, report: ReportView): Promise<E164 | undefined> {
    for (const number of numbersIn(report)) {
      const subjects = await this.vault.find(tx, 'phone', number);
      const short = await this.shortWays.ofNumber(tx, this.vault.hash('phone', number));
      const isSeen = await this.reports.anySeenOf(tx, subjects, report.reportId);
      if (short?.state === 'agreed' || isSeen) {
        return number;
      }
    }
    return undefined;
  }
}

function numbersIn({ person, reporter }: ReportView): E164[] {
  return [reporter.phone, person.phone].flatMap((typed) => parsePhone(typed ?? '') ?? []);
}
