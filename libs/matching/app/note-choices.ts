import { CITY, type City } from '#geography';
import type { RequestId } from '#kernel';
import { Clock, UnitOfWork } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { RequestChoices } from '../db/request-choices.repository.ts';
import { Requests } from '../db/requests.repository.ts';
import { couldServe } from '../domain/may-be-asked.ts';
import { circumstancesOf } from './circumstances-of.ts';
import { LoadCandidates } from './load-candidates.ts';
import { LookUpSought } from './look-up-sought.ts';

/** Where more could serve, each of them counts for next to nothing: 1 / 100². */
const FEW = 100;

/** Keeps who could serve a request, so that it is known of whom there are few. */
@Injectable()
export class NoteChoices {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly requests: Requests,
    private readonly requestChoices: RequestChoices,
    private readonly lookUpSought: LookUpSought,
    private readonly loadCandidates: LoadCandidates,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
  ) {}

  run(requestId: RequestId): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const { caseId, role, task } = await this.requests.get(tx, requestId);
      const { sought } = await this.lookUpSought.run(caseId, role);
      const now = this.clock.now();
      const circumstances = circumstancesOf(this.city, { role, task, now, askedBy: 'wave' });
      const able = (await this.loadCandidates.within(tx, caseId, { role }))
        .filter(({ who, before }) => couldServe(who, sought, before, circumstances))
        .map(({ who }) => who.volunteerId);
      if (able.length <= FEW) {
        await this.requestChoices.put(tx, requestId, able);
      }
    });
  }
}
