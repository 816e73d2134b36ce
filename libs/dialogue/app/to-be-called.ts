import { CITY, type City, OfficeCalendar } from '#geography';
import { endOfWorkingDay, localDate, type MessageId, shortDate, type VolunteerId } from '#kernel';
import { Clock } from '#platform';
import { AddTask, type TaskKind } from '#tasks';
import { VolunteerContact } from '#volunteers';
import { Inject, Injectable } from '@nestjs/common';

/** A text of a volunteer asks for a call: one of us is to make it before the working day is over. */
@Injectable()
export class ToBeCalled {
  constructor(
    private readonly contact: VolunteerContact,
    private readonly addTask: AddTask,
    private readonly officeCalendar: OfficeCalendar,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
  ) {}

  /** In the caller's transaction. @returns on which day at the latest: «vandaag», «ma 7/12» */
  async run(
    kind: TaskKind,
    about: { readonly volunteerId: VolunteerId; readonly messageId: MessageId },
  ): Promise<string> {
    const { subjectId } = await this.contact.run(about.volunteerId);
    const now = this.clock.now();
    const dueAt = endOfWorkingDay(now, await this.officeCalendar.run());
    await this.addTask.run({ kind, about, subjectId, dueAt });
    const { zone } = this.city;
    const isToday = localDate(now, zone) === localDate(dueAt, zone);
    return isToday ? 'vandaag' : shortDate(dueAt, zone);
  }
}
