import {
  CaseForMatching,
  type CaseForMatchingView,
  type ContactKind,
  PersonWishes,
} from '#casework';
import { bordering, CITY, type City } from '#geography';
import { type CaseId, parsePhone, type VolunteerId } from '#kernel';
import { UnitOfWork } from '#platform';
import { VolunteerByPhone, VolunteersOfStreet } from '#volunteers';
import { Inject, Injectable } from '@nestjs/common';
import { Exclusions } from '../db/exclusions.repository.ts';
import type { ExcludedBy, Sought } from '../domain/asking.ts';

/** For whom somebody is sought, and how far her case is. */
export interface ForWhom {
  readonly sought: Sought;
  readonly state: CaseForMatchingView['state'];
}

/** For whom somebody is sought: her wishes, and who reported about her. */
@Injectable()
export class LookUpSought {
  constructor(
    private readonly caseForMatching: CaseForMatching,
    private readonly unitOfWork: UnitOfWork,
    private readonly volunteerByPhone: VolunteerByPhone,
    private readonly volunteersOfStreet: VolunteersOfStreet,
    private readonly exclusions: Exclusions,
    @Inject(CITY) private readonly city: City,
  ) {}

  async run(caseId: CaseId, role: string): Promise<ForWhom> {
    const view = await this.caseForMatching.run(caseId);
    const { neighbourhood, street } = view;
    const sought: Sought = {
      caseId,
      role,
      neighbourhood,
      bordering: neighbourhood === undefined ? [] : bordering(this.city, neighbourhood),
      wishes: view.wishes ?? PersonWishes.parse({}),
      needsProfessional: view.needsProfessional,
      contact: waysOf(view.wishes?.contact ?? []),
      minor: view.minor,
      onStreet: new Set(street === undefined ? [] : await this.volunteersOfStreet.run(street)),
      excluded: await this.excludedFrom(caseId),
      reporterIds: await this.volunteersAmong(view.reporterNumbers),
    };
    return { sought, state: view.state };
  }

  private excludedFrom(caseId: CaseId): Promise<ReadonlyMap<VolunteerId, ExcludedBy>> {
    return this.unitOfWork.run(async (tx) => {
      const rows = await this.exclusions.ofCase(tx, caseId);
      return new Map(rows.map(({ volunteerId, saidBy }) => [volunteerId, saidBy]));
    });
  }

  private async volunteersAmong(numbers: readonly string[]): Promise<Set<VolunteerId>> {
    const found = new Set<VolunteerId>();
    for (const text of numbers) {
      const number = parsePhone(text);
      const volunteerId =
        number === undefined ? undefined : await this.volunteerByPhone.run(number);
      if (volunteerId !== undefined) {
        found.add(volunteerId);
      }
    }
    return found;
  }
}

/** A talk by phone is one way; for the others somebody comes to her door. */
function waysOf(kinds: readonly ContactKind[]): Sought['contact'] {
  return [...new Set(kinds.map((kind) => (kind === 'phone' ? 'by_phone' : 'at_home')))];
}
