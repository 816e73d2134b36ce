import { CITY, type City, OfficeCalendar } from '#geography';
import { endOfWorkingDay, parseLocalDate, startOfLocalDay, type VolunteerId } from '#kernel';
import { UnitOfWork } from '#platform';
import { AddTask } from '#tasks';
import { Inject, Injectable } from '@nestjs/common';
import { Volunteers } from '../db/volunteers.repository.ts';
import type { VolunteerState } from '../domain/volunteer-state.ts';
import { PlanSupport } from './plan-support.ts';

/** In these she is spoken to about something else. */
const notNow: readonly VolunteerState[] = ['suspended', 'ended'];

/** A support contact is near: it stands on the desk until somebody made it. */
@Injectable()
export class AskForSupport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly volunteers: Volunteers,
    private readonly planSupport: PlanSupport,
    private readonly addTask: AddTask,
    private readonly officeCalendar: OfficeCalendar,
    @Inject(CITY) private readonly city: City,
  ) {}

  run({ volunteerId, by }: { volunteerId: VolunteerId; by: string }): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const { state, subjectId } = await this.volunteers.lock(tx, volunteerId);
      // also when it rings late: then it is overdue, not skipped
      const day = await this.planSupport.dayFor(tx, volunteerId, parseLocalDate(by));
      if (day !== by || notNow.includes(state)) {
        return;
      }
      const calendar = await this.officeCalendar.run();
      const dueAt = endOfWorkingDay(startOfLocalDay(day, this.city.zone), calendar);
      const about = { volunteerId };
      await this.addTask.unlessOpen({ kind: 'volunteer_support', about, subjectId, dueAt });
    });
  }
}
