import type { AccountId, CaseId } from '#kernel';
import { Clock, type Tx, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import type { AlertRow } from '../db/alert.entity.ts';
import { Alerts } from '../db/alerts.repository.ts';
import { Cases } from '../db/cases.repository.ts';
import { texts } from '../texts.nl.ts';
import { NoteOnCase } from './note-on-case.ts';

/** Somebody takes an alert: its rounds end. On the desk for one case, by text for all that are open. */
@Injectable()
export class AcknowledgeAlert {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly alerts: Alerts,
    private readonly cases: Cases,
    private readonly noteOnCase: NoteOnCase,
    private readonly clock: Clock,
  ) {}

  /** @returns the kind answer to who texted, which names each case taken; none when nothing was open */
  run(by: {
    readonly accountId: AccountId;
    readonly via: 'desk' | 'text';
    readonly caseId?: CaseId;
  }): Promise<string | undefined> {
    return this.unitOfWork.run(async (tx) => {
      const open = await this.alerts.openForUpdate(tx);
      const meant = open.filter(({ caseId }) => by.caseId === undefined || caseId === by.caseId);
      const numbers: number[] = [];
      for (const alert of meant) {
        await this.take(tx, alert, by);
        const { number } = await this.cases.get(tx, alert.caseId);
        numbers.push(number);
      }
      const cases = [...new Set(numbers)].toSorted((a, b) => a - b);
      return cases.length === 0 ? undefined : texts.alertTaken(cases);
    });
  }

  /** Whether any alert waits for somebody. */
  anyOpen(): Promise<boolean> {
    return this.unitOfWork.run(async (tx) => (await this.alerts.open(tx)).length > 0);
  }

  private async take(
    tx: Tx,
    alert: AlertRow,
    { accountId, via }: { accountId: AccountId; via: 'desk' | 'text' },
  ): Promise<void> {
    alert.acknowledgedAt = this.clock.now();
    alert.acknowledgedBy = accountId;
    alert.acknowledgedVia = via;
    await this.alerts.save(tx, alert);
    await this.noteOnCase.run({
      caseId: alert.caseId,
      kind: 'alert_acknowledged',
      refs: { alertId: alert.id, via },
      accountId,
    });
  }
}
