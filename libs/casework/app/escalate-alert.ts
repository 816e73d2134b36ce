import { type DutyPerson, OnDuty, OthersOnRoster } from '#accounts';
import type { AlertId } from '#kernel';
import { SendMail, SendText } from '#messaging';
import { Clock, Outbox, SETTINGS, type Settings, type Tx, UnitOfWork } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { AlertRow } from '../db/alert.entity.ts';
import { Alerts } from '../db/alerts.repository.ts';
import { Cases } from '../db/cases.repository.ts';
import { heardInRound, roundAfter, roundDueAt, waitedMinutes } from '../domain/alert-rounds.ts';
import { escalateAlert } from '../jobs.ts';
import { texts } from '../texts.nl.ts';

/**
 * One round of an alert: at 0 and 15 minutes to whoever is on duty, from 30 minutes to the next person too,
 * and so on every 15, until somebody acknowledges it.
 */
@Injectable()
export class EscalateAlert {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly alerts: Alerts,
    private readonly cases: Cases,
    private readonly onDuty: OnDuty,
    private readonly othersOnRoster: OthersOnRoster,
    private readonly sendText: SendText,
    private readonly sendMail: SendMail,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  run({ alertId, round }: { alertId: AlertId; round: number }): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const alert = await this.alerts.getForUpdate(tx, alertId);
      if (alert.acknowledgedAt !== null) {
        return;
      }
      const onDuty = await this.onDuty.run();
      alert.round = round;
      alert.nobodyOnDuty = onDuty.length === 0;
      await this.alerts.save(tx, alert);
      // with nobody on duty there is no first person to wait for: the next ones hear it at once
      const others = await this.othersOnRoster.run(onDuty.map(({ accountId }) => accountId));
      for (const person of heardInRound(onDuty, others, alert.nobodyOnDuty ? round + 2 : round)) {
        await this.tell(tx, alert, person);
      }
      const next = roundAfter(alert.raisedAt, round, this.clock.now());
      const job = escalateAlert({ alertId, round: next });
      await this.outbox.add(tx, job, roundDueAt(alert.raisedAt, next));
    });
  }

  private async tell(tx: Tx, alert: AlertRow, person: DutyPerson): Promise<void> {
    const { number } = await this.cases.get(tx, alert.caseId);
    const url = `${this.settings.PUBLIC_BASE_URL}/desk/cases/${alert.caseId}`;
    const about = { caseId: alert.caseId, alertId: alert.id };
    const { subjectId: recipient, phone, email } = person;
    if (phone !== undefined) {
      const body =
        alert.round === 0
          ? texts.alert(number, url)
          : texts.alertAgain(number, waitedMinutes(alert.raisedAt, this.clock.now()), url);
      const text = { recipient, number: phone, body, purpose: 'alert', about };
      await this.sendText.run({ ...text, priority: 'safety' });
    }
    const subject = texts.alertMailSubject(number);
    const mail = { recipient, address: email, subject, text: texts.alertMail(number, url) };
    await this.sendMail.run({ ...mail, purpose: 'alert', about });
  }
}
