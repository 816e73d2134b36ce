import type { CaseId } from '#kernel';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { Cases } from '../db/cases.repository.ts';
import { texts } from '../texts.nl.ts';
import { AppendToTimeline } from './append-to-timeline.ts';
import { OpenCaseFile } from './open-case-file.ts';

/**
 * Her own words tell of violence at home: only a professional goes there, and nobody calls or writes to her. It is set
 * once; a colleague who learnt more may set it otherwise.
 */
@Injectable()
export class NoteViolenceAtHome {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: Cases,
    private readonly openCaseFile: OpenCaseFile,
    private readonly appendToTimeline: AppendToTimeline,
  ) {}

  run(caseId: CaseId): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const row = await this.cases.getForUpdate(tx, caseId);
      const events = await this.cases.eventsOf(tx, caseId);
      if (events.some(({ kind }) => kind === 'violence_at_home')) {
        return;
      }
      const person = await this.openCaseFile.person(tx, row);
      const { safeContact = texts.notSafeToContact } = person;
      row.person = await this.openCaseFile.sealPerson(tx, row, { ...person, safeContact });
      row.needsProfessional = true;
      await this.cases.save(tx, row);
      await this.appendToTimeline.run({ caseId, kind: 'violence_at_home' });
    });
  }
}
