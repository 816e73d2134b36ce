import { OfficeCalendar } from '#geography';
import { endOfWorkingDay, type VolunteerId } from '#kernel';
import { Clock } from '#platform';
import { AddTask } from '#tasks';
import { VolunteerContact } from '#volunteers';
import { Injectable } from '@nestjs/common';

/** A volunteer wants all that we keep of her, also what her own page does not show. */
@Injectable()
export class AskForAllData {
  constructor(
    private readonly contact: VolunteerContact,
    private readonly addTask: AddTask,
    private readonly officeCalendar: OfficeCalendar,
    private readonly clock: Clock,
  ) {}

  async run(volunteerId: VolunteerId): Promise<void> {
    const { subjectId } = await this.contact.run(volunteerId);
    const dueAt = endOfWorkingDay(this.clock.now(), await this.officeCalendar.run());
    await this.addTask.unlessOpen({
      kind: 'volunteer_data',
      about: { volunteerId },
      subjectId,
      dueAt,
    });
  }
}
