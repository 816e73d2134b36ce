import {
  type CaseId,
  type E164,
  newId,
  type OfferId,
  type SubjectId,
  type VolunteerId,
} from '#kernel';
import { Clock, UnitOfWork, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { type AutomaticCallId } from '../../db/automatic-call.entity.ts';
import { AutomaticCallsRepository } from '../../db/automatic-calls.repository.ts';

export interface AutomaticCallWish {
  readonly subjectId: SubjectId;
  readonly number: E164;
  readonly volunteerId: VolunteerId;
  readonly offerId: OfferId;
  readonly caseId: CaseId;
  readonly validUntil: Date;
}

/** Stores that somebody is to be called by a machine, in the caller's transaction; whoever asks for it places it. */
@Injectable()
export class StartAutomaticCall {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: AutomaticCallsRepository,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  run(wish: AutomaticCallWish): Promise<AutomaticCallId> {
    return this.unitOfWork.run(async (tx) => {
      const { subjectId, volunteerId, offerId, caseId, validUntil } = wish;
      const requestedAt = this.clock.now();
      const id: AutomaticCallId = newId(requestedAt.getTime());
      await this.calls.insert(tx, {
        ...{ id, subjectId, volunteerId, offerId, caseId, validUntil, requestedAt },
        nth: (await this.calls.countOf(tx, offerId)) + 1,
        state: 'waiting',
        ...{ sid: null, errorCode: null, placingAt: null, endedAt: null },
        number: await this.vault.seal(tx, subjectId, numberAt(id), wish.number),
      });
      return id;
    });
  }
}

/** Where its number lies sealed. */
export function numberAt(row: AutomaticCallId): {
  readonly table: string;
  readonly row: AutomaticCallId;
  readonly column: string;
} {
  return { table: 'automatic_call', row, column: 'number' };
}
