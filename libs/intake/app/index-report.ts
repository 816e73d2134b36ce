import { type E164, houseKey, parsePhone, phoneticName } from '#kernel';
import { type Tx, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import type { ReportRow } from '../db/report.entity.ts';
import type { NewReport } from './report-content.ts';

/** Makes a report findable again: by the phone of who reported, and by the person's phone, house and surname. */
@Injectable()
export class IndexReport {
  constructor(private readonly vault: Vault) {}

  async run(tx: Tx, row: ReportRow, { person, reporter }: NewReport): Promise<void> {
    const { personSubjectId, reporterSubjectId } = row;
    await this.indexPhone(tx, reporterSubjectId, reporter.phone);
    // who reports herself is the person
    const ownPhone = row.self ? reporter.phone : undefined;
    await this.indexPhone(tx, personSubjectId, person.phone ?? ownPhone);
    if (person.street !== undefined && person.houseNumber !== undefined) {
      const house = houseKey(person.street, person.houseNumber);
      await this.vault.index(tx, personSubjectId, 'house', house);
    }
    const surname = person.name?.trim().split(/\s+/).slice(1).join(' ');
    if (surname !== undefined && surname !== '') {
      const key = `${phoneticName(surname)}|${row.neighbourhood ?? ''}`;
      await this.vault.index(tx, personSubjectId, 'surname', key);
    }
  }

  /** Who said only now that it is about herself is found by her number as the person, and the reverse. */
  async turn(tx: Tx, { self, personSubjectId }: ReportRow, number: E164): Promise<void> {
    await (self
      ? this.vault.index(tx, personSubjectId, 'phone', number)
      : this.vault.unindex(tx, personSubjectId, 'phone'));
  }

  private async indexPhone(
    tx: Tx,
    subject: ReportRow['personSubjectId'],
    text?: string,
  ): Promise<void> {
    const phone = text === undefined ? undefined : parsePhone(text);
    if (phone !== undefined) {
      await this.vault.index(tx, subject, 'phone', phone);
    }
  }
}
