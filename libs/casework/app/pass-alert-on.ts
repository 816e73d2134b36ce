import { type DutyPerson, OnDuty, OthersOnRoster } from '#accounts';
import type { MessageId, SubjectId } from '#kernel';
import { MessagesAbout, type MessageState, type MessageView, ReadFailure } from '#messaging';
import { type Tx, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import type { AlertRow } from '../db/alert.entity.ts';
import { Alerts } from '../db/alerts.repository.ts';
import { type AlertText, heardInRound, reachedSince, roundDueAt } from '../domain/alert-rounds.ts';
import { TellOfAlert } from './tell-of-alert.ts';

/**
 * A text of an alert that a colleague will not get goes to the next on the roster at once: each round is heard
 * by as many people as it was meant for, nobody hears the same round twice, and twice does no harm.
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
    const began = roundDueAt(alert.raisedAt, alert.round);
    const messages = await this.messagesAbout.run({ alertId: alert.id });
    const texts = messages.filter(({ medium }) => medium === 'sms').map(asAlertText);
    const reached = reachedSince(texts, began);
    alert.nobodyOnDuty = !onDuty.some((one) => !hasPhone(one) || reached.has(one.subjectId));
    await this.alerts.save(tx, alert);
    const round = onDuty.length === 0 ? alert.round + 2 : alert.round;
    const meant = heardInRound(onDuty, others, round).filter(hasPhone).length;
    const told = new Set(messages.filter(({ at }) => at >= began).map((one) => one.subjectId));
    let short = Math.max(1, meant) - reached.size;
    for (const person of others.filter(({ subjectId }) => !told.has(subjectId))) {
      if (short > 0) {
        await this.tellOfAlert.run(tx, alert, person);
        short -= hasPhone(person) ? 1 : 0;
      }
    }
  }
}

function hasPhone({ phone }: DutyPerson): boolean {
  return phone !== undefined;
}

const onTheWay: readonly MessageState[] = ['waiting', 'sending', 'sent'];

function asAlertText({ subjectId, at, state }: MessageView): AlertText<SubjectId> {
  const ended = state === 'delivered' ? 'yes' : 'no';
  return { subjectId, at, came: onTheWay.includes(state) ? 'not yet known' : ended };
}
