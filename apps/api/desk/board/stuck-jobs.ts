import type { ListPage, OutboxId } from '#kernel';
import { Outbox, type StuckJob, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';

/** Jobs that failed for good and need a human: shown on the desk, tried again on request. */
@Injectable()
export class StuckJobs {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
  ) {}

  list(page: ListPage): Promise<StuckJob[]> {
    return this.unitOfWork.run((tx) => this.outbox.stuck(tx, page));
  }

  count(): Promise<number> {
    return this.unitOfWork.run((tx) => this.outbox.countStuck(tx));
  }

  retry(id: OutboxId): Promise<void> {
    return this.unitOfWork.run((tx) => this.outbox.retry(tx, id));
  }
}
