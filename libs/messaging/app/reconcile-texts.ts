import { CITY, type City } from '#geography';
import { HOUR_MS, newId, nextTimeOfDay, parsePhone } from '#kernel';
import { Clock, type LoggedText, Outbox, SmsGateway, type Tx, UnitOfWork, Vault } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { MessagesRepository } from '../db/messages.repository.ts';
import { NOT_OURS } from '../domain/failure.ts';
import { lookForTexts, reconcileTexts } from '../jobs.ts';
import { ReceiveText } from './receive-text.ts';

/** Two nights overlap, so that what was on its way during one is found in the next. */
const LOOK_BACK_MS = 48 * HOUR_MS;
const AT = '03:30';

/**
 * Compares the provider's log with ours: what is unknown here is taken in, or shown. Each night, and as soon as the
 * database is back where a text came in vain.
 */
@Injectable()
export class ReconcileTexts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly messages: MessagesRepository,
    private readonly receiveText: ReceiveText,
    private readonly gateway: SmsGateway,
    private readonly vault: Vault,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
  ) {}

  /** @returns how many were unknown. @throws GatewayError when the provider cannot be asked */
  async run(): Promise<number> {
    await this.planNext();
    return this.look();
  }

  /** @returns how many were unknown. @throws GatewayError when the provider cannot be asked */
  async look(): Promise<number> {
    const since = new Date(this.clock.now().getTime() - LOOK_BACK_MS);
    const unknown = await this.unknownOf(await this.gateway.log(since));
    for (const text of unknown) {
      if (text.direction === 'in') {
        // as if its webhook had come
        const { sid: MessageSid, from: From, body: Body, at } = text;
        await this.receiveText.run({ MessageSid, From, Body }, at);
      } else {
        await this.unitOfWork.run((tx) => this.show(tx, text));
      }
    }
    return unknown.length;
  }

  /** Asks for the next night's run; asked twice it is one. */
  async planNext(): Promise<void> {
    const { day: night, at } = nextTimeOfDay(this.clock.now(), AT, this.city.zone);
    await this.unitOfWork.run((tx) => this.outbox.add(tx, reconcileTexts({ night }), at));
  }

  /** Asks for a look now. @throws as long as the database takes nothing */
  async askNow(): Promise<void> {
    await this.unitOfWork.run((tx) => this.outbox.add(tx, lookForTexts({})));
  }

  /** The provider's own answers to STOP and HELP are in no row of ours, and need not be. */
  private async unknownOf(log: readonly LoggedText[]): Promise<LoggedText[]> {
    const texts = log.filter(({ direction }) => direction !== 'reply');
    const sids = texts.map(({ sid }) => sid);
    const known = await this.unitOfWork.run((tx) => this.messages.takenSids(tx, sids));
    // in the order they were sent in, so that what answers another comes after it
    return texts
      .filter(({ sid }) => !known.has(sid))
      .toSorted((one, other) => one.at.getTime() - other.at.getTime());
  }

  /** A text in our name that we know nothing of: a row in doubt, on the desk. */
  private async show(tx: Tx, { sid, to, body }: LoggedText): Promise<void> {
    await this.messages.waitForTurn(tx, sid);
    if ((await this.messages.findBySid(tx, sid)) !== null) {
      return;
    }
    const now = this.clock.now();
    const id = newId<'message'>(now.getTime());
    const subjectId = await this.vault.newSubject(tx);
    const number = parsePhone(to) ?? to;
    const seal = (column: string, value: string): Promise<Buffer> =>
      this.vault.seal(tx, subjectId, { table: 'message', row: id, column }, value);
    await this.messages.insert(tx, {
      ...{ id, sid, subjectId, direction: 'out', medium: 'sms', state: 'unknown' },
      address: await seal('address', number),
      addressHash: this.vault.hash('phone', number),
      body: await seal('body', body),
      ...{ purpose: 'provider.unknown', priority: 'other', errorCode: NOT_OURS },
      ...{ validUntil: now, createdAt: now },
    });
  }
}
