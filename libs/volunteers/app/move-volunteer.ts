import { volunteerMoved } from '#facts';
import { DomainError, type VolunteerId } from '#kernel';
import { Clock, Outbox, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { Volunteers } from '../db/volunteers.repository.ts';
import type { JoinStep } from '../domain/join-steps.ts';
import { moveVolunteer, type VolunteerState } from '../domain/volunteer-state.ts';
import { GoOnJoining } from './go-on-joining.ts';
import { TasksOfMove } from './tasks-of-move.ts';
import { type By, WriteEvent } from './write-event.ts';

export interface VolunteerMove {
  readonly volunteerId: VolunteerId;
  readonly to: VolunteerState;
  /** Of a pause: when it ends by itself; left out, she says so herself. */
  readonly until?: Date | undefined;
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
  ) {}

  /** @throws DomainError `volunteer.unknown`, `volunteer.move_refused`; `volunteer.steps_ahead` where a step is left */
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
      row.pausedUntil = to === 'paused' ? (until ?? null) : null;
      await this.volunteers.save(tx, row);
      const refs = { from, to, ...(until === undefined ? {} : { until: until.toISOString() }) };
      const details = why === undefined ? {} : { details: { why } };
      await this.writeEvent.within(tx, row, { kind: 'moved', refs, ...details, ...by });
      const { accountId } = by;
      await this.outbox.add(tx, volunteerMoved({ volunteerId, from, to, accountId }));
      await this.tasksOfMove.within(tx, row, { from, why, by });
      await this.goOnJoining.within(tx, row, by);
    });
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
