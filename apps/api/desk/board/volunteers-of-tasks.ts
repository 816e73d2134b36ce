import type { SignedIn } from '#accounts';
import { DomainError, type TaskId, type VolunteerId } from '#kernel';
import type { TaskView } from '#tasks';
import { VolunteerContact } from '#volunteers';
import { Injectable } from '@nestjs/common';
import { mayDecide } from '../desk-pages.ts';

/** The names of the volunteers whom tasks are about, for who may open their pages. */
@Injectable()
export class VolunteersOfTasks {
  constructor(private readonly volunteerContact: VolunteerContact) {}

  /** Who was erased has none. */
  async run(tasks: readonly TaskView[], who: SignedIn): Promise<ReadonlyMap<TaskId, string>> {
    const names = new Map<TaskId, string>();
    for (const { taskId, about } of mayDecide(who) ? tasks : []) {
      const name = about.volunteerId && (await this.nameOf(about.volunteerId));
      if (name !== undefined) {
        names.set(taskId, name);
      }
    }
    return names;
  }

  private async nameOf(volunteerId: VolunteerId): Promise<string | undefined> {
    try {
      return (await this.volunteerContact.run(volunteerId)).name;
    } catch (error) {
      if (error instanceof DomainError && error.code === 'vault.erased') {
        return undefined;
      }
      throw error;
    }
  }
}
