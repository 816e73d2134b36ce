import { OnDuty } from '#accounts';
import { CITY, type City } from '#geography';
import { type E164, type Language, type ReportId } from '#kernel';
import { MessagesAbout, SendText, WaitsForAnswer } from '#messaging';
import { Clock, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { ReportRow } from '../db/report.entity.ts';
import { Reports } from '../db/reports.repository.ts';
import type { WarningFor } from '../domain/whom.ts';
import { textsEn } from '../texts.en.ts';
import { textsFr } from '../texts.fr.ts';
import { type Ears, type HerDanger, type ReportWords, type Standing, texts } from '../texts.nl.ts';
import { WhenRead } from './when-read.ts';

const wordsIn: Readonly<Record<Language, ReportWords>> = { nl: texts, fr: textsFr, en: textsEn };

/** More answers about one report in a day than any person gets: another machine is texting. */
const MOST_ANSWERS_A_DAY = 12;
const DAY_MS = 24 * 3_600_000;
const NEUTRAL = 'report.neutral';

export interface Answer {
  readonly number: E164;
  readonly reportId: ReportId;
  readonly language: Language;
}

interface Warning extends WarningFor {
  /** Nobody can be sent anywhere yet: the place is asked along with it. */
  readonly asksWhere: boolean;
}

/** Texts a reporter back, in her language. */
@Injectable()
export class AnswerReporter {
  constructor(
    private readonly reports: Reports,
    private readonly sendText: SendText,
    private readonly messagesAbout: MessagesAbout,
    private readonly waitsForAnswer: WaitsForAnswer,
    private readonly onDuty: OnDuty,
    private readonly whenRead: WhenRead,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
  ) {}

  /** The words of an answer, unless she got too many already. */
  async say(
    tx: Tx,
    to: Answer,
    words: (of: ReportWords, ears: Ears, reference: string) => string,
  ): Promise<void> {
    const { reference } = await this.reports.get(tx, to.reportId);
    if (!(await this.gotEnough(to.reportId))) {
      const priority = (await this.waitsForAnswer.run(to.number)) ? 'urgent' : 'other';
      await this.send(
        tx,
        to,
        words(wordsIn[to.language], this.ears(to.language), reference),
        priority,
      );
    }
  }

  /** Signposts at once, and honest words about who is there; in what order, whom it is about says. */
  async warn(tx: Tx, answer: Answer, { to, wish, asksWhere }: Warning): Promise<void> {
    const report = await this.reports.get(tx, answer.reportId);
    const words = wordsIn[answer.language];
    const ears = this.ears(answer.language);
    const body =
      to === 'self'
        ? words.herDanger(report.reference, ears, await this.herDanger(report, asksWhere))
        : words.danger(report.reference, ears, {
            ...{ to, wish },
            ...(await this.standing(answer, asksWhere)),
          });
    await this.send(tx, answer, body, 'safety');
  }

  /**
   * To who asks, after danger, whether anybody comes: nobody of ours does.
   * @param asksWhere nobody can be sent anywhere yet: the place is asked along with it
   */
  async tellNobodyComes(tx: Tx, to: Answer, asksWhere: boolean): Promise<void> {
    const now = await this.standing(to, asksWhere);
    await this.send(tx, to, wordsIn[to.language].nobodyComes(now), 'safety');
  }

  private async standing({ language }: Answer, asksWhere: boolean): Promise<Standing> {
    const someoneOnDuty = (await this.onDuty.run()).length > 0;
    return { someoneOnDuty, asksWhere, localPolice: this.number(language, 'local-police') };
  }

  /** A call is promised only where it is known that she reported about herself: whoever else may have said no to one. */
  private async herDanger({ self, mayCall }: ReportRow, asksWhere: boolean): Promise<HerDanger> {
    const readAt = await this.whenRead.unlessOnDuty();
    return { asksWhere, readAt, mayCall: self && readAt !== undefined && mayCall !== 'no' };
  }

  /** To her who wrote of violence at home nothing goes but one neutral text a day: another may read it. */
  private async send(
    tx: Tx,
    { number, reportId, language }: Answer,
    body: string,
    priority: 'safety' | 'urgent' | 'other',
  ): Promise<void> {
    const { reporterSubjectId: recipient, violenceAtHome } = await this.reports.get(tx, reportId);
    const to = { recipient, number, about: { reportId } };
    if (!violenceAtHome) {
      await this.sendText.run({ ...to, body, priority, purpose: 'report.answer' });
    } else if ((await this.sentToday(reportId, NEUTRAL)) === 0) {
      const neutral = wordsIn[language].neutral(this.city.hotline.voice);
      await this.sendText.run({ ...to, body: neutral, priority: 'safety', purpose: NEUTRAL });
    }
  }

  private async gotEnough(reportId: ReportId): Promise<boolean> {
    return (await this.sentToday(reportId)) >= MOST_ANSWERS_A_DAY;
  }

  /** How many texts and mails about a report left in a day; of one purpose only, where that is named. */
  private async sentToday(reportId: ReportId, ofPurpose?: string): Promise<number> {
    const since = this.clock.now().getTime() - DAY_MS;
    const messages = await this.messagesAbout.run({ reportId });
    return messages.filter(
      ({ direction, purpose, at }) =>
        direction === 'out' &&
        at.getTime() > since &&
        (ofPurpose === undefined || purpose === ofPurpose),
    ).length;
  }

  private ears(language: Language): Ears {
    return {
      listening: this.number(language, 'listening') ?? '106',
      suicide: this.number(language, 'suicide'),
    };
  }

  private number(language: Language, id: string): string | undefined {
    return this.city.signposts[language].find((one) => one.id === id)?.number;
  }
}
