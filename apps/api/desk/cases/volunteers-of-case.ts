import { ReadCase } from '#casework';
import { type CaseId, DomainError, type VolunteerId } from '#kernel';
import { RequestsOfCase } from '#matching';
import { VisitsOfCase } from '#visits';
import { VolunteerContact, type VolunteerContactView } from '#volunteers';
import { Injectable } from '@nestjs/common';
import { type VolunteerNumber, volunteersOf } from './whom-to-ring.ts';

/** Whom to call of the volunteers that have to do with a case. */
@Injectable()
export class VolunteersOfCase {
  constructor(
    private readonly readCase: ReadCase,
    private readonly requestsOfCase: RequestsOfCase,
    private readonly visitsOfCase: VisitsOfCase,
    private readonly volunteerContact: VolunteerContact,
  ) {}

  async run(caseId: CaseId): Promise<VolunteerNumber[]> {
    const { events } = await this.readCase.run(caseId);
    const requests = await this.requestsOfCase.run(caseId);
    return this.contacts(volunteersOf(requests, await this.visitsOfCase.run(caseId), events));
  }

  /** Who was erased is not among them. */
  async contacts(ids: Iterable<VolunteerId>): Promise<VolunteerNumber[]> {
    const numbers: VolunteerNumber[] = [];
    for (const volunteerId of ids) {
      const contact = await this.contactOf(volunteerId);
      if (contact !== undefined) {
        const { name, phone, subjectId } = contact;
        numbers.push({ volunteerId, name, phone, subjectId });
      }
    }
    return numbers;
  }

  private async contactOf(id: VolunteerId): Promise<VolunteerContactView | undefined> {
    try {
      return await this.volunteerContact.run(id);
    } catch (error) {
      if (error instanceof DomainError && error.code === 'vault.erased') {
        return undefined;
      }
      throw error;
    }
  }
}
