import { AccountNames, type SignedIn } from '#accounts';
import { type AlertStory, ReadAlerts } from '#alerts';
import { type CaseListItem, CaseOfReport } from '#casework';
import type { CaseId, ReportId } from '#kernel';
import { ListOpenTasks } from '#tasks';
import { Injectable } from '@nestjs/common';
import { dangerShown, type TaskCard, taskCard } from './alert-view.ts';
import { type At, caseCard } from './board-view.ts';
import { pageOf, type Paging, pagingOf } from './paging.ts';

/** What stands before all else: danger that nobody took, and what somebody must still do. */
@Injectable()
export class BoardAlerts {
  constructor(
    private readonly readAlerts: ReadAlerts,
    private readonly caseOfReport: CaseOfReport,
    private readonly listOpenTasks: ListOpenTasks,
    private readonly accountNames: AccountNames,
  ) {}

  /** @param waiting the cases with an alert that nobody took */
  async alerts(waiting: readonly CaseListItem[], at: At): Promise<object[]> {
    const stories = new Map<CaseId, AlertStory[]>();
    for (const story of await this.readAlerts.open()) {
      const caseId = await this.caseOfReport.run(story.reportId);
      if (caseId !== undefined) {
        stories.set(caseId, [...(stories.get(caseId) ?? []), story]);
      }
    }
    return waiting.map((item) => ({
      ...{ ...caseCard(item, at), caseId: item.caseId },
      danger: dangerShown(stories.get(item.caseId) ?? []),
    }));
  }

  async tasks(
    page: unknown,
    { now, who }: { readonly now: Date; readonly who: SignedIn },
  ): Promise<{ cards: TaskCard[]; paging: Paging }> {
    const place = { name: 'taak', anchor: 'te-doen' };
    const paging = pagingOf(page, await this.listOpenTasks.count(), '/desk', place);
    const tasks = await this.listOpenTasks.run(pageOf(paging));
    const names = await this.accountNames.run(new Set(tasks.flatMap((task) => task.ownerId ?? [])));
    const cards: TaskCard[] = [];
    for (const task of tasks) {
      const { caseId = await this.caseOf(task.about.reportId) } = task.about;
      cards.push(taskCard(task, { now, names, me: who.accountId }, caseId));
    }
    return { cards, paging };
  }

  private async caseOf(reportId: ReportId | undefined): Promise<CaseId | undefined> {
    return reportId === undefined ? undefined : this.caseOfReport.run(reportId);
  }
}
