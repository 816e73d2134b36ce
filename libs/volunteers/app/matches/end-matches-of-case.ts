import type { AccountId, CaseId } from '#kernel';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { VolunteerMatches } from '../../db/volunteer-matches.repository.ts';
import type { MatchEnd } from '../../domain/match-end.ts';
import { EndMatch } from './end-match.ts';

/** Nobody is there for this person any more: her case closed, or she said no. */
@Injectable()
export class EndMatchesOfCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly matches: VolunteerMatches,
    private readonly endMatch: EndMatch,
  ) {}

  run(
    { caseId, accountId }: { caseId: CaseId; accountId?: AccountId | undefined },
    reason: MatchEnd,
  ): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      for (const { volunteerId, role } of await this.matches.runningIn(tx, caseId)) {
        const by = { way: accountId === undefined ? 'itself' : 'desk', accountId } as const;
        await this.endMatch.run({ caseId, volunteerId, role, reason, by });
      }
    });
  }
}
