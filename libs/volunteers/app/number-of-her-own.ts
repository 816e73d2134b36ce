import { DomainError, type E164, type VolunteerId } from '#kernel';
import { type Tx, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { Volunteers } from '../db/volunteers.repository.ts';

/** Sees to it that no two volunteers have one number: a text from it could not be told apart. */
@Injectable()
export class NumberOfHerOwn {
  constructor(
    private readonly volunteers: Volunteers,
    private readonly vault: Vault,
  ) {}

  /** @throws DomainError `volunteer.number_taken` */
  async within(tx: Tx, phone: E164, hers?: VolunteerId): Promise<void> {
    const volunteerId = await this.whose(tx, phone, hers);
    if (volunteerId !== undefined) {
      throw new DomainError('volunteer.number_taken', { volunteerId });
    }
  }

  /** Whose number it is, held for this transaction. @param but whom to leave out */
  async whose(tx: Tx, phone: E164, but?: VolunteerId): Promise<VolunteerId | undefined> {
    await this.volunteers.queueUpFor(tx, this.vault.hash('volunteer-number', phone));
    const subjects = await this.vault.find(tx, 'phone', phone);
    return (await this.volunteers.ofSubjects(tx, subjects, but))?.id;
  }
}
