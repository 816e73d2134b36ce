import { type Tx, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import type { CaseRow } from '../db/case-file.entity.ts';
import { PersonDetails, PersonWishes } from './person-wishes.ts';

/** Seals and opens what a case knows of its person. */
@Injectable()
export class OpenCaseFile {
  constructor(private readonly vault: Vault) {}

  person(tx: Tx, row: CaseRow): Promise<PersonDetails> {
    const place = { table: 'case_file', row: row.id, column: 'person', schema: PersonDetails };
    return this.vault.openJson(tx, row.personSubjectId, place, row.person);
  }

  async wishes(tx: Tx, row: CaseRow): Promise<PersonWishes | undefined> {
    const place = { table: 'case_file', row: row.id, column: 'wishes', schema: PersonWishes };
    return row.wishes === null
      ? undefined
      : this.vault.openJson(tx, row.personSubjectId, place, row.wishes);
  }

  sealPerson(tx: Tx, row: CaseRow, person: PersonDetails): Promise<Buffer> {
    const place = { table: 'case_file', row: row.id, column: 'person' };
    return this.vault.sealJson(tx, row.personSubjectId, place, person);
  }

  sealWishes(tx: Tx, row: CaseRow, wishes: PersonWishes): Promise<Buffer> {
    const place = { table: 'case_file', row: row.id, column: 'wishes' };
    return this.vault.sealJson(tx, row.personSubjectId, place, wishes);
  }
}
