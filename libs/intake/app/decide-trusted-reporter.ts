import { CITY, type City } from '#geography';
import { type AccountId, type ListPage, wholeList } from '#kernel';
import { SendText } from '#messaging';
import { Clock, type Tx, UnitOfWork, Vault } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { TrustedReporterId, TrustedReporterRow } from '../db/trusted-reporter.entity.ts';
import { TrustedReporters } from '../db/trusted-reporters.repository.ts';
import { moveTrustedReporter, type TrustedReporterState } from '../domain/trusted-reporter.ts';
import { texts } from '../texts.nl.ts';
import { KnowTrustedReporter, type TrustedReporterView } from './know-trusted-reporter.ts';

const leadsTo = { yes: 'agreed', no: 'refused', end: 'ended' } as const;

/** What the desk may say: a yes or a no to who asked, and later that it ends. */
export type TrustedReporterAnswer = keyof typeof leadsTo;

/** A coordinator decides whether a reporter is trusted; the reporter hears it by text. */
@Injectable()
export class DecideTrustedReporter {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly trustedReporters: TrustedReporters,
    private readonly knowTrustedReporter: KnowTrustedReporter,
    private readonly sendText: SendText,
    private readonly vault: Vault,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
  ) {}

  /** @throws EntityNotFoundError when she asked again since; DomainError `trusted_reporter.move_refused` */
  run(decided: {
    readonly trustedReporterId: TrustedReporterId;
    readonly accountId: AccountId;
    readonly answer: TrustedReporterAnswer;
  }): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const row = await this.trustedReporters.getForUpdate(tx, decided.trustedReporterId);
      row.state = moveTrustedReporter(row.state, leadsTo[decided.answer]);
      row.decidedAt = this.clock.now();
      row.decidedBy = decided.accountId;
      await this.trustedReporters.save(tx, row);
      await this.tell(tx, row);
    });
  }

  /** Everyone who waits for an answer, and who may. @param part of those who may; all unless told otherwise */
  list(
    part: ListPage = wholeList,
  ): Promise<{ readonly asked: TrustedReporterView[]; readonly agreed: TrustedReporterView[] }> {
    return this.unitOfWork.run(async (tx) => ({
      asked: await this.open(tx, 'asked', wholeList),
      agreed: await this.open(tx, 'agreed', part),
    }));
  }

  /** How many wait for a yes or a no. */
  countAsked(): Promise<number> {
    return this.unitOfWork.run((tx) => this.trustedReporters.count(tx, 'asked'));
  }

  /** How many are trusted reporters. */
  countAgreed(): Promise<number> {
    return this.unitOfWork.run((tx) => this.trustedReporters.count(tx, 'agreed'));
  }

  private async open(
    tx: Tx,
    state: TrustedReporterState,
    page: ListPage,
  ): Promise<TrustedReporterView[]> {
    const views: TrustedReporterView[] = [];
    const rows = await this.trustedReporters.inState(tx, state, page);
    await this.vault.fetchKeys(
      tx,
      rows.map(({ subjectId }) => subjectId),
    );
    for (const row of rows) {
      const view = await this.knowTrustedReporter.open(tx, row);
      views.push(...(view === undefined ? [] : [view]));
    }
    return views;
  }

  private async tell(tx: Tx, row: TrustedReporterRow): Promise<void> {
    const view = await this.knowTrustedReporter.open(tx, row);
    if (view === undefined) {
      return;
    }
    const hotline = this.city.hotline.voice;
    await this.sendText.run({
      ...{ recipient: row.subjectId, number: view.number },
      body:
        row.state === 'agreed' ? texts.trustedReporterOpen() : texts.trustedReporterClosed(hotline),
      ...{ purpose: 'report.trusted-reporter', priority: 'other' },
    });
  }
}
