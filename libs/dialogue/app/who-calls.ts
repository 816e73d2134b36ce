import { CallerOf } from '#calls';
import { FindNumberInCases, type NumberInCases } from '#casework';
import type { E164, VolunteerId } from '#kernel';
import { UnitOfWork } from '#platform';
import { VolunteerByPhone } from '#volunteers';
import { Injectable } from '@nestjs/common';

/** What we know of who calls: one number can be several. */
export interface KnownCaller extends NumberInCases {
  readonly volunteerId: VolunteerId | undefined;
}

/** Whether a caller made reports, is the person of a case, or a volunteer. */
@Injectable()
export class WhoCalls {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly findNumberInCases: FindNumberInCases,
    private readonly volunteerByPhone: VolunteerByPhone,
    private readonly callerOf: CallerOf,
  ) {}

  run(number: E164): Promise<KnownCaller> {
    return this.unitOfWork.run(async () => ({
      ...(await this.findNumberInCases.run(number)),
      volunteerId: await this.volunteerByPhone.run(number),
    }));
  }

  /** @param params of a telephone of ours that was picked up */
  isKnown(params: unknown): Promise<boolean> {
    return this.unitOfWork.run(async () => {
      const number = await this.callerOf.run(params);
      if (number === undefined) {
        return false;
      }
      const { reports, cases, volunteerId } = await this.run(number);
      return reports.length > 0 || cases.length > 0 || volunteerId !== undefined;
    });
  }
}
