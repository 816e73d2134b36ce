import type { CaseId, LocalDate, VolunteerId } from '#kernel';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { VolunteerMatches } from '../../db/volunteer-matches.repository.ts';
import type { MatchEnd } from '../../domain/match-end.ts';

export interface MatchView {
  readonly caseId: CaseId;
  readonly role: string;
  readonly fromDay: LocalDate;
  /** Undefined while it runs. */
  readonly ended: { readonly on: LocalDate; readonly reason: MatchEnd } | undefined;
}

/** For whom a volunteer is there, and was. */
@Injectable()
export class MatchesOf {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly matches: VolunteerMatches,
  ) {}

  /** Running ones first. */
  run(volunteerId: VolunteerId): Promise<MatchView[]> {
    return this.unitOfWork.run(async (tx) =>
      (await this.matches.of(tx, volunteerId)).map(({ caseId, role, fromDay, ...end }) => {
        const { untilDay: on, reason } = end;
        const ended = on === null || reason === null ? undefined : { on, reason };
        return { caseId, role, fromDay, ended };
      }),
    );
  }

  /** How many run that were there before us. */
  outsideRequests(volunteerIds: readonly VolunteerId[]): Promise<ReadonlyMap<VolunteerId, number>> {
    return this.unitOfWork.run((tx) => this.matches.runningOutside(tx, volunteerIds));
  }
}
