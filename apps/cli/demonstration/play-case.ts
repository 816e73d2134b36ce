import { ListAccounts } from '#accounts';
import { AlertsOf, RaiseAlert } from '#alerts';
import {
  CloseCase,
  MarkDanger,
  OpenCase,
  RecordAgreement,
  RecordContact,
  TakeCaseAlert,
} from '#casework';
import { ReceiveReport } from '#intake';
import { type AccountId, type CaseId, HOUR_MS, type ReportId } from '#kernel';
import { AcceptOffer, ConfirmSeat, NotePersonAgrees, RequestsOfCase, StartSearch } from '#matching';
import { type HandClock, UnitOfWork } from '#platform';
import type { InventedReport, Stage } from './invented-reports.ts';
import type { Get } from './fill-demonstration.ts';

const way: readonly Stage[] = [
  'new',
  'tried',
  'spoken',
  'agreed',
  'offered',
  'accepted',
  'visiting',
];

/** Plays a case of the demonstration through the same use cases as the real ones, each step at its time. */
export class PlayCase {
  constructor(
    private readonly get: Get,
    private readonly clock: HandClock,
    private readonly now: Date,
  ) {}

  async run(invented: InventedReport, index: number): Promise<void> {
    const { daysAgo, stage, report } = invented;
    this.clock.set(
      new Date(this.now.getTime() - daysAgo * 24 * HOUR_MS - ((index % 3) * HOUR_MS) / 4),
    );
    const { reportId, danger } = await this.get(ReceiveReport).run(
      report,
      `demonstration:${String(index)}`,
    );
    const caseId = await this.get(OpenCase).run(reportId);
    const accountId = await this.coordinator();
    // ticked, or heard in the words: no case may carry the mark without an alert that ends it
    if (danger) {
      await this.alert(reportId, caseId, accountId);
    }
    if (this.reaches(stage, 'tried')) {
      await this.contact(caseId, accountId, stage === 'tried' ? 'no_answer' : 'spoken');
    }
    if (stage === 'waiting' || stage === 'declined' || this.reaches(stage, 'agreed')) {
      await this.agreement(caseId, accountId, invented);
    }
    // what lies in the past has been told; what is still going on is the worker's to carry
    const goesOn = this.reaches(stage, 'offered');
    if (goesOn) {
      this.clock.set(this.now);
      await this.match(caseId, accountId, stage);
    } else {
      await this.settle();
    }
    if (stage === 'closed') {
      await this.get(CloseCase).run({ caseId, accountId, outcome: 'visits_go_on' });
      await this.settle();
    }
  }

  /** What the worker does with the facts of an alert, at its time. */
  private async alert(reportId: ReportId, caseId: CaseId, accountId: AccountId): Promise<void> {
    await this.get(RaiseAlert).run(reportId, { how: 'words' });
    for (const { alertId } of await this.get(AlertsOf).run([reportId])) {
      await this.get(MarkDanger).run({ alertId, reportId }, 'alert_raised');
      await this.get(TakeCaseAlert).run({ accountId, caseId });
      await this.get(TakeCaseAlert).note({ alertId, reportId, accountId, via: 'desk' });
    }
  }

  private reaches(stage: Stage, step: Stage): boolean {
    const ends: Partial<Record<Stage, Stage>> = {
      waiting: 'spoken',
      declined: 'spoken',
      closed: 'agreed',
    };
    return way.indexOf(ends[stage] ?? stage) >= way.indexOf(step);
  }

  private async contact(
    caseId: CaseId,
    accountId: AccountId,
    result: 'spoken' | 'no_answer',
  ): Promise<void> {
    this.clock.advance(25 * 60);
    await this.get(RecordContact).run({
      ...{ caseId, accountId, result, with: 'person' },
      note:
        result === 'spoken'
          ? 'Gebeld en een kwartier gepraat. Blij dat er iemand belde.'
          : 'Twee keer gebeld, niemand nam op. Morgen opnieuw, in de voormiddag.',
    });
  }

  private async agreement(
    caseId: CaseId,
    accountId: AccountId,
    { stage, wishes }: InventedReport,
  ): Promise<void> {
    this.clock.advance(25 * 60);
    const answer = stage === 'waiting' ? 'later' : stage === 'declined' ? 'no' : 'yes';
    await this.get(RecordAgreement).run({
      ...{ caseId, accountId, answer },
      ...(wishes === undefined ? {} : { wishes }),
      ...(answer === 'later'
        ? { askAgainAt: new Date(this.now.getTime() + 21 * 24 * HOUR_MS) }
        : {}),
      note: { yes: 'Ja, graag.', later: 'Nu nog niet.', no: 'Dank je, maar liever niet.' }[answer],
    });
  }

  private async match(caseId: CaseId, accountId: AccountId, stage: Stage): Promise<void> {
    await this.get(StartSearch).run({ caseId, accountId, role: 'babbelbuddy' });
    const [request] = await this.get(RequestsOfCase).run(caseId);
    const offerId = request?.offers[0]?.offerId;
    if (offerId === undefined) {
      throw new Error('demonstration: no volunteer may be asked');
    }
    if (this.reaches(stage, 'accepted')) {
      await this.get(AcceptOffer).run(offerId);
    }
    if (this.reaches(stage, 'visiting')) {
      const visitAt = new Date(this.now.getTime() + 2 * 24 * HOUR_MS + 4 * HOUR_MS);
      await this.get(ConfirmSeat).run({ offerId, accountId });
      await this.get(NotePersonAgrees).run({ offerId, accountId, visitAt });
    }
  }

  private async coordinator(): Promise<AccountId> {
    const accounts = await this.get(ListAccounts).run();
    const coordinator = accounts.find(({ role }) => role === 'coordinator');
    if (coordinator === undefined) {
      throw new Error('demonstration: there is no coordinator');
    }
    return coordinator.accountId;
  }

  private async settle(): Promise<void> {
    await this.get(UnitOfWork).run((tx) =>
      tx.query(
        `update outbox set state = 'done', done_at = now() where state = 'new' and due_at <= $1`,
        [this.clock.now()],
      ),
    );
  }
}
