import type { MessageId } from '#kernel';
import { type IncomingText, ReadText } from '#messaging';
import { Clock, type Tx, UnitOfWork, Vault } from '#platform';
import {
  isOnlyThanks,
  onlyWantsCall,
  readRegistration,
  readShortReport,
  refersBack,
  saysItGoesOn,
  saysItIsNew,
  startsShort,
} from '#reading';
import { Injectable } from '@nestjs/common';
import type { ReportRow } from '../db/report.entity.ts';
import { Reports } from '../db/reports.repository.ts';
import { normaliseReference } from '../domain/reference.ts';
import { reportsNobody } from '../domain/to-us.ts';
import { aboutWhom, warningFor } from '../domain/whom.ts';
import { type Amendment, AmendReport } from './amend-report.ts';
import { AnswerReporter } from './answer-reporter.ts';
import { KnowsHouse } from './knows-house.ts';
import { KnowTrustedReporter } from './know-trusted-reporter.ts';
import { LocateText } from './locate-text.ts';
import { FindOpenInterview } from './find-open-interview.ts';
import { ReportOfText } from './report-of-text.ts';
import { type NumberedText, ReportInterview } from './report-interview.ts';
import { LanguageOfNumber } from './language-of-number.ts';

/** So long after a report "it got worse" still goes with it. */
const GOES_ON_MS = 60 * 24 * 3_600_000;
/** So long after a report a house and nothing else still answers where that is. */
const LATE_ANSWER_MS = 14 * 24 * 3_600_000;

/** What a text adds to an earlier report beside its words. */
type Told = Pick<Amendment, 'quiet' | 'place' | 'neighbourhood'>;

/** Takes a text to the hotline: part of the interview about a report, an addition to an old one, or a new one. */
@Injectable()
export class TakeText {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reports: Reports,
    private readonly knowTrustedReporter: KnowTrustedReporter,
    private readonly knowsHouse: KnowsHouse,
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly readText: ReadText,
    private readonly findOpenInterview: FindOpenInterview,
    private readonly reportOfText: ReportOfText,
    private readonly interview: ReportInterview,
    private readonly amendReport: AmendReport,
    private readonly answerReporter: AnswerReporter,
    private readonly locateText: LocateText,
    private readonly languageOfNumber: LanguageOfNumber,
  ) {}

  /**
   * @param anew who reported about herself with this number moved or died: none of that goes on
   * @param fromVolunteer whom no machine asks about danger
   * @returns whether it is kept here; thanks, or a question to us, from who is in no interview are no report
   */
  run(messageId: MessageId, { anew = false, fromVolunteer = false } = {}): Promise<boolean> {
    return this.unitOfWork.run(async (tx) => {
      const text = await this.readText.run(messageId);
      if (text.from === undefined) {
        return this.takeWithoutNumber(text);
      }
      const numberHash = this.vault.hash('phone', text.from);
      // texts of one number follow one another: two parts of a report must not become two reports
      await this.reports.queueUpFor(tx, numberHash);
      const sender = { from: text.from, numberHash, fromVolunteer, asksUrgent: !fromVolunteer };
      return this.take(tx, { ...text, ...sender }, anew);
    });
  }

  private async takeWithoutNumber(text: IncomingText): Promise<boolean> {
    const isReport = await this.isReport(text);
    if (isReport) {
      await this.reportOfText.run(text);
    }
    return isReport;
  }

  private async take(tx: Tx, text: NumberedText, anew: boolean): Promise<boolean> {
    if (await this.takesFromTrustedReporter(tx, text)) {
      return true;
    }
    const open = await this.findOpenInterview.within(tx, text, anew);
    if (open !== null) {
      await this.interview.goOn(tx, text, open);
      return true;
    }
    const earlier = await this.earlierReport(tx, text, anew);
    if (earlier !== null) {
      await this.addTo(tx, earlier, text);
      return true;
    }
    return (await this.goesBack(tx, text)) || this.begin(tx, text);
  }

  private async begin(tx: Tx, text: NumberedText): Promise<boolean> {
    const isReport = await this.isReport(text);
    if (isReport) {
      await this.interview.begin(tx, text);
    }
    return isReport;
  }

  /** In danger, where a place is named, or who asks to be called: somebody may be meant by it. */
  private async isReport({ body, danger, reading }: IncomingText): Promise<boolean> {
    if (danger || !reportsNobody(reading) || onlyWantsCall(reading)) {
      return true;
    }
    const { place, neighbourhood } = await this.locateText.run(body);
    return place !== undefined || neighbourhood !== undefined;
  }

  private async addTo(tx: Tx, earlier: ReportRow, text: NumberedText): Promise<void> {
    await this.add(earlier, text);
    const language = (await this.languageOfNumber.run(text)) ?? 'nl';
    const to = { number: text.from, reportId: earlier.id, language };
    await (text.danger
      ? this.answerReporter.warn(tx, to, {
          ...warningFor(earlier.self ? 'self' : aboutWhom(text.reading), text.reading),
          asksWhere: !(await this.knowsHouse.run(earlier.id)),
        })
      : this.answerReporter.say(tx, to, (words) => words.added()));
  }

  /** Somebody asks for it, or reports in one line. With danger in it no text is only a question of a worker. */
  private async takesFromTrustedReporter(tx: Tx, text: NumberedText): Promise<boolean> {
    const who = await this.knowTrustedReporter.whoMay(tx, text.numberHash);
    const registration = text.danger ? undefined : readRegistration(text.body);
    // another name on a number that may already: a colleague reads it as a text, and the yes stands until then
    if (registration !== undefined && (who ?? registration) === registration) {
      await this.knowTrustedReporter.ask(tx, text, registration);
      return true;
    }
    if (who === undefined || !startsShort(text.body) || namesReport(text)) {
      return false;
    }
    await this.interview.receiveShort(tx, text, { who, place: readShortReport(text.body) });
    return true;
  }

  private async earlierReport(
    tx: Tx,
    text: NumberedText,
    anew: boolean,
  ): Promise<ReportRow | null> {
    const report = await this.reportMeant(tx, text);
    return anew && report?.self === true ? null : report;
  }

  /** The report of this number that a text names, or goes on from. */
  private async reportMeant(tx: Tx, text: NumberedText): Promise<ReportRow | null> {
    const named = text.reading.reference;
    const own = await this.vault.find(tx, 'phone', text.from);
    if (named !== undefined) {
      const reference = normaliseReference(named);
      const report =
        reference === undefined ? null : await this.reports.withReference(tx, reference);
      return report !== null && own.includes(report.reporterSubjectId) ? report : null;
    }
    const since = new Date(this.clock.now().getTime() - GOES_ON_MS);
    return saysItGoesOn(text.reading) ? this.reports.lastBy(tx, own, since) : null;
  }

  /**
   * «She is worse» and «any news?» go with the last report of this number that is still open: a human reads
   * them there. Never words of danger: nobody may be sent to the wrong door.
   */
  private async goesBack(tx: Tx, text: NumberedText): Promise<boolean> {
    const thanks = isOnlyThanks(text.reading);
    const last = thanks || mayGoBack(text) ? await this.lastReport(tx, text) : null;
    if (last === null || (!thanks && last.status === 'closed')) {
      return this.saysWhere(tx, text);
    }
    await this.addToLast(tx, last, text, { quiet: thanks });
    return true;
  }

  /** After days she answers where it is: a house and nothing else, where her last report tells none. */
  private async saysWhere(tx: Tx, text: NumberedText): Promise<boolean> {
    const last = text.danger ? null : await this.lastBy(tx, text, LATE_ANSWER_MS);
    // what is told of the person's own door goes another way
    if (last === null || last.self || last.status === 'closed') {
      return false;
    }
    const told = await this.knowsHouse.orHearsLate(last, text.body);
    if (told === undefined) {
      return false;
    }
    await this.addToLast(tx, last, text, told);
    return true;
  }

  private async addToLast(tx: Tx, last: ReportRow, text: NumberedText, told: Told): Promise<void> {
    await this.add(last, text, told);
    const language = (await this.languageOfNumber.run(text)) ?? 'nl';
    const to = { number: text.from, reportId: last.id, language };
    await this.answerReporter.say(tx, to, (words) =>
      told.quiet === true ? words.thanked() : words.addedToLast(),
    );
  }

  /** None for a text that names a place: that is where somebody new may live. */
  private async lastReport(tx: Tx, text: NumberedText): Promise<ReportRow | null> {
    const { place, neighbourhood } = await this.locateText.run(text.body);
    if (place !== undefined || neighbourhood !== undefined) {
      return null;
    }
    return this.lastBy(tx, text, GOES_ON_MS);
  }

  private async lastBy(
    tx: Tx,
    { from }: NumberedText,
    withinMs: number,
  ): Promise<ReportRow | null> {
    const since = new Date(this.clock.now().getTime() - withinMs);
    return this.reports.lastBy(tx, await this.vault.find(tx, 'phone', from), since);
  }

  private async add(report: ReportRow, text: NumberedText, told: Told = {}): Promise<void> {
    const { body, danger, receivedAt, messageId, fromVolunteer } = text;
    await this.amendReport.run({
      ...{ reportId: report.id, channel: 'sms', text: body, danger, fromVolunteer, ...told },
      ...{ receivedAt, key: `text:${messageId}` },
    });
  }
}

/** «M 7K3Q 2XWD» names a report; «M Oude Burg 4» does not. */
function namesReport({ body, reading }: NumberedText): boolean {
  const named = readShortReport(body) === undefined ? reading.reference : undefined;
  return named !== undefined && normaliseReference(named) !== undefined;
}

function mayGoBack({ body, reading, danger }: NumberedText): boolean {
  const isOthers = aboutWhom(reading) !== 'self' && !saysItIsNew(reading);
  return !danger && isOthers && refersBack(reading, body);
}
