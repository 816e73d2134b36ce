import { parsePhone, type ReportId } from '#kernel';
import { type Tx, UnitOfWork, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { Reports } from '../db/reports.repository.ts';
import { ReadReport, type ReportView } from './read-report.ts';
import type { Channel } from './report-content.ts';

/** From where it was told, so that what comes from one place can be counted. */
export interface ReportSource {
  readonly channel: Channel;
  /** Keyed, of the number or the network of a day; undefined where neither is known. */
  readonly hash: Buffer | undefined;
}

/** Tells where a report, or what was added to it, came from; it says nothing of who that is. */
@Injectable()
export class SourceOfReport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reports: Reports,
    private readonly readReport: ReadReport,
    private readonly vault: Vault,
  ) {}

  /** @param additionId what was added; without it the report itself */
  run(reportId: ReportId, additionId?: string): Promise<ReportSource> {
    return this.unitOfWork.run(async (tx) => {
      const report = await this.readReport.run(reportId);
      const network = await this.networkOf(tx, report);
      const channel = channelOf(report, network !== undefined, additionId);
      // whoever types a number over the web has proved nothing: it counts for nobody
      return { channel, hash: channel === 'web' ? network : this.numberOf(report) };
    });
  }

  /** Of what came over the web; one of us who typed a report was asked who she is. */
  private async networkOf(tx: Tx, { reportId, channel }: ReportView): Promise<Buffer | undefined> {
    const { sourceHash } = await this.reports.get(tx, reportId);
    return channel === 'operator' ? undefined : (sourceHash ?? undefined);
  }

  private numberOf({ reporter, person }: ReportView): Buffer | undefined {
    const [number] = [reporter.phone, person.phone].flatMap(
      (written) => parsePhone(written ?? '') ?? [],
    );
    return number && this.vault.hash('phone', number);
  }
}

/**
 * What came over the web is that, whatever channel its sender names; a text or a call that adds to it proves its
 * number, and whoever adds to what was texted or called proves by its code that she did that.
 */
function channelOf(
  { channel, additions }: ReportView,
  hasNetwork: boolean,
  additionId: string | undefined,
): Channel {
  const added = additions.find((one) => one.additionId === additionId);
  return hasNetwork || channel === 'web' ? (added?.channel ?? 'web') : channel;
}
