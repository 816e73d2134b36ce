import { CITY, type City } from '#geography';
import { DomainError, localDate, newId, type VolunteerId } from '#kernel';
import { Clock, type Tx, UnitOfWork } from '#platform';
import { FinishTask, type TaskKind } from '#tasks';
import { Inject, Injectable } from '@nestjs/common';
import { VolunteerScreeningRow } from '../../db/volunteer-screening.entity.ts';
import type { VolunteerRow } from '../../db/volunteer.entity.ts';
import { Volunteers } from '../../db/volunteers.repository.ts';
import { firstWords } from '../../domain/first-word.ts';
import type { JoinStep } from '../../domain/join-steps.ts';
import { type ScreeningDates, screeningFault } from '../../domain/screening-dates.ts';
import { GoOnJoining } from './go-on-joining.ts';
import { texts } from '../../texts.nl.ts';
import { WarnOfScreeningEnd } from './warn-of-screening-end.ts';
import { type By, WriteEvent } from '../write-event.ts';

/** A step that was taken, with what is kept as its proof. */
export type StepTaken =
  | { readonly step: 'talk' | 'agreement' | 'learning'; readonly note?: string | undefined }
  | { readonly step: 'information'; readonly version: string }
  | ({ readonly step: 'screening' } & ScreeningDates);

/** A step towards being a volunteer was taken; who took the last one is active. */
@Injectable()
export class TakeJoinStep {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly volunteers: Volunteers,
    private readonly goOnJoining: GoOnJoining,
    private readonly writeEvent: WriteEvent,
    private readonly finishTask: FinishTask,
    private readonly warnOfScreeningEnd: WarnOfScreeningEnd,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
  ) {}

  /**
   * A screening may be seen again at any time, and there may be newer information; another step counts once: taken
   * again it changes nothing, and its first day stands.
   * @throws DomainError `volunteer.unknown`; `volunteer.screening_by_us` where nobody of us saw it;
   * a `ScreeningFault` where its days cannot be
   */
  run(volunteerId: VolunteerId, taken: StepTaken, by: By): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const row = await this.volunteers.lock(tx, volunteerId);
      const isNew =
        taken.step === 'screening' ? await this.see(tx, row, taken, by) : this.mark(row, taken);
      if (!isNew) {
        return;
      }
      await this.volunteers.save(tx, row);
      await this.writeEvent.within(tx, row, { ...lineOf(taken), ...by });
      await this.endTasks(volunteerId, taken, by);
      await this.goOnJoining.within(tx, row, by);
    });
  }

  /** What was to be done until this step was taken. */
  private async endTasks(
    volunteerId: VolunteerId,
    taken: StepTaken,
    { accountId }: By,
  ): Promise<void> {
    const done = doneBy(taken);
    if (accountId !== undefined && done !== undefined) {
      const { kinds, result } = done;
      await this.finishTask.ofVolunteer({ volunteerId, kinds }, { accountId, result });
    }
  }

  private mark(row: VolunteerRow, taken: Exclude<StepTaken, { step: 'screening' }>): boolean {
    const field = momentOf[taken.step];
    const isNewer = taken.step === 'information' && row.informedVersion !== taken.version;
    if (row[field] !== null && !isNewer) {
      return false;
    }
    row[field] = this.clock.now();
    if (taken.step === 'information') {
      row.informedVersion = taken.version;
    }
    return true;
  }

  private async see(
    tx: Tx,
    row: VolunteerRow,
    { dated, holdsUntil }: Extract<StepTaken, { step: 'screening' }>,
    { accountId }: By,
  ): Promise<true> {
    if (accountId === undefined) {
      throw new DomainError('volunteer.screening_by_us');
    }
    const seenAt = this.clock.now();
    const fault = screeningFault({ dated, holdsUntil }, localDate(seenAt, this.city.zone));
    if (fault !== undefined) {
      throw new DomainError(fault);
    }
    const screening = Object.assign(new VolunteerScreeningRow(), {
      ...{ id: newId<'volunteer-screening'>(seenAt.getTime()), volunteerId: row.id },
      ...{ model: '595', dated, seenBy: accountId, seenAt, holdsUntil },
    });
    await this.volunteers.addScreening(tx, screening);
    row.screenedUntil = holdsUntil;
    await this.warnOfScreeningEnd.plan(tx, row);
    return true;
  }
}

const momentOf: Readonly<
  Record<Exclude<JoinStep, 'screening'>, 'talkedAt' | 'informedAt' | 'agreedAt' | 'learntAt'>
> = {
  ...{ talk: 'talkedAt', information: 'informedAt', agreement: 'agreedAt', learning: 'learntAt' },
};

/** Which tasks a step does, and what came of them. */
function doneBy(
  taken: StepTaken,
): { readonly kinds: readonly TaskKind[]; readonly result: string } | undefined {
  if (taken.step === 'talk') {
    return { kinds: firstWords, result: taken.note ?? texts.talked };
  }
  return taken.step === 'screening'
    ? { kinds: ['volunteer_screening'], result: texts.screened }
    : undefined;
}

function lineOf(taken: StepTaken): {
  readonly kind: JoinStep;
  readonly refs?: Readonly<Record<string, string>>;
  readonly details?: object;
} {
  switch (taken.step) {
    case 'information':
      return { kind: taken.step, refs: { version: taken.version } };
    case 'screening':
      return {
        kind: taken.step,
        refs: { model: '595', dated: taken.dated, holdsUntil: taken.holdsUntil },
      };
    case 'talk':
    case 'agreement':
    case 'learning':
      return {
        kind: taken.step,
        ...(taken.note === undefined ? {} : { details: { note: taken.note } }),
      };
  }
}
