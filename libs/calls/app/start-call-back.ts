import { TelephoneOf } from '#accounts';
import {
  type AccountId,
  type CaseId,
  DomainError,
  type E164,
  mayBeCalledBack,
  newId,
  type SubjectId,
} from '#kernel';
import { Clock, Outbox, SETTINGS, type Settings, type Tx, UnitOfWork, Vault } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { type CallBackEntity, type CallBackId, type CalledWhom } from '../db/call-back.entity.ts';
import { type CallbackTaskId } from '../db/callback-task.entity.ts';
import { CallBacksRepository } from '../db/call-backs.repository.ts';
import { isOpenCallBack } from '../domain/call-back-state.ts';
import { placeCallBack } from '../jobs.ts';
import { ownNumbers } from './own-numbers.ts';

export interface CallBackWish {
  readonly accountId: AccountId;
  readonly number: E164;
  /** Under whom the number is sealed. */
  readonly subjectId: SubjectId;
  readonly whom: CalledWhom;
  readonly callbackTaskId?: CallbackTaskId | undefined;
  readonly caseId?: CaseId | undefined;
}

/**
 * A coordinator calls somebody through the hotline: her own telephone rings first, and the other sees the number of the
 * hotline.
 */
@Injectable()
export class StartCallBack {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly callBacks: CallBacksRepository,
    private readonly telephoneOf: TelephoneOf,
    private readonly vault: Vault,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    @Inject(SETTINGS)
    private readonly settings: Pick<Settings, 'TWILIO_SMS_NUMBER' | 'TWILIO_VOICE_NUMBER'>,
  ) {}

  /**
   * Asked twice while it goes on, it is one.
   * @throws DomainError `call_back.number_refused`, `call_back.own_number`, `call_back.no_telephone`,
   * `call_back.under_way` when she is calling somebody else, or `call_back.colleague_calls` when a colleague is
   * calling the same person or number
   */
  run(wish: CallBackWish): Promise<CallBackId> {
    return this.unitOfWork.run(async (tx) => {
      const { accountId, number } = wish;
      if (!mayBeCalledBack(number)) {
        throw new DomainError('call_back.number_refused', { accountId });
      }
      if (ownNumbers(this.settings).includes(number)) {
        throw new DomainError('call_back.own_number', { accountId });
      }
      if ((await this.telephoneOf.run(accountId)) === undefined) {
        throw new DomainError('call_back.no_telephone', { accountId });
      }
      await this.callBacks.waitForTurn(tx);
      const last = await this.callBacks.last(tx, { accountId });
      if (last !== null && isOpenCallBack(last.state)) {
        if ((await this.numberOf(tx, last)) !== number) {
          throw new DomainError('call_back.under_way', { accountId });
        }
        return last.id;
      }
      await this.refuseWhileRung(tx, wish);
      return this.ask(tx, wish);
    });
  }

  /** Nobody is rung by two of us at once, whatever page each of them asked it from. */
  private async refuseWhileRung(
    tx: Tx,
    { accountId, number, subjectId }: CallBackWish,
  ): Promise<void> {
    for (const one of await this.callBacks.underWay(tx)) {
      if (one.subjectId === subjectId || (await this.numberOf(tx, one)) === number) {
        throw new DomainError('call_back.colleague_calls', { accountId });
      }
    }
  }

  private async ask(
    tx: Tx,
    { accountId, number, subjectId, whom, callbackTaskId, caseId }: CallBackWish,
  ): Promise<CallBackId> {
    const requestedAt = this.clock.now();
    const id: CallBackId = newId(requestedAt.getTime());
    const place = { table: 'call_back', row: id, column: 'number' };
    await this.callBacks.insert(tx, {
      ...{ id, accountId, subjectId, whom, requestedAt, state: 'waiting' },
      ...{ callbackTaskId: callbackTaskId ?? null, caseId: caseId ?? null },
      ...{ sid: null, errorCode: null, placingAt: null, endedAt: null },
      number: await this.vault.seal(tx, subjectId, place, number),
    });
    await this.outbox.add(tx, placeCallBack({ callBackId: id }));
    return id;
  }

  private async numberOf(tx: Tx, { id, subjectId, number }: CallBackEntity): Promise<string> {
    const place = { table: 'call_back', row: id, column: 'number' };
    return this.vault.open(tx, subjectId, place, number);
  }
}
