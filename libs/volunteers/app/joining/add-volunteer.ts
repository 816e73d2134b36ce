import { CITY, type City, isNeighbourhood } from '#geography';
import { DomainError, localDate, type LocalDate, newId, type VolunteerId } from '#kernel';
import { Clock, type Tx, UnitOfWork, Vault } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { VolunteerScreeningRow } from '../../db/volunteer-screening.entity.ts';
import { VolunteerRow } from '../../db/volunteer.entity.ts';
import { Volunteers } from '../../db/volunteers.repository.ts';
import { type ScreeningDates, screeningFault } from '../../domain/screening-dates.ts';
import type { VolunteerDetails } from '../../domain/volunteer-details.ts';
import type { VolunteerSource } from '../../domain/volunteer-events.ts';
import { storeDetails } from '../details-of.ts';
import { GoOnJoining } from './go-on-joining.ts';
import { NumberOfHerOwn } from '../number-of-her-own.ts';
import { WarnOfScreeningEnd } from './warn-of-screening-end.ts';
import { type By, WriteEvent } from '../write-event.ts';

/** Steps that she took before she came into this system. */
export interface StepsTaken {
  readonly talkedAt?: Date | undefined;
  readonly informed?: { readonly at: Date; readonly version: string } | undefined;
  readonly agreedAt?: Date | undefined;
  readonly learntAt?: Date | undefined;
  /** The last day on which the screening holds. */
  readonly screenedUntil?: LocalDate | undefined;
  /** The extract that was seen; its last day counts before `screenedUntil`. */
  readonly screening?: (ScreeningDates & { readonly seenAt: Date }) | undefined;
}

export interface NewVolunteer {
  readonly details: VolunteerDetails;
  readonly source: VolunteerSource;
  readonly steps?: StepsTaken;
  readonly by: By;
}

/** Somebody wants to help, or helped already: she is `active` when no step is left, else `joining`. */
@Injectable()
export class AddVolunteer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly volunteers: Volunteers,
    private readonly vault: Vault,
    private readonly numberOfHerOwn: NumberOfHerOwn,
    private readonly goOnJoining: GoOnJoining,
    private readonly warnOfScreeningEnd: WarnOfScreeningEnd,
    private readonly writeEvent: WriteEvent,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
  ) {}

  /** @throws DomainError `volunteer.unknown_neighbourhood`, `volunteer.number_taken`, a `ScreeningFault` */
  run({ details, source, steps = {}, by }: NewVolunteer): Promise<VolunteerId> {
    return this.unitOfWork.run(async (tx) => {
      if (!isNeighbourhood(this.city, details.neighbourhood)) {
        throw new DomainError('volunteer.unknown_neighbourhood');
      }
      if (details.phone !== undefined) {
        await this.numberOfHerOwn.within(tx, details.phone);
      }
      const row = await this.newRow(tx, source, steps);
      await storeDetails(this.vault, tx, row, details);
      await this.volunteers.add(tx, row);
      await this.keepScreening(tx, row, steps, by);
      await this.writeEvent.within(tx, row, { kind: 'came', refs: { source }, ...by });
      await this.warnOfScreeningEnd.plan(tx, row);
      await this.goOnJoining.within(tx, row, by);
      return row.id;
    });
  }

  private async newRow(tx: Tx, source: VolunteerSource, steps: StepsTaken): Promise<VolunteerRow> {
    const joinedAt = this.clock.now();
    return Object.assign(new VolunteerRow(), {
      id: newId<'volunteer'>(joinedAt.getTime()),
      subjectId: await this.vault.newSubject(tx),
      ...{ state: 'joining', stateSince: joinedAt, joinedAt, source },
      ...behind(steps),
      ...{ buddyId: null, pausedUntil: null, numberBad: false },
    });
  }

  private async keepScreening(
    tx: Tx,
    { id: volunteerId }: VolunteerRow,
    { screening }: StepsTaken,
    { accountId }: By,
  ): Promise<void> {
    if (screening === undefined) {
      return;
    }
    const now = this.clock.now();
    const fault = screeningFault(screening, localDate(now, this.city.zone));
    if (fault !== undefined) {
      throw new DomainError(fault);
    }
    const id = newId<'volunteer-screening'>(now.getTime());
    const row = Object.assign(new VolunteerScreeningRow(), screening, {
      ...{ id, volunteerId, model: '595', seenBy: accountId ?? null },
    });
    await this.volunteers.addScreening(tx, row);
  }
}

function behind({ informed, screening, ...steps }: StepsTaken): Partial<VolunteerRow> {
  const { talkedAt = null, agreedAt = null, learntAt = null, screenedUntil = null } = steps;
  const { at: informedAt, version: informedVersion } = informed ?? { at: null, version: null };
  return {
    ...{ talkedAt, informedAt, informedVersion, agreedAt, learntAt },
    screenedUntil: screening?.holdsUntil ?? screenedUntil,
  };
}
