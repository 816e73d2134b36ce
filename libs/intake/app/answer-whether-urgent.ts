import { urgencyAnswered } from '#facts';
import type { ReportId } from '#kernel';
import { Outbox, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';

/** Whoever reported says on the page behind it whether anybody must go and look. */
@Injectable()
export class AnswerWhetherUrgent {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
  ) {}

  run(reportId: ReportId, answer: 'yes' | 'no' | 'unsure'): Promise<void> {
    return this.unitOfWork.run((tx) => this.outbox.add(tx, urgencyAnswered({ reportId, answer })));
  }
}
