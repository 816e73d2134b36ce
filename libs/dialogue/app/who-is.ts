import { AccountByPhone, type KnownColleague } from '#accounts';
import { CallerOf } from '#calls';
import { FindNumberInCases, NumberChangedHands, type NumberInCases } from '#casework';
import { PartInReports } from '#intake';
import type { E164, VolunteerId } from '#kernel';
import { UnitOfWork, Vault } from '#platform';
import { VolunteerByPhone } from '#volunteers';
import { Injectable } from '@nestjs/common';

/** Who somebody with a number is to us: one of these, several, or nobody that we know. */
export interface Known extends NumberInCases {
  readonly colleague: KnownColleague | undefined;
  readonly volunteerId: VolunteerId | undefined;
  /** She was a volunteer once, and is none now. */
  readonly formerVolunteerId: VolunteerId | undefined;
  /** Somebody reported about her, or she about herself; not where another has her number now. */
  readonly isPerson: boolean;
  /** She is a trusted reporter. */
  readonly isWorker: boolean;
  /** A report by her or about her is not closed. */
  readonly hasOpenReport: boolean;
  /** The person of whom we know the number moved or died: another has it now. */
  readonly changedHands: boolean;
}

const nobody: Known = {
  ...{ colleague: undefined, volunteerId: undefined, formerVolunteerId: undefined },
  ...{ reports: [], cases: [] },
  ...{ isPerson: false, isWorker: false, hasOpenReport: false, changedHands: false },
};

/** Answers who a number is to us, by one look-up in the blind index. Nothing that was said is opened. */
@Injectable()
export class WhoIs {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vault: Vault,
    private readonly accountByPhone: AccountByPhone,
    private readonly volunteerByPhone: VolunteerByPhone,
    private readonly findNumberInCases: FindNumberInCases,
    private readonly numberChangedHands: NumberChangedHands,
    private readonly partInReports: PartInReports,
    private readonly callerOf: CallerOf,
  ) {}

  /** @param number undefined for a sender that is no telephone, or is hidden */
  run(number: E164 | undefined): Promise<Known> {
    return this.unitOfWork.run(async (tx) => {
      const subjects = number === undefined ? [] : await this.vault.find(tx, 'phone', number);
      if (number === undefined || subjects.length === 0) {
        return nobody;
      }
      const inCases = await this.findNumberInCases.of(subjects);
      const { isPerson, hasOpen, isWorker } = await this.partInReports.run(number, subjects);
      const changedHands = await this.numberChangedHands.run(inCases.cases);
      const volunteerId = await this.volunteerByPhone.of(subjects);
      const isNone = volunteerId === undefined;
      return {
        ...inCases,
        colleague: await this.accountByPhone.of(subjects),
        volunteerId,
        formerVolunteerId: isNone ? await this.volunteerByPhone.formerOf(subjects) : undefined,
        ...{ isPerson: isPerson && !changedHands, isWorker, hasOpenReport: hasOpen, changedHands },
      };
    });
  }

  /** @param params of a telephone of ours that was picked up */
  isCallerKnown(params: unknown): Promise<boolean> {
    return this.unitOfWork.run(async () => {
      const { reports, cases, volunteerId } = await this.run(await this.callerOf.run(params));
      return reports.length > 0 || cases.length > 0 || volunteerId !== undefined;
    });
  }
}
