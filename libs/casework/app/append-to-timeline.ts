import { type CaseId, newId } from '#kernel';
import { Clock, UnitOfWork, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { CaseEventRow } from '../db/case-event.entity.ts';
import { Cases } from '../db/cases.repository.ts';
import type { EventBy, EventSays } from '../domain/event-kinds.ts';

/** A line for the timeline. `refs` hold ids and states; words about a person go into `text`, which is sealed. */
export type CaseNote = EventBy &
  EventSays & {
    readonly caseId: CaseId;
    readonly text?: string | undefined;
  };

/** Appends one line to the timeline of a case; no line is ever changed. */
@Injectable()
export class AppendToTimeline {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: Cases,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  run({ caseId, kind, refs = {}, text, accountId }: CaseNote): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const { personSubjectId } = await this.cases.get(tx, caseId);
      const id = newId(this.clock.now().getTime());
      const place = { table: 'case_event', row: id, column: 'note' };
      const row = Object.assign(new CaseEventRow(), {
        id,
        caseId,
        at: this.clock.now(),
        kind,
        accountId: accountId ?? null,
        refs,
        note:
          text === undefined || text === ''
            ? null
            : await this.vault.seal(tx, personSubjectId, place, text),
      });
      await this.cases.append(tx, row);
    });
  }
}
