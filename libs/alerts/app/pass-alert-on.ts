import { type DutyPerson, OnDuty, OthersOnRoster } from '#accounts';
import type { MessageId, SubjectId } from '#kernel';
import { MessagesAbout, type MessageState, type MessageView, ReadFailure } from '#messaging';
import { type Tx, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import type { AlertRow } from '../db/alert.entity.ts';
import { Alerts } from '../db/alerts.repository.ts';
import {
  type AlertMessage,
  heardInRound,
  reachedSince,
  tellingBeganAt,
} from '../domain/alert-rounds.ts';
import { TellOfAlert } from './tell-of-alert.ts';

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
    private readonly onDuty: OnDuty,
    private readonly othersOnRoster: OthersOnRoster,
    private readonly tellOfAlert: TellOfAlert,
  ) {}

  run(messageId: MessageId): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const failed = await this.readFailure.run(messageId);
      if (failed?.alertId === undefined || failed.purpose !== 'alert') {
        return;
      }
      const alert = await this.alerts.getForUpdate(tx, failed.alertId);
      if (alert.acknowledgedAt === null) {
        await this.passOn(tx, alert);
      }
    });
  }

  private async passOn(tx: Tx, alert: AlertRow): Promise<void> {
    const onDuty = await this.onDuty.run();
    const others = await this.othersOnRoster.run(onDuty.map(({ accountId }) => accountId));
    const began = tellingBeganAt(alert);
    const messages = await this.messagesAbout.run({ alertId: alert.id });
    const decides = new Map([...onDuty, ...others].map((one) => [one.subjectId, mediumOf(one)]));
    const deciding = messages.filter(({ subjectId, medium }) => decides.get(subjectId) === medium);
    const reached = reachedSince(deciding.map(asAlertMessage), began);
    const isReached = ({ subjectId }: DutyPerson): boolean => reached.has(subjectId);
    alert.nobodyOnDuty = !onDuty.some(isReached);
    await this.alerts.save(tx, alert);
    const round = onDuty.length === 0 ? alert.round + 2 : alert.round;
    const meant = heardInRound(onDuty, others, round);
    const stepIn = others.filter((one) => !meant.includes(one) && hasPhone(one) && isReached(one));
    const told = new Set(messages.filter(({ at }) => at >= began).map((one) => one.subjectId));
    let short = meant.filter((one) => !isReached(one)).length - stepIn.length;
    for (const person of others.filter(({ subjectId }) => !told.has(subjectId))) {
      if (short > 0) {
        await this.tellOfAlert.run(alert, person);
        short -= hasPhone(person) ? 1 : 0;
      }
    }
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
