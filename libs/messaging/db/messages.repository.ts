import { type ListPage, type MessageId } from '#kernel';
import { type Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { type About } from '../domain/about.ts';
import { DAY_CAP } from '../domain/failure.ts';
import { type OutState } from '../domain/message-state.ts';
import { MessageEntity } from './message.entity.ts';
import type { MessagePurpose } from '../domain/purpose.ts';

/** The states that a person has to look at. */
const troubled: readonly OutState[] = [
  'undelivered',
  'failed',
  'refused',
  'unknown',
  'expired',
  'blocked',
];

const unhandled = { handledAt: IsNull(), repeatAt: IsNull(), toCallSince: IsNull() };

/** What went wrong, or waits for tomorrow, and nobody handled yet or is to call about. */
const inTrouble = [
  { state: In(troubled), ...unhandled },
  { state: 'waiting' as const, errorCode: DAY_CAP, ...unhandled },
];

/** The states of a text that its number may have read. */
const left: readonly OutState[] = ['sending', 'sent', 'delivered', 'unknown'];

/** A text in the provider's hands for longer is in doubt, and holds nothing up. */
const STILL_SENDING_MS = 5 * 60_000;

/** So far back tells whether a talk is with a machine: its texts; and of ours twice as many. */
const MOST_BACK = 25;

/** What a new row must say; the rest begins empty. */
export type NewMessage = Pick<
  MessageEntity,
  | 'id'
  | 'direction'
  | 'medium'
  | 'subjectId'
  | 'address'
  | 'addressHash'
  | 'body'
  | 'state'
  | 'createdAt'
> &
  Partial<{ [Name in keyof MessageEntity]: MessageEntity[Name] | undefined }>;

export interface StatusTold {
  readonly status: string;
  readonly errorCode: string | null;
  readonly at: Date;
}

@Injectable()
export class MessagesRepository {
  async insert(tx: Tx, message: NewMessage): Promise<void> {
    await tx.insert(MessageEntity, message as MessageEntity);
  }

  /** Its row is there already: it is not looked at once more. */
  async save(tx: Tx, { id, ...rest }: MessageEntity): Promise<void> {
    await tx.update(MessageEntity, { id }, rest);
  }

  async markRedacted(tx: Tx, id: MessageId, redactedAt: Date): Promise<void> {
    await tx.update(MessageEntity, { id }, { redactedAt });
  }

  find(tx: Tx, id: MessageId): Promise<MessageEntity | null> {
    return tx.findOneBy(MessageEntity, { id });
  }

  withIds(tx: Tx, ids: readonly MessageId[]): Promise<MessageEntity[]> {
    return tx.findBy(MessageEntity, { id: In([...ids]) });
  }

  /** One of ours, locked until the transaction ends. */
  findOutgoingForUpdate(tx: Tx, id: MessageId): Promise<MessageEntity | null> {
    return this.lock(tx, { id });
  }

  findBySidForUpdate(tx: Tx, sid: string): Promise<MessageEntity | null> {
    return this.lock(tx, { sid });
  }

  findBySid(tx: Tx, sid: string): Promise<MessageEntity | null> {
    return tx.findOneBy(MessageEntity, { sid });
  }

  /** Two deliveries of the same webhook come one after the other. */
  async waitForTurn(tx: Tx, sid: string): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('message ' || $1, 0))`, [sid]);
  }

  /** The texts of one sender come one after the other: each is held against those before it. */
  async waitForSender(tx: Tx, addressHash: Buffer): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('heard ' || $1, 0))`, [
      addressHash.toString('hex'),
    ]);
  }

  /** What a number wrote around some moment, the newest first, and of very many those. */
  heardAround(
    tx: Tx,
    addressHash: Buffer,
    { from, until }: { readonly from: Date; readonly until: Date },
  ): Promise<MessageEntity[]> {
    return tx
      .createQueryBuilder(MessageEntity, 'message')
      .where(`direction = 'in' and address_hash = :addressHash and double_of is null`)
      .andWhere('created_at between :from and :until')
      .setParameters({ addressHash, from, until })
      .orderBy('created_at', 'DESC')
      .addOrderBy('nth', 'DESC')
      .limit(MOST_BACK)
      .getMany();
  }

  /**
   * Our last texts to a number before some moment, the newest first: the words of a few, and when more left. Of those
   * of one moment the one written last is the newest.
   */
  lastSent(tx: Tx, addressHash: Buffer, before: Date): Promise<MessageEntity[]> {
    return tx
      .createQueryBuilder(MessageEntity, 'message')
      .where(`direction = 'out' and medium = 'sms' and address_hash = :addressHash`)
      .andWhere('state in (:...left) and sending_at <= :before')
      .setParameters({ addressHash, left, before })
      .orderBy('sending_at', 'DESC')
      .addOrderBy('nth', 'DESC')
      .limit(2 * MOST_BACK)
      .getMany();
  }

  /** Those of the provider's names that rows of ours carry already. */
  async takenSids(tx: Tx, sids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ sid: string }[]>('select sid from message where sid = any($1)', [
      sids,
    ]);
    return new Set(rows.map(({ sid }) => sid));
  }

  /** What else came in from the number of a text since then; of very many the newest. */
  async heardBeside(tx: Tx, id: MessageId, since: Date): Promise<MessageId[]> {
    const rows = await tx.query<{ id: MessageId }[]>(
      `select id from message where direction = 'in' and id <> $1 and created_at > $2
         and double_of is null
         and address_hash = (select address_hash from message where id = $1)
       order by created_at desc limit 200`,
      [id, since],
    );
    return rows.map((row) => row.id);
  }

  /** When a number last wrote to us. */
  async lastHeardAt(tx: Tx, addressHash: Buffer): Promise<Date | undefined> {
    const [row] = await tx.query<{ at: Date | null }[]>(
      `select max(created_at) as at from message
       where direction = 'in' and address_hash = $1 and machine is null`,
      [addressHash],
    );
    return row?.at ?? undefined;
  }

  /** Whether one for this purpose left for a number since then; two at once follow one another. */
  async wasSentSince(
    tx: Tx,
    { purpose, addressHash }: { readonly purpose: MessagePurpose; readonly addressHash: Buffer },
    since: Date,
  ): Promise<boolean> {
    await tx.query('select pg_advisory_xact_lock($1::bigint)', [
      addressHash.readBigInt64BE(0).toString(),
    ]);
    const rows = await tx.query<unknown[]>(
      `select 1 from message where direction = 'out' and address_hash = $1 and purpose = $2
       and sending_at >= $3 limit 1`,
      [addressHash, purpose, since],
    );
    return rows.length > 0;
  }

  /** The last one that a number had at some moment, as far as nobody knows that it did not arrive. */
  async lastTo(
    tx: Tx,
    addressHash: Buffer,
    at: Date,
  ): Promise<Pick<MessageEntity, 'purpose' | 'offerId' | 'createdAt'> | undefined> {
    const [row] = await tx.query<Pick<MessageEntity, 'purpose' | 'offerId' | 'createdAt'>[]>(
      `select purpose, offer_id as "offerId", created_at as "createdAt" from message
       where address_hash = $1 and direction = 'out' and medium = 'sms'
         and state = any($2) and sending_at <= $3
       order by sending_at desc, nth desc limit 1`,
      [addressHash, left, at],
    );
    return row;
  }

  /**
   * Whoever looks who is ahead in the line of a number, and whoever leaves it, come one after the other: a
   * text that is being held would not be seen by the one that leaves at that moment.
   */
  async waitForLine(tx: Tx, { addressHash }: Pick<MessageEntity, 'addressHash'>): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('line of ' || $1, 0))`, [
      addressHash.toString('hex'),
    ]);
  }

  /** When the last was written of the texts of its kind to its number that should leave before it. */
  async lastAhead(
    tx: Tx,
    { id, addressHash, priority }: MessageEntity,
    now: Date,
  ): Promise<Date | undefined> {
    const [row] = await tx.query<{ at: Date | null }[]>(
      `select max(created_at) as at from message
       where address_hash = $1 and priority = $2 and direction = 'out' and medium = 'sms'
         and repeat_of is null and nth < (select nth from message where id = $3) and valid_until > $4
         and (state = 'waiting' or (state = 'sending' and sending_at > $5))`,
      [addressHash, priority, id, now, new Date(now.getTime() - STILL_SENDING_MS)],
    );
    return row?.at ?? undefined;
  }

  /** The text of its kind to its number that was held back first. */
  async firstHeld(
    tx: Tx,
    { addressHash, priority }: MessageEntity,
  ): Promise<MessageId | undefined> {
    const [row] = await tx.query<{ id: MessageId }[]>(
      `select id from message where address_hash = $1 and priority = $2
         and state = 'waiting' and held_since is not null order by nth limit 1`,
      [addressHash, priority],
    );
    return row?.id;
  }

  /** @returns whether this status is new for this message */
  async noteStatus(tx: Tx, id: MessageId, told: StatusTold): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `insert into message_status (message_id, status, error_code, at) values ($1, $2, $3, $4)
       on conflict do nothing returning status`,
      [id, told.status, told.errorCode, told.at],
    );
    return rows.length > 0;
  }

  /** About all that is asked, the oldest first. */
  about(tx: Tx, about: About): Promise<MessageEntity[]> {
    const { caseId, reportId, offerId, visitId } = about;
    return tx.find(MessageEntity, {
      where: {
        ...(caseId !== undefined && { caseId }),
        ...(reportId !== undefined && { reportId }),
        ...(offerId !== undefined && { offerId }),
        ...(visitId !== undefined && { visitId }),
      },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
  }

  /** What a number wrote, and what was written to whom it belongs; the newest first, and of very many those. */
  withNumber(
    tx: Tx,
    { addressHash, subjectId }: Pick<MessageEntity, 'addressHash' | 'subjectId'>,
  ): Promise<MessageEntity[]> {
    return tx.find(MessageEntity, {
      where: [
        { addressHash, direction: 'in', doubleOf: IsNull() },
        { addressHash, direction: 'out', subjectId },
      ],
      order: { createdAt: 'DESC', id: 'DESC' },
      take: 200,
    });
  }

  /** What went wrong and nobody handled yet or is to call about, the oldest first. */
  troubled(tx: Tx, { offset, limit }: ListPage): Promise<MessageEntity[]> {
    return tx.find(MessageEntity, {
      where: inTrouble,
      order: { createdAt: 'ASC', id: 'ASC' },
      skip: offset,
      take: limit,
    });
  }

  countTroubled(tx: Tx): Promise<number> {
    return tx.countBy(MessageEntity, inTrouble);
  }

  private lock(tx: Tx, where: { id: MessageId } | { sid: string }): Promise<MessageEntity | null> {
    return tx.findOne(MessageEntity, {
      where: { ...where, direction: 'out' },
      lock: { mode: 'pessimistic_write' },
    });
  }
}
