import { type E164, houseKey, parsePhone, phoneticName, type SubjectId } from '#kernel';
import { type IndexEntry, type Tx, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import type { ReportRow } from '../db/report.entity.ts';
import type { NewReport } from './report-content.ts';

type Found = Pick<ReportRow, 'self' | 'neighbourhood' | 'personSubjectId' | 'reporterSubjectId'>;

/** Makes a report findable again: by the phone of who reported, and by the person's phone, house and surname. */
@Injectable()
export class IndexReport {
  constructor(private readonly vault: Vault) {}

  of(row: Found, { person, reporter }: NewReport): IndexEntry[] {
    const { personSubjectId, reporterSubjectId } = row;
    // who reports herself is the person
    const ownPhone = row.self ? reporter.phone : undefined;
    const surname = person.name?.trim().split(/\s+/).slice(1).join(' ');
    return [
      ...this.phoneOf(reporterSubjectId, reporter.phone),
      ...this.phoneOf(personSubjectId, person.phone ?? ownPhone),
      ...(person.street === undefined || person.houseNumber === undefined
        ? []
        : [
            this.vault.indexEntry(
              personSubjectId,
              'house',
              houseKey(person.street, person.houseNumber),
            ),
          ]),
      ...(surname === undefined || surname === ''
        ? []
        : [
            this.vault.indexEntry(
              personSubjectId,
              'surname',
              `${phoneticName(surname)}|${row.neighbourhood ?? ''}`,
            ),
          ]),
    ];
  }

  /** Who said only now that it is about herself is found by her number as the person, and the reverse. */
  async turn(tx: Tx, { self, personSubjectId }: ReportRow, number: E164): Promise<void> {
    await (self
      ? this.vault.index(tx, personSubjectId, 'phone', number)
      : this.vault.unindex(tx, personSubjectId, 'phone'));
  }

  private phoneOf(subject: SubjectId, text: string | undefined): IndexEntry[] {
    const phone = text === undefined ? undefined : parsePhone(text);
    return phone === undefined ? [] : [this.vault.indexEntry(subject, 'phone', phone)];
  }
}
