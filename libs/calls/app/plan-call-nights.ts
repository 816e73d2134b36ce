import { Log } from '#platform';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { ReconcileCalls } from './reconcile-calls.ts';

/** Sees at each start that there is a next night's run; each run asks for the one after it. */
@Injectable()
export class PlanCallNights implements OnApplicationBootstrap {
  constructor(
    private readonly reconcileCalls: ReconcileCalls,
    @Inject(Log) private readonly log: Log,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    try {
      await this.reconcileCalls.planNext();
    } catch (error) {
      // a start without the database goes on; the next one plans
      this.log.error('calls.night_unplanned', error);
    }
  }
}
