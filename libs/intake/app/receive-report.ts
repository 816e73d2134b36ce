import { dangerReported, possibleDangerTold, reportReceived } from '#facts';
import { CITY, type City, placesOf } from '#geography';
import { DomainError, newId, type ReportId, withAddress } from '#kernel';
import { ReadWords } from '#messaging';
import { Clock, Outbox, type Tx, UnitOfWork, Vault } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { ReportRow } from '../db/report.entity.ts';
import { Reports } from '../db/reports.repository.ts';
import { aboutDanger, levelWith, tellsOfViolenceAtHome } from '../domain/about-danger.ts';
import { dangerHow } from '../domain/danger-told.ts';
import { FLOOD_WINDOW_MS, isFlood } from '../domain/flood.ts';
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
  run(input: NewReport, key: string, source?: string, came?: Date): Promise<Receipt> {
    return this.unitOfWork.run(async (tx) => {
      const keyHash = this.vault.hash('report-key', key);
      const bodyHash = this.vault.hash('report-body', canonical(input));
      await this.reports.queueUpFor(tx, keyHash);
      const earlier = await this.reports.withKey(tx, keyHash);
      if (earlier !== null && !earlier.bodyHash.equals(bodyHash)) {
        throw new DomainError('report.key_reused', { reportId: earlier.id });
      }
      const row =
        earlier ??
        (await this.store(tx, await this.placed(input), {
          ...{ keyHash, bodyHash, sourceHash: this.sourceHash(source) },
          receivedAt: came ?? this.clock.now(),
        }));
      return { ...this.receiptOf(row), asksUrgent: this.mayAsk(input), repeated: earlier !== null };
    });
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
      const bodyHash = this.vault.hash('report-body', canonical(input));
      return earlier === undefined || earlier.bodyHash.equals(bodyHash)
        ? undefined
        : { ...this.receiptOf(earlier), asksUrgent: false };
    });
  }

  /**
   * In every channel words of danger alert as the signs on the form do; they decide nothing else. What a
   * colleague types during a call is what the reporter says: a missed alert is worse than one in vain.
   */
  private async store(
    tx: Tx,
    input: NewReport,
    known: Pick<ReportRow, 'keyHash' | 'bodyHash' | 'sourceHash' | 'receivedAt'>,
  ): Promise<ReportRow> {
    const id = newId<'report'>();
    const personSubjectId = await this.vault.newSubject(tx);
    const reporterSubjectId = await this.vault.newSubject(tx);
    const at = { table: 'report', row: id };
    const reading = this.readWords.run(input.said ?? input.person.concern);
    const level = levelWith(input.danger, reading);
    const danger = level === 'sure';
    const row = Object.assign(new ReportRow(), {
      id,
      reference: referenceFrom(randomBytes(5)),
      channel: input.channel,
      self: input.self,
      danger,
      setAside: isFlood(await this.countFrom(tx, known.sourceHash), level !== 'none'),
      violenceAtHome: tellsOfViolenceAtHome(input, reading),
      status: 'received',
      knows: null,
      mayCall: input.mayCall ?? null,
      callWhen: input.callWhen ?? null,
      neighbourhood: input.neighbourhood ?? null,
      personSubjectId,
      reporterSubjectId,
      personContent: await this.vault.sealJson(
        tx,
        personSubjectId,
        { ...at, column: 'person_content' },
        input.person,
      ),
      reporterContent: await this.vault.sealJson(
        tx,
        reporterSubjectId,
        { ...at, column: 'reporter_content' },
        input.reporter,
      ),
      ...known,
    });
    await this.reports.save(tx, row);
    await this.indexReport.run(tx, row, input);
    await this.outbox.add(tx, reportReceived({ reportId: id }));
    if (row.danger) {
      const how = dangerHow(input.channel, input.danger);
      const sign = input.sign === undefined ? {} : { sign: input.sign };
      await this.outbox.add(tx, dangerReported({ reportId: id, how, ...sign }));
    } else if (level === 'possible') {
      const about = aboutDanger(input, reading.about);
      const { hasSign } = reading.danger;
      await this.outbox.add(tx, possibleDangerTold({ reportId: id, about, hasSign }));
    }
    return row;
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

  private async countFrom(tx: Tx, sourceHash: Buffer | null): Promise<number> {
    const since = new Date(this.clock.now().getTime() - FLOOD_WINDOW_MS);
    return sourceHash === null ? 0 : this.reports.countFrom(tx, sourceHash, since);
  }

  /** Another each day, so that nobody's reports can be followed from one day to the next. */
  private sourceHash(source: string | undefined): Buffer | null {
    const day = this.clock.now().toISOString().slice(0, 10);
    return source === undefined ? null : this.vault.hash('report-source', `${day}|${source}`);
  }

  private mayAsk(input: NewReport): boolean {
    const reading = this.readWords.run(input.said ?? input.person.concern);
    const isPossible = levelWith(input.danger, reading) === 'possible';
    return isPossible && aboutDanger(input, reading.about) === 'other';
  }

  private receiptOf(row: ReportRow): Omit<Receipt, 'repeated' | 'asksUrgent'> {
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
