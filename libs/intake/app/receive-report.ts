import { dangerReported, type Fact, possibleDangerTold, reportReceived } from '#facts';
import { CITY, type City, placesOf } from '#geography';
import { DomainError, newId, type ReportId, withAddress } from '#kernel';
import { ReadWords } from '#messaging';
import { type Beside, Clock, Outbox, UnitOfWork, Vault } from '#platform';
import type { Reading } from '#reading';
import { Inject, Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { type DraftReport, Reports, type StoredReport } from '../db/reports.repository.ts';
import {
  type AboutDanger,
  aboutDanger,
  levelWith,
  mayBeDanger,
  senderOf,
  tellsOfViolenceAtHome,
} from '../domain/about-danger.ts';
import { readsWhereToTurn, warningFor, type WarningFor } from '../domain/whom.ts';
import { dangerHow } from '../domain/danger-told.ts';
import { floodMark } from '../domain/flood.ts';
import { codeFrom, referenceFrom } from '../domain/reference.ts';
import { canonical } from './canonical.ts';
import { IndexReport } from './index-report.ts';
import { LocateText } from './locate-text.ts';
import type { NewReport, ReportStatus } from './report-content.ts';

/** What a reporter gets: with reference and code together the state can be asked and words added. */
export interface Receipt {
  readonly reportId: ReportId;
  readonly reference: string;
  readonly code: string;
  readonly status: ReportStatus;
  /** Signs of danger were ticked, or stand in the words: whoever reports must read 112 again. */
  readonly danger: boolean;
  /** She wrote of violence at home: nobody calls or writes to her, and no question is put. */
  readonly violenceAtHome: boolean;
  /** In which the person lives, where that is told in its box or in the words. */
  readonly neighbourhood: string | undefined;
  /** There may be danger to another: whoever reports may be asked whether anybody must go and look. */
  readonly asksUrgent: boolean;
  /** Its words may tell of danger: one of us who took it down sees it at once. */
  readonly mayBeDanger: boolean;
  /** As whom whoever reports is spoken to where there is danger. */
  readonly warning: WarningFor;
  /** Whoever reports reads first where to turn: danger is sure, or she may want to die. */
  readonly warns: boolean;
  /** The same key and content came before: this is the report of then. */
  readonly repeated: boolean;
}

@Injectable()
export class ReceiveReport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reports: Reports,
    private readonly vault: Vault,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly indexReport: IndexReport,
    private readonly readWords: ReadWords,
    private readonly locateText: LocateText,
    @Inject(CITY) private readonly city: City,
  ) {}

  /**
   * Stores a report, once for a key however often it is sent. When this resolves it is committed, unless it
   * joined a transaction.
   * @param key chosen by the sender: an `Idempotency-Key`, a form's token, a message's id
   * @param source the network address it came from, kept as a keyed hash of the day: a flood from one is set
   * aside, never refused
   * @param came when it was sent, for what was found later: its deadlines count from then
   * @throws DomainError `report.key_reused` when the key came before with other content
   */
  async run(input: NewReport, key: string, source?: string, came?: Date): Promise<Receipt> {
    const reading = this.readingOf(input);
    const placed = await this.placed(input);
    const draft = this.draft(placed, reading, {
      keyHash: this.vault.hash('report-key', key),
      bodyHash: this.vault.hash('report-body', saidIn(input)),
      sourceHash: this.sourceHash(source),
      receivedAt: came ?? this.clock.now(),
    });
    const level = levelWith(input.danger, reading);
    const stored = await this.reports.storeOnce(
      draft.row,
      draft.beside,
      floodMark(level !== 'none', this.clock.now()),
    );
    if (!stored.isNew && !stored.bodyHash.equals(draft.row.bodyHash)) {
      throw new DomainError('report.key_reused', { reportId: stored.id });
    }
    const asksUrgent = level === 'possible' && aboutOf(input, reading) === 'other';
    const heard = heardIn(input, reading);
    return { ...this.receiptOf(stored), ...heard, asksUrgent, repeated: !stored.isNew };
  }

  /**
   * The receipt of the report that came with this key, or stands for it, when it says something else than this
   * one. Held for this transaction: nobody stores one in between.
   */
  otherUnder(
    key: string,
    input: NewReport,
    standsFor: ReportId | undefined,
  ): Promise<Omit<Receipt, 'repeated'> | undefined> {
    return this.unitOfWork.run(async (tx) => {
      const keyHash = this.vault.hash('report-key', key);
      await this.reports.queueUpFor(tx, keyHash);
      const linked = standsFor && (await this.reports.get(tx, standsFor));
      const earlier = (await this.reports.withKey(tx, keyHash)) ?? linked;
      const bodyHash = this.vault.hash('report-body', saidIn(input));
      return earlier === undefined || earlier.bodyHash.equals(bodyHash)
        ? undefined
        : {
            ...this.receiptOf(earlier),
            ...{ asksUrgent: false, ...heardIn(input, this.readingOf(input)) },
          };
    });
  }

  /**
   * In every channel words of danger alert as the signs on the form do; they decide nothing else. What a
   * colleague types during a call is what the reporter says: a missed alert is worse than one in vain.
   */
  private draft(
    input: NewReport,
    reading: Reading,
    known: Pick<DraftReport, 'keyHash' | 'bodyHash' | 'sourceHash' | 'receivedAt'>,
  ): { readonly row: DraftReport; readonly beside: Beside } {
    const id = newId<'report'>();
    const [person, reporter] = [this.vault.draftSubject(), this.vault.draftSubject()];
    const at = { table: 'report', row: id };
    const row: DraftReport = {
      id,
      reference: referenceFrom(randomBytes(5)),
      channel: input.channel,
      self: input.self,
      danger: levelWith(input.danger, reading) === 'sure',
      violenceAtHome: tellsOfViolenceAtHome(input, reading),
      mayCall: input.mayCall ?? null,
      callWhen: input.callWhen ?? null,
      neighbourhood: input.neighbourhood ?? null,
      personSubjectId: person.id,
      reporterSubjectId: reporter.id,
      personContent: this.vault.sealJsonOf(
        person,
        { ...at, column: 'person_content' },
        input.person,
      ),
      reporterContent: this.vault.sealJsonOf(
        reporter,
        { ...at, column: 'reporter_content' },
        input.reporter,
      ),
      ...known,
    };
    const index = this.indexReport.of(row, input);
    const outbox = this.told(id, input, reading).map((fact) => this.outbox.rowOf(fact));
    return { row, beside: { subjects: [person, reporter], index, outbox } };
  }

  /** What follows from it elsewhere. */
  private told(reportId: ReportId, input: NewReport, reading: Reading): Fact[] {
    const received = reportReceived({ reportId });
    const level = levelWith(input.danger, reading);
    if (level === 'sure') {
      const how = dangerHow(input.channel, input.danger);
      const sign = input.sign === undefined ? {} : { sign: input.sign };
      return [received, dangerReported({ reportId, how, ...sign })];
    }
    const possible = mayBeDanger(level, aboutOf(input, reading), reading);
    return possible === undefined
      ? [received]
      : [received, possibleDangerTold({ reportId, ...possible, ...senderOf(input) })];
  }

  /** An address in one box is parted; on the web a place that stands only in the words counts as told. */
  private async placed(input: NewReport): Promise<NewReport> {
    const person = withAddress(input.person, placesOf(this.city));
    const isTold = person.street !== undefined || input.neighbourhood !== undefined;
    if (input.channel !== 'web' || isTold) {
      return { ...input, person };
    }
    const { place, neighbourhood } = await this.locateText.first(person.concern);
    return {
      ...input,
      person: { ...person, ...place },
      ...(neighbourhood !== undefined && { neighbourhood }),
    };
  }

  /** Another each day, so that nobody's reports can be followed from one day to the next. */
  private sourceHash(source: string | undefined): Buffer | null {
    const day = this.clock.now().toISOString().slice(0, 10);
    return source === undefined ? null : this.vault.hash('report-source', `${day}|${source}`);
  }

  private readingOf({ said, person }: NewReport): Reading {
    return this.readWords.run(said ?? person.concern);
  }

  private receiptOf(row: StoredReport): Omit<Receipt, 'repeated' | 'asksUrgent' | keyof Heard> {
    const code = codeFrom(this.vault.derive('report-code', row.id));
    return {
      reportId: row.id,
      reference: row.reference,
      code,
      status: row.status,
      danger: row.danger,
      violenceAtHome: row.violenceAtHome,
      neighbourhood: row.neighbourhood ?? undefined,
    };
  }
}

/** What tells one report from another: who her sender is to us may change until it is sent again. */
function saidIn(input: NewReport): string {
  return canonical({ ...input, fromVolunteer: undefined });
}

/** Who wrote of violence at home wrote of herself, whatever form she filled in. */
function aboutOf(input: NewReport, reading: Reading): AboutDanger {
  return tellsOfViolenceAtHome(input, reading) ? 'self' : aboutDanger(input, reading.about);
}

type Heard = Pick<Receipt, 'mayBeDanger' | 'warning' | 'warns'>;

function heardIn(input: NewReport, reading: Reading): Heard {
  const about = aboutOf(input, reading);
  const known = about === 'unknown' ? undefined : about;
  const level = levelWith(input.danger, reading);
  return {
    mayBeDanger: level === 'possible',
    warning: warningFor(known, reading),
    // of another it alerts nobody yet, so the page must not say that somebody was told
    warns: level === 'sure' || (about !== 'other' && readsWhereToTurn(known, reading)),
  };
}
