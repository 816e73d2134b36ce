import type { AccountId, CaseId } from '#kernel';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { Cases } from '../db/cases.repository.ts';
import { NoteOnCase } from './note-on-case.ts';
import { OpenCaseFile } from './open-case-file.ts';
import type { PersonDetails } from './person-wishes.ts';

export interface PersonUpdate {
  readonly caseId: CaseId;
  readonly accountId: AccountId;
  readonly person: PersonDetails;
  readonly neighbourhood?: string;
  /** A hazard was found: only professionals go. */
  readonly needsProfessional: boolean;
  /** What was found out, in the coordinator's words. */
  readonly note?: string;
}

/** Keeps what clarification found out about the person. */
@Injectable()
export class UpdatePerson {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: Cases,
    private readonly openCaseFile: OpenCaseFile,
    private readonly noteOnCase: NoteOnCase,
  ) {}

  run(update: PersonUpdate): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const row = await this.cases.getForUpdate(tx, update.caseId);
      const known = await this.openCaseFile.person(tx, row);
      row.person = await this.openCaseFile.sealPerson(tx, row, { ...known, ...update.person });
      row.neighbourhood = update.neighbourhood ?? row.neighbourhood;
      row.needsProfessional = update.needsProfessional;
      await this.cases.save(tx, row);
      await this.noteOnCase.run({
        caseId: row.id,
        kind: 'clarified',
        accountId: update.accountId,
        ...(update.note === undefined ? {} : { text: update.note }),
      });
    });
  }
}
