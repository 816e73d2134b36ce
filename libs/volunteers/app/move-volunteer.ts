import { volunteerMoved } from '#facts';
import { CITY, type City } from '#geography';
import { DomainError, localDate, type LocalDate, type VolunteerId } from '#kernel';
import { Clock, Outbox, type Tx, UnitOfWork } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { VolunteerRow } from '../db/volunteer.entity.ts';
import { Volunteers } from '../db/volunteers.repository.ts';
import type { JoinStep } from '../domain/join-steps.ts';
import { endOfPause, pauseFault } from '../domain/pause.ts';
import { moveVolunteer, type VolunteerState } from '../domain/volunteer-state.ts';
import { endPause } from '../jobs.ts';
import { GoOnJoining } from './joining/go-on-joining.ts';
import { TasksOfMove } from './tasks-of-move.ts';
import { type By, WriteEvent } from './write-event.ts';

export interface VolunteerMove {
  readonly volunteerId: VolunteerId;
  readonly to: VolunteerState;
  /** Of a pause: its last day, after which it ends by itself; left out, she says so herself. */
  readonly until?: LocalDate | undefined;
  /** Why, sealed with her key. */
  readonly why?: string | undefined;
  readonly by: By;
}

/**
 * A volunteer pauses, goes away, comes back, is suspended or ends. Who comes back with steps still to take, because
 * the screening ended meanwhile, goes on with them.
 */
@Injectable()
export class MoveVolunteer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly volunteers: Volunteers,
    private readonly goOnJoining: GoOnJoining,
    private readonly tasksOfMove: TasksOfMove,
    private readonly writeEvent: WriteEvent,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
  ) {}

  /**
   * @throws DomainError `volunteer.unknown`, `volunteer.move_refused`; `volunteer.steps_ahead` where a step is left;
   * `volunteer.pause_over`, `volunteer.pause_too_long`
   */
  run({ volunteerId, to: wanted, until, why, by }: VolunteerMove): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const row = await this.volunteers.lock(tx, volunteerId);
      const from = row.state;
      if (from === 'joining' && wanted === 'active') {
        throw new DomainError('volunteer.steps_ahead', { volunteerId });
      }
      const to = backTo(from, wanted, this.goOnJoining.ahead(row));
      if (from === 'ended') {
        // what she was told and signed then proves nothing of now
        Object.assign(row, { talkedAt: null, informedAt: null, informedVersion: null });
        Object.assign(row, { agreedAt: null, learntAt: null });
      }
      row.state = moveVolunteer(from, to);
      row.stateSince = this.clock.now();
      row.pausedUntil = to === 'paused' && until !== undefined ? this.endOf(until) : null;
      await this.volunteers.save(tx, row);
      await this.planEnd(tx, row);
      const refs = {
        from,
        to,
        ...(row.pausedUntil === null || until === undefined ? {} : { until }),
      };
      const details = why === undefined ? {} : { details: { why } };
      await this.writeEvent.within(tx, row, { kind: 'moved', refs, ...details, ...by });
      const { accountId } = by;
      await this.outbox.add(tx, volunteerMoved({ volunteerId, from, to, accountId }));
      await this.tasksOfMove.within(tx, row, { from, why, by });
      await this.goOnJoining.within(tx, row, by);
    });
  }

  private endOf(lastDay: LocalDate): Date {
    const { zone } = this.city;
    const fault = pauseFault(lastDay, localDate(this.clock.now(), zone));
    if (fault !== undefined) {
      throw new DomainError(fault);
    }
    return endOfPause(lastDay, zone);
  }

  /** A pause that was moved leaves its old timer to ring for nothing. */
  private async planEnd(tx: Tx, { id: volunteerId, pausedUntil }: VolunteerRow): Promise<void> {
    if (pausedUntil !== null) {
      const endsAt = pausedUntil.toISOString();
      await this.outbox.add(tx, endPause({ volunteerId, endsAt }), pausedUntil);
    }
  }
}

/** Who was suspended before she was through her steps comes back to them; an extract that ended meanwhile bars by itself. */
function backTo(
  from: VolunteerState,
  wanted: VolunteerState,
  ahead: readonly JoinStep[],
): VolunteerState {
  const isUnready = ahead.some((step) => step !== 'screening');
  return from === 'suspended' && wanted === 'active' && isUnready ? 'joining' : wanted;
}
