import { ReadReport, type ReportView } from '#intake';
import type { AlertId, DangerSign, MessageId, ReportId } from '#kernel';
import { MessagesAbout, ReadWords } from '#messaging';
import { type Tx, UnitOfWork, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import type { AlertRow } from '../db/alert.entity.ts';
import { AlertTellings } from '../db/alert-tellings.repository.ts';
import { Alerts } from '../db/alerts.repository.ts';
import { type DangerToldRow, type ToldHow, wordsAt } from '../db/danger-told.entity.ts';
import { DangersTold } from '../db/dangers-told.repository.ts';

/** One time that danger was told, opened. */
export interface DangerView {
  readonly at: Date;
  readonly how: ToldHow;
  /** The one that one of us ticked. */
  readonly sign: DangerSign | undefined;
  /** Those that the reporter ticked, as she read them. */
  readonly signs: readonly string[];
  /** What was written or said; undefined where a sign alone was ticked. */
  readonly words: string | undefined;
  /** Of those, the few that weighed. They are read from the sealed words when somebody looks, and kept nowhere. */
  readonly because: readonly string[];
}

/** What raised an alert, and who was told of it. */
export interface AlertStory {
  readonly alertId: AlertId;
  readonly reportId: ReportId;
  readonly reference: string;
  readonly flood: boolean;
  /** She wrote of violence at home: nobody calls or writes to her. */
  readonly violenceAtHome: boolean;
  readonly taken: boolean;
  readonly settled: boolean;
  /** The first first; there is always one. */
  readonly dangers: readonly DangerView[];
  /** Texts and mails to us about it. */
  readonly told: { readonly count: number; readonly lastAt: Date | undefined };
}

/** Opens what raised some alerts: only for eyes that may see their cases. */
@Injectable()
export class ReadAlerts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly alerts: Alerts,
    private readonly dangersTold: DangersTold,
    private readonly tellings: AlertTellings,
    private readonly readReport: ReadReport,
    private readonly messagesAbout: MessagesAbout,
    private readonly readWords: ReadWords,
    private readonly vault: Vault,
  ) {}

  /** Those that nobody took, the one that waits longest first. */
  open(): Promise<AlertStory[]> {
    return this.unitOfWork.run(async (tx) => this.stories(tx, await this.alerts.open(tx)));
  }

  /** All that these reports ever raised, the first first. */
  ofReports(reportIds: readonly ReportId[]): Promise<AlertStory[]> {
    return this.unitOfWork.run(async (tx) =>
      this.stories(tx, await this.alerts.ofReports(tx, reportIds)),
    );
  }

  private async stories(tx: Tx, rows: readonly AlertRow[]): Promise<AlertStory[]> {
    const ids = rows.map(({ id }) => id);
    const dangers = await this.dangersTold.of(tx, ids);
    const tellings = await this.tellings.of(tx, ids);
    const stories: AlertStory[] = [];
    for (const row of rows) {
      const report = await this.readReport.run(row.reportId);
      const mine = dangers.filter(({ alertId }) => alertId === row.id);
      stories.push({
        ...{ alertId: row.id, reportId: row.reportId, reference: report.reference },
        ...{ flood: row.flood !== null, taken: row.acknowledgedAt !== null },
        settled: row.settledAt !== null,
        violenceAtHome: report.violenceAtHome,
        dangers: await this.opened(tx, mine, report),
        told: await this.toldOf(tellings.get(row.id) ?? []),
      });
    }
    return stories;
  }

  private async toldOf(messageIds: readonly MessageId[]): Promise<AlertStory['told']> {
    const messages = await this.messagesAbout.named(messageIds);
    return { count: messages.length, lastAt: messages.at(-1)?.at };
  }

  private async opened(
    tx: Tx,
    dangers: readonly DangerToldRow[],
    report: ReportView,
  ): Promise<DangerView[]> {
    const views: DangerView[] = [];
    for (const danger of dangers) {
      const { words, saidAt, signs } = await this.standsIn(tx, danger, report);
      views.push({
        ...{ at: sinceOf(danger.at, saidAt), how: danger.how, sign: danger.sign ?? undefined },
        ...{ signs, words: words === '' ? undefined : words, because: this.weighed(danger, words) },
      });
    }
    return views;
  }

  /** A sign or a key that was chosen is reason enough. */
  private weighed({ how, sign }: DangerToldRow, words: string | undefined): readonly string[] {
    const isByWords =
      sign === null && (how === 'words' || how === 'possible' || how === 'volunteer');
    return isByWords && words !== undefined ? this.readWords.run(words).danger.because : [];
  }

  /** The words of danger are not kept twice: in a text, in what was added, in the report itself, or beside a colleague's sign. */
  private async standsIn(
    tx: Tx,
    { id, messageId, additionId, how, words }: DangerToldRow,
    { person, receivedAt, additions, personSubjectId }: ReportView,
  ): Promise<{ words?: string | undefined; saidAt?: Date | undefined; signs: readonly string[] }> {
    if (messageId !== null) {
      const [text] = await this.messagesAbout.named([messageId]);
      return { words: text?.body, signs: [] };
    }
    if (additionId !== null) {
      const addition = additions.find((one) => one.additionId === additionId);
      return { words: addition?.text, saidAt: addition?.receivedAt, signs: [] };
    }
    if (words !== null) {
      return { words: await this.vault.open(tx, personSubjectId, wordsAt(id), words), signs: [] };
    }
    return how === 'colleague'
      ? { signs: [] }
      : { words: person.concern, saidAt: receivedAt, signs: person.signs ?? [] };
  }
}

/** When it was told, where it came to us only later. */
function sinceOf(heardAt: Date, saidAt: Date | undefined): Date {
  return saidAt !== undefined && saidAt < heardAt ? saidAt : heardAt;
}
