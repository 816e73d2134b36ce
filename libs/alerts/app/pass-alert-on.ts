import { type DutyPerson, OnDuty, OthersOnRoster } from '#accounts';
import type { MessageId, SubjectId } from '#kernel';
import { MessagesAbout, type MessageState, type MessageView, ReadFailure } from '#messaging';
import { type Tx, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import type { AlertRow } from '../db/alert.entity.ts';
import { Alerts } from '../db/alerts.repository.ts';
import { AlertTellings } from '../db/alert-tellings.repository.ts';
import { type AlertMessage, reachedSince } from '../domain/alert-rounds.ts';
import { TellOfAlerts } from './tell-of-alerts.ts';
import { hearsOf } from './tell-round.ts';

/**
 * An alert that a colleague will not get goes to the next on the roster at once: each round is heard by as many
 * people as it was meant for, nobody hears the same round twice, and twice does no harm. Her text decides, for a
 * mail wakes nobody: where it came, a mail that failed changes nothing. Who has no number hears by mail alone,
 * so then her mail decides; and whoever steps in for another must be one whose telephone sounds.
 */
@Injectable()
export class PassAlertOn {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly readFailure: ReadFailure,
    private readonly messagesAbout: MessagesAbout,
    private readonly alerts: Alerts,
    private readonly tellings: AlertTellings,
    private readonly onDuty: OnDuty,
    private readonly othersOnRoster: OthersOnRoster,
    private readonly tellOfAlerts: TellOfAlerts,
  ) {}

  run(messageId: MessageId): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const failed = await this.readFailure.run(messageId);
      if (failed?.purpose !== 'alert') {
        return;
      }
      const named = await this.tellings.namedIn(tx, messageId);
      const open = await this.alerts.openForUpdate(tx);
      const waiting = open.filter(({ id }) => named.includes(id));
      if (waiting.length > 0) {
        await this.passOn(tx, waiting);
      }
    });
  }

  private async passOn(tx: Tx, alerts: readonly AlertRow[]): Promise<void> {
    const onDuty = await this.onDuty.run();
    const others = await this.othersOnRoster.run(onDuty.map(({ accountId }) => accountId));
    const began = new Date(Math.min(...alerts.map(({ toldAt }) => toldAt?.getTime() ?? 0)));
    const messages = await this.messagesOf(tx, alerts);
    const decides = new Map([...onDuty, ...others].map((one) => [one.subjectId, mediumOf(one)]));
    const deciding = messages.filter(({ subjectId, medium }) => decides.get(subjectId) === medium);
    const reached = reachedSince(deciding.map(asAlertMessage), began);
    const isReached = ({ subjectId }: DutyPerson): boolean => reached.has(subjectId);
    for (const alert of alerts) {
      alert.nobodyOnDuty = !onDuty.some(isReached);
      await this.alerts.save(tx, alert);
    }
    const meant = hearsOf(alerts, onDuty, others);
    const stepIn = others.filter((one) => !meant.includes(one) && hasPhone(one) && isReached(one));
    const told = new Set(messages.filter(({ at }) => at >= began).map((one) => one.subjectId));
    let short = meant.filter((one) => !isReached(one)).length - stepIn.length;
    for (const person of others.filter(({ subjectId }) => !told.has(subjectId))) {
      if (short > 0) {
        await this.tellOfAlerts.within(tx, alerts, person);
        short -= hasPhone(person) ? 1 : 0;
      }
    }
  }

  private async messagesOf(tx: Tx, alerts: readonly AlertRow[]): Promise<MessageView[]> {
    const named = await this.tellings.of(
      tx,
      alerts.map(({ id }) => id),
    );
    return this.messagesAbout.named([...new Set([...named.values()].flat())]);
  }
}

function hasPhone({ phone }: DutyPerson): boolean {
  return phone !== undefined;
}

/** By what she hears an alert, if she hears it. */
function mediumOf(person: DutyPerson): MessageView['medium'] {
  return hasPhone(person) ? 'sms' : 'mail';
}

const onTheWay: readonly MessageState[] = ['waiting', 'sending', 'sent'];

function asAlertMessage({ subjectId, at, state }: MessageView): AlertMessage<SubjectId> {
  const ended = state === 'delivered' ? 'yes' : 'no';
  return { subjectId, at, came: onTheWay.includes(state) ? 'not yet known' : ended };
}
