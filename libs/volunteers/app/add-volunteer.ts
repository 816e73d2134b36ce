import { CITY, type City, type CityRole, isNeighbourhood, type NeighbourhoodId } from '#geography';
import {
  DomainError,
  type E164,
  type LocalDate,
  newId,
  type VolunteerId,
  type WeeklySlot,
} from '#kernel';
import { Clock, type Tx, UnitOfWork, Vault } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { VolunteerRow } from '../db/volunteer.entity.ts';
import { Volunteers } from '../db/volunteers.repository.ts';
import { type ContactDetails, contactPlace } from './contact-details.ts';

export interface NewVolunteer {
  readonly name: string;
  readonly phone: E164;
  readonly email?: string | undefined;
  readonly street?: string | undefined;
  readonly houseNumber?: string | undefined;
  readonly neighbourhood: NeighbourhoodId;
  readonly roles: readonly CityRole[];
  readonly languages: readonly string[];
  readonly gender?: 'man' | 'vrouw' | undefined;
  readonly canPets: boolean;
  readonly canStairs: boolean;
  readonly canSmoke: boolean;
  readonly slots: readonly WeeklySlot[];
  readonly interests: readonly string[];
  /** The last day on which the screening holds. */
  readonly screenedUntil?: LocalDate | undefined;
  readonly maxMatches: number;
  /** Under 18. */
  readonly minor?: boolean | undefined;
}

@Injectable()
export class AddVolunteer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly volunteers: Volunteers,
    private readonly vault: Vault,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
  ) {}

  /**
   * @throws DomainError `volunteer.unknown_neighbourhood`; `volunteer.number_taken` when another volunteer
   * has this number: a text from it could not be told apart
   */
  run(input: NewVolunteer): Promise<VolunteerId> {
    return this.unitOfWork.run(async (tx) => {
      if (!isNeighbourhood(this.city, input.neighbourhood)) {
        throw new DomainError('volunteer.unknown_neighbourhood');
      }
      await this.refuseTakenNumber(tx, input.phone);
      return this.store(tx, input);
    });
  }

  private async refuseTakenNumber(tx: Tx, phone: E164): Promise<void> {
    await this.volunteers.queueUpFor(tx, this.vault.hash('volunteer-number', phone));
    const subjects = await this.vault.find(tx, 'phone', phone);
    const other = await this.volunteers.ofSubjects(tx, subjects);
    if (other !== undefined) {
      throw new DomainError('volunteer.number_taken', { volunteerId: other.id });
    }
  }

  private async store(tx: Tx, input: NewVolunteer): Promise<VolunteerId> {
    const joinedAt = this.clock.now();
    const id = newId<'volunteer'>(joinedAt.getTime());
    const subjectId = await this.vault.newSubject(tx);
    const { name, phone, email, street, houseNumber } = input;
    const details: ContactDetails = { name, phone, email, street, houseNumber };
    const row = Object.assign(new VolunteerRow(), {
      ...plainFields(input),
      id,
      subjectId,
      joinedAt,
      contact: await this.vault.sealJson(tx, subjectId, contactPlace(id), details),
    });
    await this.volunteers.add(tx, row);
    await this.vault.index(tx, subjectId, 'phone', phone);
    return id;
  }
}

/** What lies readable in the row: nothing of who it is. */
function plainFields(
  input: NewVolunteer,
): Omit<VolunteerRow, 'id' | 'subjectId' | 'joinedAt' | 'contact'> {
  return {
    state: 'active',
    roles: [...input.roles],
    neighbourhood: input.neighbourhood,
    languages: [...input.languages],
    gender: input.gender ?? null,
    canPets: input.canPets,
    canStairs: input.canStairs,
    canSmoke: input.canSmoke,
    slots: input.slots.map(({ weekday, part }) => ({ weekday, part })),
    interests: [...input.interests],
    screenedUntil: input.screenedUntil ?? null,
    pausedUntil: null,
    maxMatches: input.maxMatches,
    minor: input.minor ?? false,
    numberBad: false,
  };
}
