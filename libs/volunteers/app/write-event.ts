import { type AccountId, newId } from '#kernel';
import { Clock, type Place, type Tx, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { type EventRefs, VolunteerEventRow } from '../db/volunteer-event.entity.ts';
import type { VolunteerRow } from '../db/volunteer.entity.ts';
import { Volunteers } from '../db/volunteers.repository.ts';
import type { VolunteerEventKind, VolunteerWay } from '../domain/volunteer-events.ts';

/** Who did it, and by which way it came. */
export interface By {
  readonly way: VolunteerWay;
  /** Left out where the volunteer did it herself. */
  readonly accountId?: AccountId | undefined;
}

interface NewEvent extends By {
  readonly kind: VolunteerEventKind;
  readonly refs?: EventRefs;
  /** What may only be read with her key. */
  readonly details?: object;
}

/** Appends a line to what happened with a volunteer. */
@Injectable()
export class WriteEvent {
  constructor(
    private readonly volunteers: Volunteers,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  async within(tx: Tx, volunteer: VolunteerRow, event: NewEvent): Promise<void> {
    const at = this.clock.now();
    const id = newId<'volunteer-event'>(at.getTime());
    const { kind, way, accountId, refs, details } = event;
    const sealed =
      details === undefined
        ? null
        : await this.vault.sealJson(tx, volunteer.subjectId, eventPlace(id), details);
    const row = Object.assign(new VolunteerEventRow(), {
      ...{ id, volunteerId: volunteer.id, at, kind, way },
      ...{ accountId: accountId ?? null, refs: refs ?? {}, details: sealed },
    });
    await this.volunteers.addEvent(tx, row);
  }
}

export function eventPlace(id: string): Place {
  return { table: 'volunteer_event', row: id, column: 'details' };
}
