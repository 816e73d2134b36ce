import { alertTaken } from '#facts';
import { ReadReport } from '#intake';
import { type AccountId, HOUR_MS, type ReportId, type SubjectId } from '#kernel';
import { MessagesAbout } from '#messaging';
import { Clock, Outbox, type Tx, UnitOfWork } from '#platform';
import { AddTask } from '#tasks';
import { Injectable } from '@nestjs/common';
import type { AlertRow } from '../db/alert.entity.ts';
import { AlertTellings } from '../db/alert-tellings.repository.ts';
import { Alerts } from '../db/alerts.repository.ts';
import { texts } from '../texts.nl.ts';

/** A colleague, and the text with which she takes what she was told of. */
export interface TakenByText {
  readonly accountId: AccountId;
  readonly subjectId: SubjectId;
  /** When she wrote it: what she was told after that, she does not mean. */
  readonly at: Date;
}

/** So soon whoever took it writes what was done. */
const TELL_WHAT_WAS_DONE_MS = HOUR_MS;

/**
 * Somebody takes an alert: its rounds end, and it is her task until somebody wrote what was done. On the desk for
 * some reports; by text for each of which she was told since its danger was last told of, for nobody takes what she
 * does not know of.
 */
@Injectable()
export class AcknowledgeAlert {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly alerts: Alerts,
    private readonly readReport: ReadReport,
    private readonly messagesAbout: MessagesAbout,
    private readonly tellings: AlertTellings,
    private readonly addTask: AddTask,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @param by without reports: whatever is open. @returns whether anything was */
  run(by: {
    readonly accountId: AccountId;
    readonly reportIds?: readonly ReportId[];
  }): Promise<boolean> {
    return this.unitOfWork.run(async (tx) => {
      const open = await this.alerts.openForUpdate(tx);
      const meant = open.filter(({ reportId }) => by.reportIds?.includes(reportId) ?? true);
      for (const alert of meant) {
        await this.take(tx, alert, by.accountId, 'desk');
      }
      return meant.length > 0;
    });
  }

  /** @returns whether anything is hers now, and what to answer her */
  byText(by: TakenByText): Promise<{ taken: boolean; answer: string }> {
    return this.unitOfWork.run(async (tx) => {
      const open = await this.alerts.openForUpdate(tx);
      const meant = await this.toldTo(tx, open, by);
      const hers: string[] = [];
      const waiting: string[] = [];
      for (const alert of open) {
        const { reference } = await this.readReport.run(alert.reportId);
        const isHers = meant.has(alert);
        if (isHers) {
          await this.take(tx, alert, by.accountId, 'text');
        }
        (isHers ? hers : waiting).push(reference);
      }
      return { taken: hers.length > 0, answer: answerTo(hers, waiting) };
    });
  }

  /** What to tell her who wrote something else than OK; nothing when no alert that she was told of waits. */
  howToTake(by: TakenByText): Promise<string | undefined> {
    return this.unitOfWork.run(async (tx) => {
      const meant = await this.toldTo(tx, await this.alerts.open(tx), by);
      return meant.size > 0 ? texts.answerOk() : undefined;
    });
  }

  /** Those that a text or mail to her named, since their danger was last told and before she wrote. */
  private async toldTo(
    tx: Tx,
    alerts: readonly AlertRow[],
    by: TakenByText,
  ): Promise<Set<AlertRow>> {
    const tellings = await this.tellings.of(
      tx,
      alerts.map(({ id }) => id),
    );
    const named = new Set([...tellings.values()].flat());
    const messages = await this.messagesAbout.named([...named]);
    const toHer = messages.filter(({ subjectId, at }) => subjectId === by.subjectId && at <= by.at);
    const wasTold = ({ id, dangerAt }: AlertRow): boolean =>
      toHer.some(
        ({ messageId, at }) => at >= dangerAt && tellings.get(id)?.includes(messageId) === true,
      );
    return new Set(alerts.filter(wasTold));
  }

  private async take(
    tx: Tx,
    alert: AlertRow,
    accountId: AccountId,
    via: 'desk' | 'text',
  ): Promise<void> {
    const { id: alertId, reportId } = alert;
    const now = this.clock.now();
    alert.acknowledgedAt = now;
    alert.acknowledgedBy = accountId;
    alert.acknowledgedVia = via;
    await this.alerts.save(tx, alert);
    const { personSubjectId: subjectId } = await this.readReport.run(reportId);
    await this.addTask.run({
      ...{ kind: 'alert_outcome', about: { alertId, reportId }, subjectId, ownerId: accountId },
      dueAt: new Date(now.getTime() + TELL_WHAT_WAS_DONE_MS),
    });
    await this.outbox.add(tx, alertTaken({ alertId, reportId, accountId, via }));
  }
}

function answerTo(hers: readonly string[], waiting: readonly string[]): string {
  if (hers.length > 0) {
    return texts.alertTaken(hers, waiting.length);
  }
  return waiting.length > 0 ? texts.alertNotTold(waiting) : texts.noAlertOpen();
}
