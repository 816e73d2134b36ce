import type { DutyPerson } from '#accounts';
import { ReadReport } from '#intake';
import { SendMail, SendText } from '#messaging';
import { Clock, SETTINGS, type Settings } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { AlertRow } from '../db/alert.entity.ts';
import { roundDueAt, waitedMinutes } from '../domain/alert-rounds.ts';
import { texts } from '../texts.nl.ts';

/** Tells one colleague of an alert in its round, by text where she has a number, and by mail. */
@Injectable()
export class TellOfAlert {
  constructor(
    private readonly readReport: ReadReport,
    private readonly sendText: SendText,
    private readonly sendMail: SendMail,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async run(alert: AlertRow, person: DutyPerson): Promise<void> {
    const { reference } = await this.readReport.run(alert.reportId);
    const url = `${this.settings.PUBLIC_BASE_URL}/desk/alerts/${alert.id}`;
    const about = { reportId: alert.reportId, alertId: alert.id };
    const { subjectId: recipient, phone, email } = person;
    if (phone !== undefined) {
      const body = this.words(alert, reference, url);
      const text = { recipient, number: phone, body, purpose: 'alert', about };
      await this.sendText.run({ ...text, priority: 'safety' });
    }
    const subject = texts.alertMailSubject(reference);
    const mail = {
      recipient,
      address: email,
      subject,
      text: texts.alertMail(reference, url, isAnew(alert)),
    };
    await this.sendMail.run({ ...mail, purpose: 'alert', about });
  }

  /** Once, for one telling: a round that comes after says how long it waits, and no more. */
  private words(alert: AlertRow, reference: string, url: string): string {
    const { raisedAt, round, byVolunteer } = alert;
    if (isAnew(alert)) {
      return byVolunteer ? texts.alertByVolunteer(reference, url) : texts.alertAnew(reference, url);
    }
    if (round > 0) {
      return texts.alertAgain(reference, waitedMinutes(raisedAt, this.clock.now()), url);
    }
    return byVolunteer ? texts.alertByVolunteer(reference, url) : texts.alert(reference, url);
  }
}

function isAnew({ raisedAt, round, dangerAt }: AlertRow): boolean {
  return dangerAt > roundDueAt(raisedAt, round);
}
