import { ReadCall } from '#calls';
import type { CallId, CaseId, E164 } from '#kernel';
import type { Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { Cases } from '../db/cases.repository.ts';
import { stopWaitsForHuman } from '../domain/stop-by-phone.ts';
import { DangerWaits } from './danger-waits.ts';
import { FindNumberInCases } from './find-number-in-cases.ts';
import { OpenCaseFile } from './open-case-file.ts';

interface StopByPhone {
  readonly caseId: CaseId;
  readonly callId: CallId;
  readonly number: E164 | undefined;
}

/** Whether a stop that is said on the telephone waits for a human before it closes the case. */
@Injectable()
export class StopWaits {
  constructor(
    private readonly cases: Cases,
    private readonly openCaseFile: OpenCaseFile,
    private readonly findNumberInCases: FindNumberInCases,
    private readonly readCall: ReadCall,
    private readonly dangerWaits: DangerWaits,
  ) {}

  async within(tx: Tx, { caseId, callId, number }: StopByPhone): Promise<boolean> {
    const row = await this.cases.get(tx, caseId);
    const { safeContact } = await this.openCaseFile.person(tx, row);
    const { danger } = await this.readCall.run(callId);
    return stopWaitsForHuman({
      hazard:
        row.needsProfessional ||
        danger ||
        row.danger ||
        (await this.dangerWaits.everTold(tx, caseId)),
      safeContact: safeContact !== undefined && safeContact.trim() !== '',
      another: row.livesWithOthers || (await this.anotherIsKnown(tx, caseId, number)),
    });
  }

  /** Another person has her number or her house, or somebody else reported with it. */
  private async anotherIsKnown(tx: Tx, caseId: CaseId, number: E164 | undefined): Promise<boolean> {
    const shared = await this.cases.sharingAnIndex(tx, caseId);
    const isShared = shared.some(({ purpose }) => purpose === 'phone' || purpose === 'house');
    if (isShared || number === undefined) {
      return isShared;
    }
    const { reports, cases } = await this.findNumberInCases.run(number);
    return reports.some(({ self }) => !self) || cases.some((one) => one.caseId !== caseId);
  }
}
