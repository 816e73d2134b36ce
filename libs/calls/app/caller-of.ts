import { type E164 } from '#kernel';
import { UnitOfWork, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { CallsRepository } from '../db/calls.repository.ts';
import { numberOfCall } from './call-numbers.ts';

/** The provider adds parameters without notice: what we do not use is let through. */
const Params = z.looseObject({ ParentCallSid: z.string().catch('') });

/** Who calls, when a telephone of ours rings for it. */
@Injectable()
export class CallerOf {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: CallsRepository,
    private readonly vault: Vault,
  ) {}

  /** @param params of the telephone that rings. @returns undefined for a hidden number, or an unknown call */
  run(params: unknown): Promise<E164 | undefined> {
    return this.unitOfWork.run(async (tx) => {
      const call = await this.calls.findBySid(tx, Params.parse(params).ParentCallSid);
      return call === null ? undefined : numberOfCall(this.vault, tx, call, 'number');
    });
  }
}
