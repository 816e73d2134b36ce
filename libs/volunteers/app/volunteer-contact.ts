import { type E164, firstName, type SubjectId, type VolunteerId } from '#kernel';
import { UnitOfWork, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { Volunteers } from '../db/volunteers.repository.ts';
import { openContact } from './contact-details.ts';

export interface VolunteerContactView {
  readonly subjectId: SubjectId;
  readonly firstName: string;
  readonly name: string;
  readonly phone: E164 | undefined;
  readonly email: string | undefined;
}

/** Who a volunteer is: only for who speaks to the volunteer or must know the name. */
@Injectable()
export class VolunteerContact {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly volunteers: Volunteers,
    private readonly vault: Vault,
  ) {}

  /** @throws DomainError `vault.erased` when the volunteer's data were erased */
  run(volunteerId: VolunteerId): Promise<VolunteerContactView> {
    return this.unitOfWork.run(async (tx) => {
      const row = await this.volunteers.get(tx, volunteerId);
      const { name, phone, email } = await openContact(this.vault, tx, row);
      return { subjectId: row.subjectId, firstName: firstName(name) ?? '', name, phone, email };
    });
  }
}
