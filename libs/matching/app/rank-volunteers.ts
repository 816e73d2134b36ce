import { CITY, type City, type CityRole } from '#geography';
import type { CaseId, VolunteerId } from '#kernel';
import { Clock, UnitOfWork } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { rankCandidates } from '../domain/rank-candidates.ts';
import { sayReason } from '../texts.nl.ts';
import { circumstancesOf } from './circumstances-of.ts';
import { LoadCandidates } from './load-candidates.ts';
import { LookUpSought } from './look-up-sought.ts';

/** Everybody who holds the role: the best first, and who is never asked, with the reasons in Dutch. */
export interface RankedVolunteers {
  readonly ranked: readonly {
    readonly volunteerId: VolunteerId;
    /** 0–1 */
    readonly score: number;
    readonly for: readonly string[];
    readonly against: readonly string[];
  }[];
  readonly excluded: readonly {
    readonly volunteerId: VolunteerId;
    readonly why: readonly string[];
    /** Somebody said not this one: that can be undone. */
    readonly wasSaid: boolean;
  }[];
}

@Injectable()
export class RankVolunteers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lookUpSought: LookUpSought,
    private readonly loadCandidates: LoadCandidates,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
  ) {}

  run({ caseId, role }: { caseId: CaseId; role: CityRole }): Promise<RankedVolunteers> {
    return this.unitOfWork.run(async (tx) => {
      const { sought } = await this.lookUpSought.run(caseId, role);
      const candidates = await this.loadCandidates.within(tx, caseId, { role });
      const circumstances = circumstancesOf(this.city, {
        role,
        now: this.clock.now(),
        askedBy: 'coordinator',
      });
      const { ranked, excluded } = rankCandidates(sought, candidates, circumstances);
      const say = sayReason(this.city.zone);
      return {
        ranked: ranked.map(({ volunteerId, score, ...reasons }) => ({
          volunteerId,
          score,
          for: reasons.for.map(say),
          against: reasons.against.map(say),
        })),
        excluded: excluded.map(({ volunteerId, why }) => ({
          ...{ volunteerId, why: why.map(say) },
          wasSaid: why.some(({ code }) => code === 'excluded'),
        })),
      };
    });
  }
}
