import { alertTaken } from '#facts';
import { ReadReport } from '#intake';
import type { AccountId, ReportId, SubjectId } from '#kernel';
import { MessagesAbout } from '#messaging';
import { Clock, Outbox, type Tx, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import type { AlertRow } from '../db/alert.entity.ts';
import { Alerts } from '../db/alerts.repository.ts';
import { texts } from '../texts.nl.ts';

/** A colleague, and the text with which she takes what she was told of. */
export interface TakenByText {
  readonly accountId: AccountId;
  readonly subjectId: SubjectId;
  /** When she wrote it: what she was told after that, she does not mean. */
  readonly at: Date;
}

/**
 * Somebody takes an alert: its rounds end. On the desk for some reports; by text for each of which she was told since
 * its danger was last told of, for nobody takes what she does not know of.
 */
@Injectable()
export class AcknowledgeAlert {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly alerts: Alerts,
    private readonly readReport: ReadReport,
    private readonly messagesAbout: MessagesAbout,
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
      const hers: string[] = [];
      const waiting: string[] = [];
      for (const alert of await this.alerts.openForUpdate(tx)) {
        const { reference } = await this.readReport.run(alert.reportId);
        const isHers = await this.wasTold(alert, by);
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
      for (const alert of await this.alerts.open(tx)) {
        if (await this.wasTold(alert, by)) {
          return texts.answerOk();
        }
      }
      return undefined;
    });
  }

  private async wasTold({ id, dangerAt }: AlertRow, by: TakenByText): Promise<boolean> {
    const messages = await this.messagesAbout.run({ alertId: id });
    return messages.some(
      ({ subjectId, at }) => subjectId === by.subjectId && at >= dangerAt && at <= by.at,
    );
  }

  private async take(
    tx: Tx,
    alert: AlertRow,
    accountId: AccountId,
    via: 'desk' | 'text',
  ): Promise<void> {
    alert.acknowledgedAt = this.clock.now();
    alert.acknowledgedBy = accountId;
    alert.acknowledgedVia = via;
    await this.alerts.save(tx, alert);
    const { id: alertId, reportId } = alert;
    await this.outbox.add(tx, alertTaken({ alertId, reportId, accountId, via }));
  }
}

function answerTo(hers: readonly string[], waiting: readonly string[]): string {
  if (hers.length > 0) {
    return texts.alertTaken(hers, waiting.length);
  }
  return waiting.length > 0 ? texts.alertNotTold(waiting) : texts.noAlertOpen();
}
