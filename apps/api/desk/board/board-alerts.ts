import { AccountNames, type SignedIn } from '#accounts';
import { type AlertStory, ReadAlerts, ReadPossibleDangers, ROUND_MINUTES } from '#alerts';
import { type CaseListItem, CaseOfReport, ListCases } from '#casework';
import type { CaseId, ReportId, TaskId } from '#kernel';
import { ListOpenTasks, type TaskView } from '#tasks';
import { Injectable } from '@nestjs/common';
import {
  dangerShown,
  inOrder,
  isOfFlood,
  type TaskAbout,
  type TaskCard,
  taskCard,
} from './alert-view.ts';
import { type At, caseCard, caseTitle } from './board-view.ts';
import { KnowBoard } from './know-board.ts';
import { pageOf, type Paging, pagingOf } from './paging.ts';
import { VolunteersOfTasks } from './volunteers-of-tasks.ts';

/** What stands before all else: danger that nobody took, and what somebody must still do. */
@Injectable()
export class BoardAlerts {
  constructor(
    private readonly readAlerts: ReadAlerts,
    private readonly readPossibleDangers: ReadPossibleDangers,
    private readonly caseOfReport: CaseOfReport,
    private readonly listCases: ListCases,
    private readonly listOpenTasks: ListOpenTasks,
    private readonly volunteersOfTasks: VolunteersOfTasks,
    private readonly accountNames: AccountNames,
    private readonly knowBoard: KnowBoard,
  ) {}

  /** @param waiting the cases with an alert that nobody took */
  async alerts(
    waiting: readonly CaseListItem[],
    at: At,
    { accountId: me }: SignedIn,
  ): Promise<object> {
    const stories = new Map<CaseId, AlertStory[]>();
    for (const story of await this.readAlerts.open()) {
      const caseId = await this.caseOfReport.run(story.reportId);
      if (caseId !== undefined) {
        stories.set(caseId, [...(stories.get(caseId) ?? []), story]);
      }
    }
    const cards = waiting.map((item) => {
      const told = stories.get(item.caseId) ?? [];
      const card = { ...caseCard(item, at), caseId: item.caseId, flood: isOfFlood(told) };
      const shown = this.knowBoard.ofAlerts(told, { me, names: new Map() });
      return { ...card, danger: dangerShown(told), shown };
    });
    return { count: cards.length, everyMinutes: ROUND_MINUTES, ...inOrder(cards) };
  }

  async tasks(
    page: unknown,
    { now, who }: { readonly now: Date; readonly who: SignedIn },
  ): Promise<{ cards: TaskCard[]; paging: Paging }> {
    const place = { name: 'taak', anchor: 'te-doen' };
    const paging = pagingOf(page, await this.listOpenTasks.count(), '/desk', place);
    const tasks = await this.listOpenTasks.run(pageOf(paging));
    const names = await this.accountNames.run(new Set(tasks.flatMap((task) => task.ownerId ?? [])));
    const about = await this.about(tasks, who);
    const me = who.accountId;
    const cards = tasks.map((task) => ({
      ...taskCard(task, { now, names, me }, about.get(task.taskId)),
      shown: this.knowBoard.ofTask(task, { names, me }),
    }));
    return { cards, paging };
  }

  /** Whose case each is about, and which danger. */
  private async about(
    tasks: readonly TaskView[],
    who: SignedIn,
  ): Promise<ReadonlyMap<TaskId, TaskAbout>> {
    const stories = await this.readAlerts.ofReports(
      tasks.flatMap(({ about }) => about.reportId ?? []),
    );
    const possible = await this.readPossibleDangers.run(tasks);
    const cases = new Map<TaskId, CaseId>();
    for (const { taskId, about } of tasks) {
      const caseId = about.caseId ?? (await this.caseOf(about.reportId));
      if (caseId !== undefined) {
        cases.set(taskId, caseId);
      }
    }
    const items = await this.listCases.named([...new Set(cases.values())]);
    const alone = tasks.filter(({ taskId }) => !cases.has(taskId));
    const volunteers = await this.volunteersOfTasks.run(alone, who);
    return new Map(
      tasks.map(({ taskId, kind, about: { alertId, volunteerId } }) => {
        const caseId = cases.get(taskId);
        const item = items.find((one) => one.caseId === caseId);
        const dangers = possible.get(taskId);
        const danger = dangerShown(
          dangers === undefined
            ? stories.filter((story) => story.alertId === alertId)
            : [{ dangers, violenceAtHome: kind === 'possible_danger_at_home' }],
        );
        const name = volunteers.get(taskId);
        const title = item === undefined ? name : caseTitle(item);
        const named = name === undefined ? {} : { volunteerId };
        return [taskId, { caseId, danger, ...named, title }];
      }),
    );
  }

  private async caseOf(reportId: ReportId | undefined): Promise<CaseId | undefined> {
    return reportId === undefined ? undefined : this.caseOfReport.run(reportId);
  }
}
