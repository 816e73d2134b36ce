import { CITY, type City } from '#geography';
import type { AccountId, LocalDate, SubjectId, VolunteerId } from '#kernel';
import { type Tx, UnitOfWork, Vault } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { EventRefs, VolunteerEventRow } from '../db/volunteer-event.entity.ts';
import type { VolunteerRow } from '../db/volunteer.entity.ts';
import { Volunteers } from '../db/volunteers.repository.ts';
import type { JoinStep, StepsBehind } from '../domain/join-steps.ts';
import { lastDayOfPause } from '../domain/pause.ts';
import type { DetailNeeded } from '../domain/missing-details.ts';
import type { Changes, VolunteerDetails } from '../domain/volunteer-details.ts';
import type {
  VolunteerEventKind,
  VolunteerSource,
  VolunteerWay,
} from '../domain/volunteer-events.ts';
import type { VolunteerState } from '../domain/volunteer-state.ts';
import { detailsOf } from './details-of.ts';
import { GoOnJoining } from './joining/go-on-joining.ts';
import { eventPlace } from './write-event.ts';
import { WhoIsIncomplete } from './who-is-incomplete.ts';

const MOST_EVENTS = 200;

/** The words of a line: what was noted, why it was done, or what changed from what to what. */
const EventWords = z.object({ note: z.string().optional(), why: z.string().optional() });

export interface VolunteerEventView {
  readonly at: Date;
  readonly kind: VolunteerEventKind;
  readonly way: VolunteerWay;
  readonly accountId: AccountId | undefined;
  readonly refs: EventRefs;
  readonly words: string | undefined;
  readonly changes: Changes | undefined;
}

export interface VolunteerView {
  readonly volunteerId: VolunteerId;
  readonly subjectId: SubjectId;
  readonly state: VolunteerState;
  readonly stateSince: Date;
  /** The last day of a pause that ends by itself. */
  readonly pausedThrough: LocalDate | undefined;
  readonly details: VolunteerDetails;
  readonly steps: StepsBehind & { readonly informedVersion: string | null };
  /** What she still has to do before she is asked for anything, in its order. */
  readonly ahead: readonly JoinStep[];
  /** Without these nothing can be asked of her, whatever steps she took. */
  readonly missing: readonly DetailNeeded[];
  readonly screenedUntil: LocalDate | undefined;
  readonly buddyId: VolunteerId | undefined;
  readonly numberBad: boolean;
  readonly source: VolunteerSource;
  readonly joinedAt: Date;
  /** The newest first. */
  readonly events: readonly VolunteerEventView[];
}

/** A volunteer with all that is known of her: for whoever works with her. */
@Injectable()
export class ReadVolunteer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly volunteers: Volunteers,
    private readonly vault: Vault,
    private readonly goOnJoining: GoOnJoining,
    private readonly whoIsIncomplete: WhoIsIncomplete,
    @Inject(CITY) private readonly city: City,
  ) {}

  /** @throws DomainError `vault.erased` when her data were erased; EntityNotFoundError where there is nobody */
  run(volunteerId: VolunteerId): Promise<VolunteerView> {
    return this.unitOfWork.run(async (tx) => {
      const row = await this.volunteers.get(tx, volunteerId);
      const { subjectId, state, stateSince, numberBad, source, joinedAt } = row;
      const events: VolunteerEventView[] = [];
      for (const event of await this.volunteers.eventsOf(tx, volunteerId, MOST_EVENTS)) {
        events.push(await this.eventView(tx, row, event));
      }
      const details = await detailsOf(this.vault, tx, row);
      return {
        ...{ volunteerId, subjectId, state, stateSince, numberBad, source, joinedAt, events },
        pausedThrough: row.pausedUntil
          ? lastDayOfPause(row.pausedUntil, this.city.zone)
          : undefined,
        details,
        missing: this.whoIsIncomplete.missing(row, details.phone !== undefined),
        steps: stepsOf(row),
        ahead: this.goOnJoining.ahead(row),
        screenedUntil: row.screenedUntil ?? undefined,
        buddyId: row.buddyId ?? undefined,
      };
    });
  }

  private async eventView(
    tx: Tx,
    { subjectId }: VolunteerRow,
    { id, at, kind, way, accountId, refs, details }: VolunteerEventRow,
  ): Promise<VolunteerEventView> {
    const seen = { at, kind, way, accountId: accountId ?? undefined, refs };
    if (details === null) {
      return { ...seen, words: undefined, changes: undefined };
    }
    if (kind === 'changed') {
      const place = { ...eventPlace(id), schema: ChangesKept };
      const changes = await this.vault.openJson(tx, subjectId, place, details);
      return { ...seen, words: undefined, changes };
    }
    const place = { ...eventPlace(id), schema: EventWords };
    const { note, why } = await this.vault.openJson(tx, subjectId, place, details);
    return { ...seen, words: note ?? why, changes: undefined };
  }
}

const ChangesKept = z.record(
  z.string(),
  z.object({ before: z.unknown().optional(), after: z.unknown().optional() }),
);

function stepsOf(row: VolunteerRow): VolunteerView['steps'] {
  const { talkedAt, informedAt, informedVersion, agreedAt, learntAt, screenedUntil } = row;
  return { talkedAt, informedAt, informedVersion, agreedAt, learntAt, screenedUntil };
}
