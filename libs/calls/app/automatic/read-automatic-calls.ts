import { type CaseId, type OfferId, type SubjectId, type VolunteerId } from '#kernel';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { type AutomaticCallEntity, type AutomaticCallId } from '../../db/automatic-call.entity.ts';
import { AutomaticCallsRepository } from '../../db/automatic-calls.repository.ts';
import { type AutomaticCallState } from '../../domain/automatic-call-state.ts';

/** A call that a machine speaks. */
export interface AutomaticCallView {
  readonly automaticCallId: AutomaticCallId;
  readonly subjectId: SubjectId;
  readonly volunteerId: VolunteerId;
  readonly offerId: OfferId;
  readonly caseId: CaseId;
  /** 1 for the first about its offer. */
  readonly nth: number;
  readonly state: AutomaticCallState;
  /** Why the provider refused it. */
  readonly errorCode: string | undefined;
  readonly requestedAt: Date;
  readonly endedAt: Date | undefined;
}

@Injectable()
export class ReadAutomaticCalls {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: AutomaticCallsRepository,
  ) {}

  run(id: AutomaticCallId): Promise<AutomaticCallView> {
    return this.unitOfWork.run(async (tx) => viewOf(await this.calls.get(tx, id)));
  }

  /** The last ones to a volunteer, the newest first. */
  lastTo(volunteerId: VolunteerId): Promise<AutomaticCallView[]> {
    return this.unitOfWork.run(async (tx) =>
      (await this.calls.lastTo(tx, volunteerId)).map(viewOf),
    );
  }
}

export function viewOf(row: AutomaticCallEntity): AutomaticCallView {
  const { id: automaticCallId, subjectId, volunteerId, offerId, caseId, nth, state } = row;
  return {
    ...{ automaticCallId, subjectId, volunteerId, offerId, caseId, nth, state },
    errorCode: row.errorCode ?? undefined,
    requestedAt: row.requestedAt,
    endedAt: row.endedAt ?? undefined,
  };
}
