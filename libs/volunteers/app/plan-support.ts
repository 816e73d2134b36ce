import { CITY, type City } from '#geography';
import { type LocalDate, localDate, startOfLocalDay, type TaskId, type VolunteerId } from '#kernel';
import { Clock, Outbox, type Tx, UnitOfWork } from '#platform';
import { ReadTask } from '#tasks';
import { Inject, Injectable } from '@nestjs/common';
import { VolunteerMatches } from '../db/volunteer-matches.repository.ts';
import { supportBy, supportShownOn } from '../domain/support-contact.ts';
import { askForSupport } from '../jobs.ts';

/** Sets the timer of the next support contact of a volunteer who is there for somebody. */
@Injectable()
export class PlanSupport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly matches: VolunteerMatches,
    private readonly readTask: ReadTask,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
  ) {}

  /** One was made: the next follows. */
  run({ taskId }: { readonly taskId: TaskId }): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const { kind, about } = await this.readTask.unopened(taskId);
      if (kind === 'volunteer_support' && about.volunteerId !== undefined) {
        await this.within(tx, about.volunteerId);
      }
    });
  }

  /** Her matches changed, or she is back; a timer that was set before rings for nothing then. */
  async within(tx: Tx, volunteerId: VolunteerId): Promise<void> {
    const by = await this.dayFor(tx, volunteerId);
    if (by !== undefined) {
      const shownAt = startOfLocalDay(supportShownOn(by), this.city.zone);
      await this.outbox.add(tx, askForSupport({ volunteerId, by }), shownAt);
    }
  }

  /** @param from the first day that it may be */
  async dayFor(
    tx: Tx,
    volunteerId: VolunteerId,
    from = localDate(this.clock.now(), this.city.zone),
  ): Promise<LocalDate | undefined> {
    const { zone } = this.city;
    const running = (await this.matches.of(tx, volunteerId)).filter((one) => one.untilDay === null);
    const last = await this.readTask.lastDone(volunteerId, 'volunteer_support');
    return supportBy(
      running.map(({ fromDay }) => fromDay),
      last && localDate(last, zone),
      from,
    );
  }
}
