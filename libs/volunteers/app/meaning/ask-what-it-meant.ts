import { ReadCase } from '#casework';
import { CITY, type City, OfficeCalendar } from '#geography';
import { addWorkingDays, type CaseId, localDate, startOfLocalDay, type VolunteerId } from '#kernel';
import { Clock, Outbox, type Tx, UnitOfWork } from '#platform';
import { AddTask } from '#tasks';
import { Inject, Injectable } from '@nestjs/common';
import type { VolunteerMatchRow } from '../../db/volunteer-match.entity.ts';
import { VolunteerMatches } from '../../db/volunteer-matches.repository.ts';
import { askedOn } from '../../domain/what-it-meant.ts';
import { askWhatItMeant } from '../../jobs.ts';

/** A person is asked at a good moment: there is no hurry. */
const WORKING_DAYS = 10;

interface Rings {
  readonly caseId: CaseId;
  readonly volunteerId: VolunteerId;
  readonly role: string;
}

/** Three months after a match began, the coordinator asks the person what it meant, if she wants to say. */
@Injectable()
export class AskWhatItMeant {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly matches: VolunteerMatches,
    private readonly readCase: ReadCase,
    private readonly addTask: AddTask,
    private readonly officeCalendar: OfficeCalendar,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
  ) {}

  /** Sets the timer of a match that began. */
  async plan(
    tx: Tx,
    { caseId, volunteerId, role, fromDay: since }: VolunteerMatchRow,
  ): Promise<void> {
    const { zone } = this.city;
    const day = askedOn(since, localDate(this.clock.now(), zone));
    if (day !== undefined) {
      const rings = askWhatItMeant({ since, caseId, volunteerId, role });
      await this.outbox.add(tx, rings, startOfLocalDay(day, zone));
    }
  }

  /** Where it ended meanwhile nobody is asked. The words are the person's: her key seals them. */
  run({ caseId, volunteerId, role }: Rings): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      if ((await this.matches.running(tx, { caseId, volunteerId, role })) === null) {
        return;
      }
      const { personSubjectId: subjectId } = await this.readCase.run(caseId);
      const calendar = await this.officeCalendar.run();
      const dueAt = addWorkingDays(this.clock.now(), WORKING_DAYS, calendar);
      const about = { caseId, volunteerId };
      await this.addTask.unlessOpen({ kind: 'match_meaning', about, subjectId, dueAt });
    });
  }
}
