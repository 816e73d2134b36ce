import { firstContactMade } from '#facts';
import type { AccountId, CaseId, ReportId } from '#kernel';
import { Clock, Outbox, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { Cases } from '../db/cases.repository.ts';
import { ChangeCase } from './change-case.ts';
import { NoteOnCase } from './note-on-case.ts';

export interface Contact {
  readonly caseId: CaseId;
  readonly accountId: AccountId;
  readonly with: 'person' | 'reporter' | 'carer';
  readonly result: 'spoken' | 'no_answer';
  readonly note?: string;
  /** The reporters whose number or address the coordinator saw and who may hear that somebody is on it. */
  readonly tellReporters?: readonly ReportId[];
}

/** Notes an attempt at contact. The first time somebody speaks with the person, the deadline is met. */
@Injectable()
export class RecordContact {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: Cases,
    private readonly changeCase: ChangeCase,
    private readonly noteOnCase: NoteOnCase,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  run(contact: Contact): Promise<void> {
    const { caseId, accountId, note } = contact;
    return this.unitOfWork.run(async (tx) => {
      const row = await this.cases.getForUpdate(tx, caseId);
      await this.noteOnCase.run({
        caseId,
        accountId,
        kind: 'contact',
        refs: { with: contact.with, result: contact.result },
        ...(note === undefined ? {} : { text: note }),
      });
      if (row.state === 'new') {
        await this.changeCase.move(tx, row, 'clarifying', accountId);
      }
      await this.cases.letTell(tx, caseId, contact.tellReporters ?? []);
      const isFirst = row.firstContactAt === null;
      if (contact.with === 'person' && contact.result === 'spoken' && isFirst) {
        row.firstContactAt = this.clock.now();
        row.dueAt = null;
        await this.cases.save(tx, row);
        await this.outbox.add(tx, firstContactMade({ caseId }));
      }
    });
  }
}
