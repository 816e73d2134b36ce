import { OnDuty, OthersOnRoster } from '#accounts';
import type { AlertId } from '#kernel';
import { Clock, Outbox, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { Alerts } from '../db/alerts.repository.ts';
import { heardInRound, roundDue, roundDueAt } from '../domain/alert-rounds.ts';
import { escalateAlert } from '../jobs.ts';
import { TellOfAlert } from './tell-of-alert.ts';

/**
 * One round of an alert: at 0 and 15 minutes to whoever is on duty, from 30 minutes to the next person too,
 * and so on every 15, until somebody acknowledges it.
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
      const onDuty = await this.onDuty.run();
      alert.round = round;
      alert.nobodyOnDuty = onDuty.length === 0;
      await this.alerts.save(tx, alert);
      // with nobody on duty there is no first person to wait for: the next ones hear it at once
      const others = await this.othersOnRoster.run(onDuty.map(({ accountId }) => accountId));
      for (const person of heardInRound(onDuty, others, alert.nobodyOnDuty ? round + 2 : round)) {
        await this.tellOfAlert.run(tx, alert, person);
      }
      const next = round + 1;
      const job = escalateAlert({ alertId, round: next });
      await this.outbox.add(tx, job, roundDueAt(alert.raisedAt, next));
    });
  }
}
