import { AccountNames } from '#accounts';
import type { CaseListItem } from '#casework';
import { CITY, type City, OfficeCalendar } from '#geography';
import { Clock } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { At } from './board-view.ts';

/** When and where a list of cases is looked at, and who took the alerts in it. */
@Injectable()
export class BoardTime {
  constructor(
    private readonly accountNames: AccountNames,
    private readonly officeCalendar: OfficeCalendar,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
  ) {}

  async run(items: readonly CaseListItem[]): Promise<At> {
    const takers = items.flatMap(({ alertTaken }) => alertTaken?.by ?? []);
    const names = await this.accountNames.run(new Set(takers));
    const calendar = await this.officeCalendar.run();
    return { city: this.city, calendar, now: this.clock.now(), names };
  }
}
