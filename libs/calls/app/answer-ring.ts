import { AccountByPhone } from '#accounts';
import { parsePhone } from '#kernel';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { CallsRepository } from '../db/calls.repository.ts';

/** The provider adds parameters without notice: what we do not use is let through. */
const Params = z.looseObject({
  ParentCallSid: z.string().default(''),
  To: z.string().default(''),
  Digits: z.string().default(''),
});

/**
 * A telephone of ours was picked up: only who presses 1 is connected, because a private voicemail picks up
 * too. Notes who that is.
 */
@Injectable()
export class AnswerRing {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: CallsRepository,
    private readonly accountByPhone: AccountByPhone,
  ) {}

  run(params: unknown): Promise<'connect' | 'hang_up'> {
    return this.unitOfWork.run(async (tx) => {
      const { ParentCallSid: sid, To: to, Digits: digits } = Params.parse(params);
      if (digits !== '1') {
        return 'hang_up';
      }
      await this.calls.waitForTurn(tx, sid);
      const call = await this.calls.findBySid(tx, sid);
      const number = parsePhone(to);
      if (call !== null && number !== undefined) {
        call.answeredBy ??= (await this.accountByPhone.run(number)) ?? null;
        await this.calls.save(tx, call);
      }
      return 'connect';
    });
  }
}
