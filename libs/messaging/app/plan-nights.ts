import { Log } from '#platform';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { ReconcileTexts } from './reconcile-texts.ts';

/** Sees at each start that there is a next night's run; each run asks for the one after it. */
@Injectable()
export class PlanNights implements OnApplicationBootstrap {
  constructor(
    private readonly reconcileTexts: ReconcileTexts,
    @Inject(Log) private readonly log: Log,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    try {
      await this.reconcileTexts.planNext();
    } catch (error) {
      // a start without the database goes on; the next one plans
      this.log.error('messaging.night_unplanned', error);
    }
  }
}
