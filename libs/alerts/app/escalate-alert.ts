import { OnDuty, OthersOnRoster } from '#accounts';
import type { AlertId } from '#kernel';
import { Clock, Outbox, type Tx, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import type { AlertRow } from '../db/alert.entity.ts';
import { Alerts } from '../db/alerts.repository.ts';
import { heardInRound, roundDue, roundDueAt } from '../domain/alert-rounds.ts';
import { escalateAlert } from '../jobs.ts';
import { TellOfAlert } from './tell-of-alert.ts';

/**
 * One round of an alert: at 0 and 15 minutes to whoever is on duty, from 30 minutes to the next person too,
 * and so on every 15, until somebody acknowledges it. Danger that is told meanwhile goes at once to whoever
 * hears the rounds by then.
 */
@Injectable()
export class EscalateAlert {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly alerts: Alerts,
    private readonly onDuty: OnDuty,
    private readonly othersOnRoster: OthersOnRoster,
    private readonly tellOfAlert: TellOfAlert,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @param planned the round that the job was made for; a later one may be due by now */
  run({ alertId, round: planned }: { alertId: AlertId; round: number }): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const alert = await this.alerts.getForUpdate(tx, alertId);
      if (alert.acknowledgedAt !== null) {
        return;
      }
      const round = roundDue(alert.raisedAt, planned, this.clock.now());
      alert.round = round;
      await this.tell(tx, alert);
      const next = round + 1;
      const job = escalateAlert({ alertId, round: next });
      await this.outbox.add(tx, job, roundDueAt(alert.raisedAt, next));
    });
  }

  /** The rounds go on as they were. */
  tellAnew({ alertId }: { alertId: AlertId }): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const alert = await this.alerts.getForUpdate(tx, alertId);
      if (alert.acknowledgedAt === null) {
        await this.tell(tx, alert);
      }
    });
  }

  private async tell(tx: Tx, alert: AlertRow): Promise<void> {
    const onDuty = await this.onDuty.run();
    alert.nobodyOnDuty = onDuty.length === 0;
    await this.alerts.save(tx, alert);
    // with nobody on duty there is no first person to wait for: the next ones hear it at once
    const round = alert.nobodyOnDuty ? alert.round + 2 : alert.round;
    const others = await this.othersOnRoster.run(onDuty.map(({ accountId }) => accountId));
    for (const person of heardInRound(onDuty, others, round)) {
      await this.tellOfAlert.run(alert, person);
    }
  }
}
