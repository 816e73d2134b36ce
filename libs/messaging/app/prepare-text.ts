import { CITY, type City, offerCalendarOf } from '#geography';
import { type E164, isMobileOf, localDate, type MessageId, startOfLocalDay } from '#kernel';
import { Clock, Outbox, SETTINGS, type Settings, type Tx, UnitOfWork } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { type MessageEntity } from '../db/message.entity.ts';
import { MessagesRepository } from '../db/messages.repository.ts';
import { OptOutsRepository } from '../db/opt-outs.repository.ts';
import { PacesRepository } from '../db/paces.repository.ts';
import { SmsDaysRepository } from '../db/sms-days.repository.ts';
import { DAY_CAP } from '../domain/failure.ts';
import { takeTurn } from '../domain/pace.ts';
import { tomorrowOf, whenToSend } from '../domain/when-to-send.ts';
import { sendText } from '../jobs.ts';
import { KeepOrder } from './keep-order.ts';
import { NoteOutcome } from './note-outcome.ts';
import { type OpenedMessage, OpenMessage } from './open-message.ts';
import type { MessagePurpose } from '../domain/purpose.ts';

export interface PreparedText {
  /** `look-up`: an earlier attempt broke off while the provider had it in hand. */
  readonly kind: 'send' | 'look-up';
  readonly messageId: MessageId;
  readonly to: E164;
  readonly body: string;
  readonly sendingAt: Date;
  readonly validUntil: Date;
}

/** Goes to a number that opted out: it says that we heard. */
export const STOP_CONFIRMED = 'opt-out.confirm';

/** Signposts for who writes of danger: they go out after a stop too, once for each text of hers (docs/decisions/0008). */
const signposts: readonly (MessagePurpose | null)[] = ['report.answer', 'dialogue.help'];

/** To one of us, about danger. */
const ALERT = 'alert';

/** To a number that somebody typed in a form: a coordinator confirmed it, and still it gets one a day. */
const ONCE_A_DAY = 'report.somebody-is-on-it';

const LOOK_AGAIN_MS = 15_000;

type Waiting = Pick<MessageEntity, 'priority' | 'createdAt' | 'addressHash' | 'repeatOf'>;

/** Decides whether a waiting text may leave now and, if so, marks it as being sent before anything else. */
@Injectable()
export class PrepareText {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly messages: MessagesRepository,
    private readonly optOuts: OptOutsRepository,
    private readonly days: SmsDaysRepository,
    private readonly paces: PacesRepository,
    private readonly keepOrder: KeepOrder,
    private readonly noteOutcome: NoteOutcome,
    private readonly openMessage: OpenMessage,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'TWILIO_SMS_NUMBER'>,
  ) {}

  /** @returns what to send or look up; undefined when there is nothing to do, or not yet */
  run(messageId: MessageId): Promise<PreparedText | undefined> {
    return this.unitOfWork.run(async (tx) => {
      const message = await this.messages.findOutgoingForUpdate(tx, messageId);
      if (message?.state !== 'waiting' && message?.state !== 'sending') {
        return undefined;
      }
      const opened = await this.openMessage.within(tx, message);
      if (message.state === 'sending') {
        return opened && prepared('look-up', message, opened);
      }
      if (opened === undefined) {
        await this.noteOutcome.within(tx, message, 'blocked', 'erased');
        return undefined;
      }
      if (!(await this.mayLeave(tx, message, opened.address as E164))) {
        return undefined;
      }
      message.state = 'sending';
      message.sendingAt = this.clock.now();
      await this.messages.save(tx, message);
      return prepared('send', message, opened);
    });
  }

  private async mayLeave(tx: Tx, message: MessageEntity, to: E164): Promise<boolean> {
    const now = this.clock.now();
    const { validUntil } = message;
    if (validUntil !== null && validUntil <= now) {
      await this.noteOutcome.within(tx, message, 'expired', 'late');
      return false;
    }
    const reason = await this.whyBlocked(tx, message, to);
    if (reason !== undefined) {
      await this.noteOutcome.within(tx, message, 'blocked', reason);
      return false;
    }
    const at =
      (await this.afterQuietHours(tx, message, now)) ?? (await this.turnOf(tx, message, now));
    if (at !== undefined) {
      await this.outbox.add(tx, sendText({ messageId: message.id }), at);
    }
    return at === undefined && message.state === 'waiting';
  }

  /** Whether there is place for it on this day; safety needs none. */
  private async hasPlace(tx: Tx, message: MessageEntity, now: Date): Promise<boolean> {
    const day = localDate(now, this.city.zone);
    if (message.priority === 'safety') {
      await this.days.countSafety(tx, day);
      return true;
    }
    return this.days.take(tx, day, this.city.smsPerDay);
  }

  /** Over the cap it waits, seen on the desk, and leaves tomorrow if it still means something then. */
  private async tomorrow(tx: Tx, message: MessageEntity, now: Date): Promise<Date | undefined> {
    const next = tomorrowOf(message, now, offerCalendarOf(this.city));
    if (next === undefined) {
      await this.noteOutcome.within(tx, message, 'expired', DAY_CAP);
      return undefined;
    }
    message.validUntil = next.validUntil;
    message.errorCode = DAY_CAP;
    await this.messages.save(tx, message);
    return next.at;
  }

  /** When it is too quiet an hour for it now. */
  private async afterQuietHours(
    tx: Tx,
    { priority, createdAt, addressHash, repeatOf }: Waiting,
    now: Date,
  ): Promise<Date | undefined> {
    const lastHeardAt = await this.messages.lastHeardAt(tx, addressHash);
    // whoever waited for it has put the phone away by then
    const urgency = repeatOf === null ? priority : 'other';
    const text = { priority: urgency ?? 'other', createdAt, lastHeardAt };
    const at = whenToSend(text, now, offerCalendarOf(this.city));
    return at > now ? at : undefined;
  }

  /** When to come back, if the sender has its hands full; workers ask one after the other. */
  private async turnOf(tx: Tx, message: MessageEntity, now: Date): Promise<Date | undefined> {
    const sender = this.settings.TWILIO_SMS_NUMBER;
    const { priority, purpose, segments, waitedAt } = message;
    const turn = takeTurn(
      await this.paces.lock(tx, sender),
      {
        ...{ priority: priority ?? 'other', segments: segments ?? 1, waited: waitedAt !== null },
        alerts: purpose === ALERT,
      },
      now.getTime(),
    );
    if (turn.kind === 'leave' && (await this.standsBehind(tx, message, now))) {
      // who leaves before it lets it go; this is for when that goes wrong
      return new Date(now.getTime() + LOOK_AGAIN_MS);
    }
    if (turn.kind === 'leave' && !(await this.hasPlace(tx, message, now))) {
      return this.tomorrow(tx, message, now);
    }
    await this.paces.save(tx, sender, turn.pace);
    if (turn.kind === 'leave') {
      return undefined;
    }
    if (waitedAt === null) {
      message.waitedAt = now;
      await this.messages.save(tx, message);
    }
    return new Date(turn.until);
  }

  /** Whether an earlier text to this number, which it is not too quiet an hour for, is to leave first. */
  private async standsBehind(tx: Tx, message: MessageEntity, now: Date): Promise<boolean> {
    const { priority, addressHash } = message;
    const createdAt = await this.keepOrder.lastAhead(tx, message, now);
    const stands =
      createdAt !== undefined &&
      (await this.afterQuietHours(
        tx,
        { priority, addressHash, createdAt, repeatOf: null },
        now,
      )) === undefined;
    if (!stands) {
      message.heldSince = null;
    } else if (message.heldSince === null) {
      message.heldSince = now;
      await this.messages.save(tx, message);
    }
    return stands;
  }

  private async whyBlocked(
    tx: Tx,
    { purpose, addressHash, priority }: MessageEntity,
    to: E164,
  ): Promise<string | undefined> {
    if (!isMobileOf(to, this.city.smsCountries)) {
      return 'not_mobile';
    }
    const answersAll =
      purpose === STOP_CONFIRMED || (priority === 'safety' && signposts.includes(purpose));
    if (!answersAll && (await this.optOuts.has(tx, addressHash))) {
      return 'opted_out';
    }
    return purpose === ONCE_A_DAY && (await this.gotOneToday(tx, addressHash))
      ? 'one_a_day'
      : undefined;
  }

  private gotOneToday(tx: Tx, addressHash: Buffer): Promise<boolean> {
    const { zone } = this.city;
    const since = startOfLocalDay(localDate(this.clock.now(), zone), zone);
    return this.messages.wasSentSince(tx, { purpose: ONCE_A_DAY, addressHash }, since);
  }
}

function prepared(
  kind: PreparedText['kind'],
  { id, sendingAt, createdAt, validUntil }: MessageEntity,
  { address, body }: OpenedMessage,
): PreparedText {
  return {
    kind,
    messageId: id,
    to: address as E164,
    body,
    sendingAt: sendingAt ?? createdAt,
    validUntil: validUntil ?? createdAt,
  };
}
