import { normaliseStreet, type VolunteerId } from '#kernel';
import { UnitOfWork, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { Volunteers } from '../db/volunteers.repository.ts';

/** Who looks after a street: nobody's data is opened to tell. */
@Injectable()
export class VolunteersOfStreet {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly volunteers: Volunteers,
    private readonly vault: Vault,
  ) {}

  run(street: string): Promise<VolunteerId[]> {
    return this.unitOfWork.run(async (tx) => {
      const named = normaliseStreet(street);
      return named === ''
        ? []
        : this.volunteers.idsOfSubjects(tx, await this.vault.find(tx, 'volunteer_street', named));
    });
  }
}
