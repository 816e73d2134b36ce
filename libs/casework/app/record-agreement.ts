import { personDeclined } from '#facts';
import { type AccountId, type CaseId, DomainError } from '#kernel';
import { Clock, Outbox, type Tx, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import type { CaseRow } from '../db/case-file.entity.ts';
import { Cases } from '../db/cases.repository.ts';
import { isOpen } from '../domain/case-state.ts';
import { stepAfterNo } from '../domain/case-step.ts';
import { ChangeCase } from './change-case.ts';
import { DangerWaits } from './danger-waits.ts';
import { NoteChanges } from './note-changes.ts';
import { AppendToTimeline } from './append-to-timeline.ts';
import { OpenCaseFile } from './open-case-file.ts';
import { type NewWishes, PersonWishes } from './person-wishes.ts';

export interface Agreement {
  readonly caseId: CaseId;
  /** Who noted it; left out when she said it herself on the phone, with nobody between. */
  readonly accountId?: AccountId;
  readonly answer: 'yes' | 'later' | 'no';
  /** Asked for when she says yes. */
  readonly wishes?: NewWishes;
  /** "" empties what was known. */
  readonly safeContact?: string;
  /** When she says later: when to ask again. */
  readonly askAgainAt?: Date;
  readonly note?: string;
  /** Her no has only a number as proof, and another may have said it: the case ends when a human confirmed it. */
  readonly unsure?: boolean;
}

/** Notes what the person herself said. Her no or later ends every offer; while danger waits the case outlives her no. */
@Injectable()
export class RecordAgreement {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: Cases,
    private readonly changeCase: ChangeCase,
    private readonly dangerWaits: DangerWaits,
    private readonly openCaseFile: OpenCaseFile,
    private readonly appendToTimeline: AppendToTimeline,
    private readonly noteChanges: NoteChanges,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError `agreement.neighbourhood_missing`, `agreement.wishes_missing`,
   * `agreement.contact_first`, or `agreement.case_closed` for a yes while nothing goes on
   */
  run(agreement: Agreement): Promise<void> {
    const { caseId, accountId, answer, note } = agreement;
    return this.unitOfWork.run(async (tx) => {
      const row = await this.cases.getForUpdate(tx, caseId);
      if (accountId !== undefined && row.firstContactAt === null) {
        throw new DomainError('agreement.contact_first', { caseId });
      }
      await this.appendToTimeline.run({
        caseId,
        kind: 'agreement',
        refs: { answer, ...(accountId === undefined && { via: 'phone' }) },
        accountId,
        text: note,
      });
      await this.keepSafeContact(tx, row, agreement);
      if (answer === 'yes') {
        await this.agree(tx, row, agreement);
      } else {
        await this.decline(tx, row, agreement);
      }
    });
  }

  private async agree(tx: Tx, row: CaseRow, { wishes, accountId }: Agreement): Promise<void> {
    if (row.neighbourhood === null) {
      throw new DomainError('agreement.neighbourhood_missing', { caseId: row.id });
    }
    if (wishes === undefined) {
      throw new DomainError('agreement.wishes_missing', { caseId: row.id });
    }
    if (!isOpen(row.state)) {
      throw new DomainError('agreement.case_closed', { caseId: row.id, state: row.state });
    }
    const before = (await this.openCaseFile.wishes(tx, row)) ?? {};
    const after = PersonWishes.parse(wishes);
    await this.noteChanges.run({ caseId: row.id, accountId }, before, after);
    row.wishes = await this.openCaseFile.sealWishes(tx, row, after);
    row.agreedAt ??= this.clock.now();
    if (row.state === 'new' || row.state === 'clarifying' || row.state === 'waiting') {
      await this.changeCase.next(row, 'find');
      await this.changeCase.move(tx, row, 'agreed', accountId);
    } else {
      // her wishes changed; what is to be done next did not
      await this.cases.save(tx, row);
    }
  }

  private async decline(tx: Tx, row: CaseRow, agreement: Agreement): Promise<void> {
    const { answer, accountId, askAgainAt, unsure = false } = agreement;
    const dangerWaits = isOpen(row.state) && (await this.dangerWaits.within(tx, row.id));
    const step = stepAfterNo({ isLater: answer === 'later', unsure, dangerWaits });
    if (step === undefined) {
      row.outcome = 'declined';
    } else {
      await this.changeCase.next(row, step);
      row.dueAt = (step === 'ask_again' ? askAgainAt : undefined) ?? row.dueAt;
    }
    const to = step === undefined ? 'closed' : 'waiting';
    if (row.state !== to) {
      await this.changeCase.move(tx, row, to, accountId);
    } else {
      await this.cases.save(tx, row);
    }
    await this.outbox.add(tx, personDeclined({ caseId: row.id, accountId }));
  }

  private async keepSafeContact(
    tx: Tx,
    row: CaseRow,
    { safeContact, accountId }: Agreement,
  ): Promise<void> {
    if (safeContact === undefined) {
      return;
    }
    const { safeContact: before, ...person } = await this.openCaseFile.person(tx, row);
    const after = safeContact === '' ? {} : { safeContact };
    row.person = await this.openCaseFile.sealPerson(tx, row, { ...person, ...after });
    await this.cases.save(tx, row);
    await this.noteChanges.run({ caseId: row.id, accountId }, { safeContact: before }, after);
  }
}
