import { CITY, type City } from '#geography';
import type { E164, Language, MessageId } from '#kernel';
import { type IncomingText, ReadText } from '#messaging';
import { Clock, type Tx, UnitOfWork, Vault } from '#platform';
import { asksWhoComes, isOnlyThanks, leavesClosed, type Reading, saysMayCall } from '#reading';
import { Inject, Injectable } from '@nestjs/common';
import type { ReportRow } from '../db/report.entity.ts';
import { Reports } from '../db/reports.repository.ts';
import { aboutWhom, warningFor } from '../domain/whom.ts';
import { AmendReport } from './amend-report.ts';
import { type Answer, AnswerReporter } from './answer-reporter.ts';
import { KnowsHouse } from './knows-house.ts';
import { LanguageOfNumber } from './language-of-number.ts';

/**
 * So long after an interview about danger «where are you?» is still about the danger, also when the reporter ended our
 * questions.
 */
const TALKED_MS = 24 * 3_600_000;

/** A text of the person herself, who can be answered. */
interface HerText extends IncomingText {
  readonly from: E164;
}

/**
 * What the person herself texts stands with the report about her. It decides nothing, a human reads it; what was closed
 * opens again as after any news, unless she clearly stops, complains or thanks: her stop is her stop.
 */
@Injectable()
export class HearPerson {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reports: Reports,
    private readonly knowsHouse: KnowsHouse,
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly readText: ReadText,
    private readonly amendReport: AmendReport,
    private readonly answerReporter: AnswerReporter,
    private readonly languageOfNumber: LanguageOfNumber,
    @Inject(CITY) private readonly city: City,
  ) {}

  /**
   * @param known the language in which she is spoken to, where that is noted
   * @returns whether there is a report about her
   */
  run(messageId: MessageId, known?: Language): Promise<boolean> {
    return this.unitOfWork.run(async (tx) => {
      const text = await this.readText.run(messageId);
      const { from } = text;
      const own = from === undefined ? [] : await this.vault.find(tx, 'phone', from);
      const report = await this.reports.lastAbout(tx, own);
      if (from === undefined || report === null) {
        return false;
      }
      await this.hear(tx, report, { ...text, from }, known);
      return true;
    });
  }

  private async hear(
    tx: Tx,
    report: ReportRow,
    text: HerText,
    known: Language | undefined,
  ): Promise<void> {
    const { from: number, body, reading, danger, receivedAt, messageId } = text;
    // of a report by another it is that other who may be called, or not
    const mayCall = report.self ? saysMayCall(reading) : undefined;
    const callsHer = !report.self || (mayCall ?? report.mayCall) !== 'no';
    const quiet = leavesClosed(reading) || isOnlyThanks(reading);
    await this.amendReport.run({
      ...{ reportId: report.id, channel: 'sms', text: body, danger, quiet, byHer: true },
      ...(mayCall !== undefined && { mayCall }),
      ...(await this.knowsHouse.orHears(report, body)),
      ...{ receivedAt, key: `text:${messageId}` },
    });
    if (quiet) {
      // who stops or complains is not asked on
      const numberHash = this.vault.hash('phone', number);
      await this.reports.closeConversations(tx, numberHash, this.clock.now());
    }
    const language = (await this.languageOfNumber.run(text, known)) ?? 'nl';
    const to = { number, reportId: report.id, language };
    await (danger
      ? this.answerReporter.warn(tx, to, {
          ...warningFor(report.self ? 'self' : aboutWhom(reading), reading),
          asksWhere: !(await this.knowsHouse.run(report.id)),
        })
      : this.answer(tx, to, { report, reading, callsHer }));
  }

  private async answer(
    tx: Tx,
    to: Answer,
    { report, reading, callsHer }: { report: ReportRow; reading: Reading; callsHer: boolean },
  ): Promise<void> {
    if (await this.waitsInDanger(tx, report, reading, to.number)) {
      const asksWhere = !(await this.knowsHouse.run(report.id));
      await this.answerReporter.tellNobodyComes(tx, to, asksWhere);
      return;
    }
    await this.answerReporter.say(tx, to, (words) =>
      words.fromThePerson(this.city.hotline.voice, callsHer),
    );
  }

  /** Who told of danger and asks who comes; long after that interview it may be about a visit. */
  private async waitsInDanger(
    tx: Tx,
    report: ReportRow,
    reading: Reading,
    number: E164,
  ): Promise<boolean> {
    if (!report.danger || !asksWhoComes(reading)) {
      return false;
    }
    const numberHash = this.vault.hash('phone', number);
    const interview = await this.reports.lastConversation(tx, numberHash);
    const since = this.clock.now().getTime() - TALKED_MS;
    return interview?.reportId === report.id && interview.openUntil.getTime() > since;
  }
}
