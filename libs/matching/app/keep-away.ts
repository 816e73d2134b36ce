import type { AccountId, CaseId } from '#kernel';
import { UnitOfWork } from '#platform';
import { VolunteersNamed } from '#volunteers';
import { Injectable } from '@nestjs/common';
import { ExcludeVolunteer } from './exclude-volunteer.ts';

/** The person said who must not come: volunteers among them are not asked for her. */
@Injectable()
export class KeepAway {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly volunteersNamed: VolunteersNamed,
    private readonly excludeVolunteer: ExcludeVolunteer,
  ) {}

  /** `lines` name one each: «mijn zus Els Maes», a number. Who is no volunteer is passed over. */
  run(said: {
    readonly caseId: CaseId;
    readonly accountId: AccountId;
    readonly lines: readonly string[];
  }): Promise<void> {
    const { caseId, accountId, lines } = said;
    return this.unitOfWork.run(async () => {
      const named = await this.volunteersNamed.run(lines);
      for (const volunteerId of named) {
        await this.excludeVolunteer.run({ caseId, volunteerId, accountId, saidBy: 'person' });
      }
    });
  }
}
