import { type DutyPerson, OnDuty, OthersOnRoster } from '#accounts';
import type { AlertId } from '#kernel';
import { Clock, Outbox, type Tx, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import type { AlertRow, ToldAs } from '../db/alert.entity.ts';
import { Alerts } from '../db/alerts.repository.ts';
import { DangersTold } from '../db/dangers-told.repository.ts';
import { heardInRound, nextTogether, roundDue, tellingsDue } from '../domain/alert-rounds.ts';
import { tellRound } from '../jobs.ts';
import { TellOfAlerts } from './tell-of-alerts.ts';

/**
 * A round of what is open: at 0 and 15 minutes to whoever is on duty, from 30 minutes to the next person too,
 * and so on every 15, until somebody takes it. What nobody was told of yet is told by itself and first; all that
 * was told before is told together, one text to each. Danger that is told meanwhile goes at once to whoever
 * hears the rounds by then.
 */
@Injectable()
export class TellRound {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly alerts: Alerts,
    private readonly dangersTold: DangersTold,
    private readonly onDuty: OnDuty,
    private readonly othersOnRoster: OthersOnRoster,
    private readonly tellOfAlerts: TellOfAlerts,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Whatever the round was planned for: what is due is told, and what another round told meanwhile is not. */
  run(): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      // a flood that begins at this moment is told whole
      await this.dangersTold.queueUp(tx);
      const open = await this.alerts.openForUpdate(tx);
      const { alone, together } = tellingsDue(open, this.clock.now());
      for (const alert of alone) {
        await this.goRound(tx, [alert], 'first');
      }
      if (together.length > 0) {
        await this.goRound(tx, together, 'round');
      }
    });
  }

  /** The rounds go on as they were. */
  tellAnew({ alertId }: { alertId: AlertId }): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const alert = await this.alerts.getForUpdate(tx, alertId);
      if (alert.acknowledgedAt === null) {
        await this.tell(tx, [alert], 'anew');
      }
    });
  }

  private async goRound(tx: Tx, alerts: readonly AlertRow[], as: ToldAs): Promise<void> {
    const now = this.clock.now();
    const next = nextTogether(alerts, now);
    for (const alert of alerts) {
      alert.round = roundDue(alert.raisedAt, 0, now);
      alert.nextRoundAt = next.at;
    }
    await this.tell(tx, alerts, as);
    const oldest = alerts.reduce((one, other) => (other.raisedAt < one.raisedAt ? other : one));
    await this.outbox.add(tx, tellRound({ alertId: oldest.id, round: next.round }), next.at);
  }

  private async tell(tx: Tx, alerts: readonly AlertRow[], toldAs: ToldAs): Promise<void> {
    const onDuty = await this.onDuty.run();
    const told = { nobodyOnDuty: onDuty.length === 0, toldAt: this.clock.now(), toldAs };
    for (const alert of alerts) {
      await this.alerts.save(tx, Object.assign(alert, told));
    }
    const others = await this.othersOnRoster.run(onDuty.map(({ accountId }) => accountId));
    for (const person of hearsOf(alerts, onDuty, others)) {
      await this.tellOfAlerts.within(tx, alerts, person);
    }
  }
}

/** Whoever hears of these: what waits longest decides. */
export function hearsOf(
  alerts: readonly Pick<AlertRow, 'round'>[],
  onDuty: readonly DutyPerson[],
  others: readonly DutyPerson[],
): DutyPerson[] {
  const longest = Math.max(...alerts.map(({ round }) => round));
  // with nobody on duty there is no first person to wait for: the next ones hear it at once
  return heardInRound(onDuty, others, onDuty.length === 0 ? longest + 2 : longest);
}
