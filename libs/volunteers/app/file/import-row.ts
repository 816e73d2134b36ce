import { CITY, type City } from '#geography';
import { DomainError, type LocalDate, phoneticName, plainWords, startOfLocalDay } from '#kernel';
import { type Tx, Vault } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { VolunteerRow } from '../../db/volunteer.entity.ts';
import { Volunteers } from '../../db/volunteers.repository.ts';
import { type Differences, differencesOf } from '../../domain/file/differences.ts';
import type { SoundRow } from '../../domain/file/sound-rows.ts';
import type { StepsInFile } from '../../domain/file/steps-cells.ts';
import type { VolunteerDetails } from '../../domain/volunteer-details.ts';
import { AddVolunteer, type StepsTaken } from '../joining/add-volunteer.ts';
import { ChangeVolunteer } from '../change-volunteer.ts';
import { openContact } from '../contact-details.ts';
import { MoveVolunteer } from '../move-volunteer.ts';
import type { By } from '../write-event.ts';
import { VolunteersInFile } from './volunteers-in-file.ts';

export interface HowToImport {
  /** Only look what would happen. */
  readonly dryRun: boolean;
  /** Also change the details of whom we know already. */
  readonly update: boolean;
  readonly by: By;
}

export type RowOutcome =
  | { readonly kind: 'added'; readonly isThrough: boolean }
  | ({ readonly kind: 'known'; readonly isChanged: boolean } & Pick<
      Differences,
      'columns' | 'kept'
    >);

/** More people do not carry one sound in their name. */
const MOST_NAMESAKES = 200;

/** One volunteer of a file: added, or known already. */
@Injectable()
export class ImportRow {
  constructor(
    private readonly volunteers: Volunteers,
    private readonly volunteersInFile: VolunteersInFile,
    private readonly addVolunteer: AddVolunteer,
    private readonly changeVolunteer: ChangeVolunteer,
    private readonly moveVolunteer: MoveVolunteer,
    private readonly vault: Vault,
    @Inject(CITY) private readonly city: City,
  ) {}

  async within(tx: Tx, row: SoundRow, how: HowToImport): Promise<RowOutcome> {
    const known = await this.known(tx, row.volunteer.details);
    if (known !== undefined) {
      return this.compare(tx, known, row, how);
    }
    if (how.dryRun) {
      return { kind: 'added', isThrough: row.isThrough };
    }
    try {
      await this.add(row, how);
      return { kind: 'added', isThrough: row.isThrough };
    } catch (error) {
      if (!(error instanceof DomainError && error.code === 'volunteer.number_taken')) {
        throw error;
      }
      const meanwhile = await this.known(tx, row.volunteer.details);
      if (meanwhile === undefined) {
        throw error;
      }
      return this.compare(tx, meanwhile, row, how);
    }
  }

  private async add({ volunteer, isThrough }: SoundRow, { by }: HowToImport): Promise<void> {
    const { details, steps, standing, source = 'other' } = volunteer;
    const taken = this.stepsTaken(steps);
    const volunteerId = await this.addVolunteer.run({ details, source, steps: taken, by });
    if (standing !== undefined && (isThrough || standing.to === 'suspended')) {
      const { to, until } = standing;
      await this.moveVolunteer.run({ volunteerId, to, until, by });
    }
  }

  private async compare(
    tx: Tx,
    known: VolunteerRow,
    { volunteer, said }: SoundRow,
    { dryRun, update, by }: HowToImport,
  ): Promise<RowOutcome> {
    const [hers] = await this.volunteersInFile.within(tx, [known]);
    if (hers === undefined) {
      return { kind: 'known', isChanged: false, columns: [], kept: [] };
    }
    const { change, columns, kept } = differencesOf(hers, volunteer, said);
    if (update && !dryRun && columns.length > 0) {
      await this.changeVolunteer.run({ volunteerId: known.id, change, by });
    }
    return { kind: 'known', isChanged: update && columns.length > 0, columns, kept };
  }

  /** Who has this number; without a number who has this name and no number either. */
  private async known(
    tx: Tx,
    { phone, name }: VolunteerDetails,
  ): Promise<VolunteerRow | undefined> {
    if (phone !== undefined) {
      return this.volunteers.ofSubjects(tx, await this.vault.find(tx, 'phone', phone));
    }
    const [heard = ''] = name.split(/[\s\-']+/u).map(phoneticName);
    const subjects = await this.vault.find(tx, 'volunteer_name', heard);
    const [rows] = await this.volunteers.page(tx, { subjects }, { skip: 0, take: MOST_NAMESAKES });
    for (const row of rows) {
      const contact = await openContact(this.vault, tx, row);
      if (contact.phone === undefined && plainWords(contact.name) === plainWords(name)) {
        return row;
      }
    }
    return undefined;
  }

  private stepsTaken({ talked, informed, agreed, learnt, screening }: StepsInFile): StepsTaken {
    return {
      ...{ talkedAt: this.at(talked), agreedAt: this.at(agreed), learntAt: this.at(learnt) },
      informed: informed && { at: this.at(informed.on), version: informed.version },
      screening: screening && {
        ...{ dated: screening.dated, holdsUntil: screening.holdsUntil },
        seenAt: this.at(screening.seenOn),
      },
    };
  }

  private at<Day extends LocalDate | undefined>(day: Day): Date | Extract<Day, undefined>;
  private at(day: LocalDate | undefined): Date | undefined {
    return day === undefined ? undefined : startOfLocalDay(day, this.city.zone);
  }
}
