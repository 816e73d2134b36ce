import { OnDuty } from '#accounts';
import { OfficeCalendar } from '#geography';
import { nextOpening } from '#kernel';
import { Clock } from '#platform';
import { Injectable } from '@nestjs/common';
import type { OpeningAt } from '../texts.shared.ts';

/** When one of us reads what comes now. */
@Injectable()
export class WhenRead {
  constructor(
    private readonly onDuty: OnDuty,
    private readonly officeCalendar: OfficeCalendar,
    private readonly clock: Clock,
  ) {}

  /** Undefined while somebody is on duty, or at work. */
  async run(): Promise<OpeningAt | undefined> {
    const readAt = await this.unlessOnDuty();
    return readAt === undefined || readAt.opening <= readAt.now ? undefined : readAt;
  }

  /** Also at work, where nobody is on duty. */
  async unlessOnDuty(): Promise<OpeningAt | undefined> {
    if (await this.onDuty.isAnyone()) {
      return undefined;
    }
    const now = this.clock.now();
    const calendar = await this.officeCalendar.run();
    return { now, opening: nextOpening(now, calendar), zone: calendar.zone };
  }
}
