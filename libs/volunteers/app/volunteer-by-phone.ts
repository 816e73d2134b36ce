import type { E164, SubjectId, VolunteerId } from '#kernel';
import { UnitOfWork, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { Volunteers } from '../db/volunteers.repository.ts';

/** The volunteer whose number this is; who ended is a stranger again. */
@Injectable()
export class VolunteerByPhone {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly volunteers: Volunteers,
    private readonly vault: Vault,
  ) {}

  run(number: E164): Promise<VolunteerId | undefined> {
    return this.unitOfWork.run(async (tx) => this.of(await this.vault.find(tx, 'phone', number)));
  }

  /** @param subjects all that have the number */
  of(subjects: readonly SubjectId[]): Promise<VolunteerId | undefined> {
    return this.unitOfWork.run(async (tx) => (await this.volunteers.ofSubjects(tx, subjects))?.id);
  }

  /** Who was one and ended: what we keep of her is still hers to ask for. */
  formerOf(subjects: readonly SubjectId[]): Promise<VolunteerId | undefined> {
    return this.unitOfWork.run(async (tx) => (await this.volunteers.endedOf(tx, subjects))?.id);
  }
}
