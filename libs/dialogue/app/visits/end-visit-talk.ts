import type { VisitId } from '#kernel';
import { Clock, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { VisitTalks } from '../../db/visit-talk.repository.ts';

/** A visit falls away: its volunteer's texts are no longer about it. */
@Injectable()
export class EndVisitTalk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly talks: VisitTalks,
    private readonly clock: Clock,
  ) {}

  run(visitId: VisitId): Promise<void> {
    return this.unitOfWork.run((tx) => this.talks.end(tx, visitId, this.clock.now()));
  }

  /** As if the visit had never been planned. */
  forget(visitId: VisitId): Promise<void> {
    return this.unitOfWork.run((tx) => this.talks.forget(tx, visitId));
  }
}
