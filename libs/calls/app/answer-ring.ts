import { AccountByPhone } from '#accounts';
import { parsePhone } from '#kernel';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { CallsRepository } from '../db/calls.repository.ts';

/** The provider adds parameters without notice: what we do not use is let through. */
const Params = z.looseObject({
  ParentCallSid: z.string().catch(''),
  To: z.string().max(256).catch(''),
  Digits: z.string().max(256).catch(''),
});
const Attempt = z.coerce.number().int().min(1).catch(1);

/** A hand that slips is asked once more. */
const MOST_ATTEMPTS = 2;

/** What becomes of a telephone of ours that was picked up. */
export type RingOutcome = 'connect' | 'ask_again' | 'hang_up';

/**
 * A telephone of ours was picked up: only who presses 1 is connected, because a private voicemail picks up
 * too. Notes who that is. A wrong key is a person, and is asked again.
 */
@Injectable()
export class AnswerRing {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: CallsRepository,
    private readonly accountByPhone: AccountByPhone,
  ) {}

  /** @param attempt how often she was asked, from 1, as it came. @throws ZodError on what is no key press */
  run(params: unknown, attempt: unknown): Promise<RingOutcome> {
    return this.unitOfWork.run(async (tx) => {
      const { ParentCallSid: sid, To: to, Digits: digits } = Params.parse(params);
      if (digits !== '1') {
        return digits !== '' && Attempt.parse(attempt) < MOST_ATTEMPTS ? 'ask_again' : 'hang_up';
      }
      await this.calls.waitForTurn(tx, sid);
      const call = await this.calls.findBySid(tx, sid);
      const number = parsePhone(to);
      if (call !== null && number !== undefined) {
        call.answeredBy ??= (await this.accountByPhone.run(number))?.accountId ?? null;
        await this.calls.save(tx, call);
      }
      return 'connect';
    });
  }
}
