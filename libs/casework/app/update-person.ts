import { CITY, type City, placesOf } from '#geography';
import { type AccountId, type CaseId, parsePhone, withAddress } from '#kernel';
import { type Tx, UnitOfWork, Vault } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { CaseRow } from '../db/case-file.entity.ts';
import { Cases } from '../db/cases.repository.ts';
import { needsProfessional } from '../domain/wish-lists.ts';
import { type KeptFields, NoteChanges } from './note-changes.ts';
import { AppendToTimeline } from './append-to-timeline.ts';
import { OpenCaseFile } from './open-case-file.ts';
import type { PersonDetails } from './person-wishes.ts';

export interface PersonUpdate {
  readonly caseId: CaseId;
  readonly accountId: AccountId;
  readonly person: PersonDetails;
  readonly neighbourhood?: string;
  /** Only professionals go; so it is as well at some hazards, and for a person under 18. */
  readonly needsProfessional: boolean;
  /** Somebody else lives there; not given, it stays as it was. */
  readonly livesWithOthers?: boolean;
  /** What was found out, in the coordinator's words. */
  readonly note?: string;
}

/** Keeps what clarification found out about the person, and on the timeline what stood there before. */
@Injectable()
export class UpdatePerson {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: Cases,
    private readonly openCaseFile: OpenCaseFile,
    private readonly appendToTimeline: AppendToTimeline,
    private readonly noteChanges: NoteChanges,
    private readonly vault: Vault,
    @Inject(CITY) private readonly city: City,
  ) {}

  run(update: PersonUpdate): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const row = await this.cases.getForUpdate(tx, update.caseId);
      const known = await this.openCaseFile.person(tx, row);
      const person = withAddress({ ...known, ...update.person }, placesOf(this.city), known);
      row.person = await this.openCaseFile.sealPerson(tx, row, person);
      if (person.phone !== known.phone) {
        await this.findByPhone(tx, row, person);
      }
      const before = { ...known, ...standing(row) };
      row.neighbourhood = update.neighbourhood ?? row.neighbourhood;
      row.needsProfessional = update.needsProfessional || needsProfessional(person);
      row.livesWithOthers = update.livesWithOthers ?? row.livesWithOthers;
      await this.cases.save(tx, row);
      const { caseId, accountId } = update;
      await this.noteChanges.run({ caseId, accountId }, before, { ...person, ...standing(row) });
      await this.appendToTimeline.run({
        caseId: row.id,
        kind: 'clarified',
        accountId: update.accountId,
        text: update.note,
      });
    });
  }

  /** She is found by the number that is hers now, when she calls or texts, and no more by the one before. */
  private async findByPhone(
    tx: Tx,
    { personSubjectId }: CaseRow,
    { phone = '' }: PersonDetails,
  ): Promise<void> {
    const number = parsePhone(phone);
    await this.vault.unindex(tx, personSubjectId, 'phone');
    if (number !== undefined) {
      await this.vault.index(tx, personSubjectId, 'phone', number);
    }
  }
}

/** What is kept beside her details; what is ticked is worth a line, what is not is none. */
function standing({ neighbourhood, needsProfessional, livesWithOthers }: CaseRow): KeptFields {
  return {
    neighbourhood: neighbourhood ?? undefined,
    needsProfessional: needsProfessional ? true : undefined,
    livesWithOthers: livesWithOthers ? true : undefined,
  };
}
