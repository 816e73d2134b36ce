import type { SubmenuTaken, SubmenuTurn } from '#calls';
import { ReportOfCall } from '#intake';
import { Injectable } from '@nestjs/common';
import type { CaseOfNumber } from '../db/cases.repository.ts';
import { choseAfterEnd, mayAskAgain } from '../domain/person-call.ts';
import { AppendToTimeline } from './append-to-timeline.ts';
import { PartCall } from './part-call.ts';
import { askPerson, callPersonBack, leaveWord } from './person-turns.ts';

/**
 * The person of a closed case calls about herself. A complaint and the wish for a human reach a coordinator
 * with that case, and leave it closed: her stop stays her stop. What she tells of herself anew opens it again.
 * Who calls for the first time, on the same telephone, goes on as any caller about herself.
 */
@Injectable()
export class TakeStepAfterEnd {
  constructor(
    private readonly appendToTimeline: AppendToTimeline,
    private readonly reportOfCall: ReportOfCall,
    private readonly partCall: PartCall,
  ) {}

  run(taken: SubmenuTaken, hers: CaseOfNumber): Promise<SubmenuTurn> {
    return taken.step === 'ended' ? this.choose(taken, hers) : this.begin(taken, hers);
  }

  /** The call begins, or the case was closed while she was on the line. */
  private async begin(taken: SubmenuTaken, { reportId }: CaseOfNumber): Promise<SubmenuTurn> {
    await this.reportOfCall.link(taken.callId, reportId);
    return askPerson(taken, 'ended', 1, { before: ['hello'], keepsClosed: true });
  }

  private async choose(taken: SubmenuTaken, hers: CaseOfNumber): Promise<SubmenuTurn> {
    const { caseId } = hers;
    const choice = choseAfterEnd(taken.digits, taken.attempt);
    switch (choice) {
      case 'goes_on':
        return { says: [], next: { kind: 'myself' }, keepsClosed: false };
      case 'first_time':
        await this.partCall.run(taken.callId, hers);
        return { says: [], next: { kind: 'myself' }, keepsClosed: false };
      case 'complaint':
      case 'human':
        return this.leave(taken, caseId, choice);
      case 'danger':
        return mayAskAgain(taken.attempt)
          ? askPerson(taken, 'ended', taken.attempt + 1, { danger: true })
          : { ...callPersonBack(taken), danger: true };
      case 'enough':
        return callPersonBack(taken);
      case 'again':
        return askPerson(taken, 'ended', taken.attempt + 1);
      case 'not_understood':
        return askPerson(taken, 'ended', taken.attempt + 1, { before: ['notUnderstood'] });
    }
  }

  private async leave(
    taken: SubmenuTaken,
    caseId: CaseOfNumber['caseId'],
    wish: 'complaint' | 'human',
  ): Promise<SubmenuTurn> {
    await this.appendToTimeline.run({ caseId, kind: 'own_wish', refs: { wish, via: 'phone' } });
    return leaveWord(taken, wish, wish === 'complaint' ? ['sorryForComplaint'] : []);
  }
}
