import type { CaseForMatchingView } from '#casework';
import { CITY, type City, type CityRole } from '#geography';
import { type AccountId, type CaseId, DomainError, newId } from '#kernel';
import { Clock, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { RequestRow } from '../db/request.entity.ts';
import { Requests } from '../db/requests.repository.ts';
import { SeatRow } from '../db/seat.entity.ts';
import type { ForWhom } from './look-up-sought.ts';
import type { Task } from '../domain/request-state.ts';
import { rulesOf } from './circumstances-of.ts';

/** The states of a case in which the person agreed that somebody is sought for her. */
const agreed: readonly CaseForMatchingView['state'][] = [
  ...(['agreed', 'matching', 'matched', 'visiting'] as const),
];

/**
 * Nobody is asked before the person agreed and it is known what languages she speaks.
 * @throws DomainError `request.case_not_agreed`, `request.language_unknown`
 */
export function refuseTooEarly({ sought, state }: ForWhom): void {
  const { caseId, wishes } = sought;
  if (!agreed.includes(state)) {
    throw new DomainError('request.case_not_agreed', { caseId, state });
  }
  if (wishes.languages.length === 0) {
    throw new DomainError('request.language_unknown', { caseId });
  }
}

/** The one request of a case and role that seeks somebody: opened, or found and locked. */
@Injectable()
export class OpenRequest {
  constructor(
    private readonly requests: Requests,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
  ) {}

  /** @throws DomainError `request.unknown_role`; `request.already_filled`; `request.closed_meanwhile` when it closed at this moment */
  async within(
    tx: Tx,
    input: {
      readonly caseId: CaseId;
      readonly role: CityRole;
      readonly accountId: AccountId;
      readonly task?: Task | undefined;
    },
  ): Promise<{ request: RequestRow; opened: boolean }> {
    const { caseId, role } = input;
    const openedAt = this.clock.now();
    const request = Object.assign(new RequestRow(), {
      id: newId<'request'>(openedAt.getTime()),
      caseId,
      role,
      task: input.task ?? rulesOf(this.city, role).usualTask,
      state: 'open' as const,
      openedAt,
      openedBy: input.accountId,
      ...{ search: 'by_hand' as const, searchBy: null, searchAfter: 0 },
      border: rulesOf(this.city, role).reach[0] ?? 'city',
    });
    if (await this.requests.openOnce(tx, request, this.seatsFor(request))) {
      return { request, opened: true };
    }
    const alive = await this.requests.lockAlive(tx, caseId, role);
    if (alive === undefined) {
      throw new DomainError('request.closed_meanwhile', { caseId });
    }
    if (alive.state === 'filled') {
      throw new DomainError('request.already_filled', { requestId: alive.id });
    }
    return { request: alive, opened: false };
  }

  private seatsFor({ id, role, openedAt }: RequestRow): SeatRow[] {
    const numbers = rulesOf(this.city, role).firstVisitInPairs ? [1, 2] : [1];
    return numbers.map((number) =>
      Object.assign(new SeatRow(), {
        requestId: id,
        number,
        state: 'open' as const,
        offerId: null,
        confirmedBy: null,
        agreedBy: null,
        visitAt: null,
        changedAt: openedAt,
      }),
    );
  }
}
