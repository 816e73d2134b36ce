import type { DutyPerson } from '#accounts';
import { SendMail, SendText } from '#messaging';
import { Clock, SETTINGS, type Settings, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { AlertRow } from '../db/alert.entity.ts';
import { Cases } from '../db/cases.repository.ts';
import { roundDueAt, waitedMinutes } from '../domain/alert-rounds.ts';
import { texts } from '../texts.nl.ts';

/** Tells one colleague of an alert in its round, by text where she has a number, and by mail. */
@Injectable()
export class TellOfAlert {
  constructor(
    private readonly cases: Cases,
    private readonly sendText: SendText,
    private readonly sendMail: SendMail,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async run(tx: Tx, alert: AlertRow, person: DutyPerson): Promise<void> {
    const { number } = await this.cases.get(tx, alert.caseId);
    const url = `${this.settings.PUBLIC_BASE_URL}/desk/cases/${alert.caseId}`;
    const about = { caseId: alert.caseId, alertId: alert.id };
    const { subjectId: recipient, phone, email } = person;
    if (phone !== undefined) {
      const body = this.words(alert, number, url);
      const text = { recipient, number: phone, body, purpose: 'alert', about };
      await this.sendText.run({ ...text, priority: 'safety' });
    }
    const subject = texts.alertMailSubject(number);
    const mail = {
      recipient,
      address: email,
      subject,
      text: texts.alertMail(number, url, isAnew(alert)),
    };
    await this.sendMail.run({ ...mail, purpose: 'alert', about });
  }

  /** Once, for one telling: a round that comes after says how long it waits, and no more. */
  private words(alert: AlertRow, number: number, url: string): string {
    const { raisedAt, round, byVolunteer } = alert;
    if (isAnew(alert)) {
      return byVolunteer ? texts.alertByVolunteer(number, url) : texts.alertAnew(number, url);
    }
    if (round > 0) {
      return texts.alertAgain(number, waitedMinutes(raisedAt, this.clock.now()), url);
    }
    return byVolunteer ? texts.alertByVolunteer(number, url) : texts.alert(number, url);
  }
}

function isAnew({ raisedAt, round, dangerAt }: AlertRow): boolean {
  return dangerAt > roundDueAt(raisedAt, round);
}
