import type { DutyPerson } from '#accounts';
import { ReadReport } from '#intake';
import { SendMail, SendText } from '#messaging';
import { Clock, SETTINGS, type Settings, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { AlertRow } from '../db/alert.entity.ts';
import { AlertTellings } from '../db/alert-tellings.repository.ts';
import { waitedMinutes } from '../domain/alert-rounds.ts';
import { texts } from '../texts.nl.ts';

/** What one text or mail says of some alerts. */
interface Words {
  readonly body: string;
  readonly subject: string;
  readonly mail: string;
}

/** Tells one colleague of some alerts at once, by text where she has a number, and by mail; and notes which. */
@Injectable()
export class TellOfAlerts {
  constructor(
    private readonly readReport: ReadReport,
    private readonly sendText: SendText,
    private readonly sendMail: SendMail,
    private readonly tellings: AlertTellings,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** @param alerts the one to name first in front */
  async within(tx: Tx, alerts: readonly AlertRow[], person: DutyPerson): Promise<void> {
    const [first, ...others] = alerts;
    if (first === undefined) {
      return;
    }
    const words = await this.words(first, alerts);
    const ids = alerts.map(({ id }) => id);
    const { subjectId: recipient, phone, email } = person;
    const about = others.length === 0 ? { reportId: first.reportId } : {};
    const common = { recipient, purpose: 'alert' as const, about };
    if (phone !== undefined) {
      const text = { ...common, number: phone, body: words.body, priority: 'safety' } as const;
      await this.tellings.add(tx, await this.sendText.run(text), ids);
    }
    const mail = { ...common, address: email, subject: words.subject, text: words.mail };
    await this.tellings.add(tx, await this.sendMail.run(mail), ids);
  }

  private async words(first: AlertRow, alerts: readonly AlertRow[]): Promise<Words> {
    const { reference } = await this.readReport.run(first.reportId);
    const desk = `${this.settings.PUBLIC_BASE_URL}/desk`;
    if (alerts.length > 1) {
      return this.wordsForMany({ first: reference, url: desk }, alerts);
    }
    const url = `${desk}/alerts/${first.id}`;
    return {
      body: this.wordsForOne(first, reference, url),
      subject: texts.alertMailSubject(reference),
      mail: texts.alertMail(reference, url, first.toldAs === 'anew'),
    };
  }

  private wordsForMany(
    named: { readonly first: string; readonly url: string },
    alerts: readonly AlertRow[],
  ): Words {
    const oldest = new Date(Math.min(...alerts.map(({ raisedAt }) => raisedAt.getTime())));
    const minutes = waitedMinutes(oldest, this.clock.now());
    const many = {
      ...{ ...named, count: alerts.length, minutes },
      flood: alerts.some(({ flood }) => flood !== null),
    };
    return {
      body: texts.alertMany(many),
      subject: texts.alertManyMailSubject(many.count),
      mail: texts.alertManyMail(many),
    };
  }

  /** Once, for one telling: a round that comes after says how long it waits, and no more. */
  private wordsForOne(alert: AlertRow, reference: string, url: string): string {
    const { raisedAt, round, byVolunteer, toldAs } = alert;
    if (toldAs === 'anew') {
      return byVolunteer ? texts.alertByVolunteer(reference, url) : texts.alertAnew(reference, url);
    }
    if (round > 0) {
      return texts.alertAgain(reference, waitedMinutes(raisedAt, this.clock.now()), url);
    }
    return byVolunteer ? texts.alertByVolunteer(reference, url) : texts.alert(reference, url);
  }
}
