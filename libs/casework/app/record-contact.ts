import { RaiseAlert } from '#alerts';
import { firstContactMade } from '#facts';
import { type AccountId, type CaseId, type DangerSign, type ReportId } from '#kernel';
import { Clock, Outbox, type Tx, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { Cases } from '../db/cases.repository.ts';
import type { CaseRow } from '../db/case-file.entity.ts';
import { stepAfterTalk } from '../domain/case-step.ts';
import { ChangeCase } from './change-case.ts';
import { AppendToTimeline } from './append-to-timeline.ts';
import { TellReporter } from './tell-reporter.ts';

export interface Contact {
  readonly caseId: CaseId;
  readonly accountId: AccountId;
  readonly with: 'person' | 'reporter' | 'carer';
  readonly result: 'spoken' | 'no_answer';
  readonly note?: string;
  /** There is danger now, by this sign. */
  readonly sign?: DangerSign;
  /** The reporters whose number or address the coordinator saw and who may hear that somebody is on it. */
  readonly tellReporters?: readonly ReportId[];
}

/**
 * Notes an attempt at contact. The first time somebody speaks with the person, the deadline is met and the
 * reporters who may hear of it are told; whoever may hear of it later is told at once. A sign of danger that she
 * ticks alerts, for whoever was told so may not be on duty tonight; her words are hers and are not read for it.
 */
@Injectable()
export class RecordContact {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: Cases,
    private readonly changeCase: ChangeCase,
    private readonly appendToTimeline: AppendToTimeline,
    private readonly tellReporter: TellReporter,
    private readonly raiseAlert: RaiseAlert,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  run(contact: Contact): Promise<void> {
    const { caseId, accountId, note } = contact;
    return this.unitOfWork.run(async (tx) => {
      const row = await this.cases.getForUpdate(tx, caseId);
      await this.appendToTimeline.run({
        caseId,
        accountId,
        kind: 'contact',
        refs: { with: contact.with, result: contact.result, danger: contact.sign },
        text: note,
      });
      if (row.state === 'new') {
        await this.changeCase.move(tx, row, 'clarifying', accountId);
      }
      const tellReporters = contact.tellReporters ?? [];
      await this.cases.letTell(tx, caseId, tellReporters);
      const wasSpokenWith = row.firstContactAt !== null;
      if (contact.with === 'person' && contact.result === 'spoken') {
        await this.noteTalk(tx, row, accountId);
      }
      if (wasSpokenWith && tellReporters.length > 0) {
        await this.tellReporter.run({ caseId, accountId });
      }
      await this.alertToDanger(tx, contact);
    });
  }

  private async alertToDanger(tx: Tx, { caseId, sign, note }: Contact): Promise<void> {
    const [report] = await this.cases.reportsOf(tx, caseId);
    if (sign !== undefined && report !== undefined) {
      await this.raiseAlert.run(report.reportId, { how: 'colleague', sign, words: note });
    }
  }

  private async noteTalk(tx: Tx, row: CaseRow, accountId: AccountId): Promise<void> {
    const now = this.clock.now();
    const isLate = row.dueAt === null || row.dueAt <= now;
    const step = stepAfterTalk(row.nextStep, isLate);
    if (row.firstContactAt === null) {
      row.firstContactAt = now;
      await this.changeCase.next(row, step ?? 'answer');
      await this.outbox.add(tx, firstContactMade({ caseId: row.id, accountId }));
    } else if (step !== undefined) {
      await this.changeCase.next(row, step);
    }
    await this.cases.save(tx, row);
  }
}
