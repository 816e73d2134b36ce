import { urgencyAnswered } from '#facts';
import type { E164, Language } from '#kernel';
import { type IncomingText, LastTextTo } from '#messaging';
import { Clock, Outbox, type Tx } from '#platform';
import { isOnlyThanks, onlyWantsCall, type TextedPlace, wordsOf } from '#reading';
import { Injectable } from '@nestjs/common';
import { ConversationRow } from '../db/conversation.entity.ts';
import { Reports } from '../db/reports.repository.ts';
import { aboutDanger, urgencyIn } from '../domain/about-danger.ts';
import { addressed, hear, type ReportDialogue, whomTold } from '../domain/report-dialogue.ts';
import {
  aboutWhom,
  onlySaysWhom,
  placeIsOfAnother,
  readsWhereToTurn,
  warningFor,
  whomIn,
} from '../domain/whom.ts';
import type { OpeningAt } from '../texts.shared.ts';
import { AmendReport } from './amend-report.ts';
import { type Answer, AnswerReporter } from './answer-reporter.ts';
import { HearAside } from './hear-aside.ts';
import { type LocatedText, LocateText, placeTold } from './locate-text.ts';
import { ReportOfText } from './report-of-text.ts';
import { LanguageOfNumber } from './language-of-number.ts';
import { WhenRead } from './when-read.ts';

/** A question may be answered for so long after the last text; later is a new report. */
const OPEN_FOR_MS = 24 * 3_600_000;

/** A text whose sender can be answered. */
export interface NumberedText extends IncomingText {
  readonly from: E164;
  readonly numberHash: Buffer;
  /** She may be asked by text whether anybody must go and look. */
  readonly asksUrgent: boolean;
  readonly fromVolunteer: boolean;
}

/** What is texted about possible danger to another: the question, or when somebody reads it. */
type AboutUrgency = { readonly asks: true } | { readonly asks: false; readonly readAt: OpeningAt };

/** How a text was heard in an interview: it turned whom that is about, or was sent before our question. */
interface Heard {
  readonly turns: boolean;
  readonly isEarly: boolean;
}

/** Begins the interview about a report and carries it on: one question at a time, and none has to be answered. */
@Injectable()
export class ReportInterview {
  constructor(
    private readonly reports: Reports,
    private readonly reportOfText: ReportOfText,
    private readonly amendReport: AmendReport,
    private readonly answerReporter: AnswerReporter,
    private readonly locateText: LocateText,
    private readonly languageOfNumber: LanguageOfNumber,
    private readonly whenRead: WhenRead,
    private readonly hearAside: HearAside,
    private readonly outbox: Outbox,
    private readonly lastTextTo: LastTextTo,
    private readonly clock: Clock,
  ) {}

  /** A worker's line: no question follows, and what she texts next is not about an earlier report. */
  async receiveShort(
    tx: Tx,
    text: NumberedText,
    { who, place }: { readonly who: string; readonly place: TextedPlace | undefined },
  ): Promise<void> {
    await this.reports.closeConversations(tx, text.numberHash, this.clock.now());
    const located = await this.locateText.run(
      text.body,
      place && { street: place.street, houseNumber: place.houseNumber ?? '' },
    );
    const { reportId } = await this.reportOfText.run(text, located, {
      relation: who,
      fromVolunteer: text.fromVolunteer,
    });
    const to = { number: text.from, reportId, language: 'nl' as const };
    await (text.danger
      ? this.answerReporter.warn(tx, to, {
          // her line is about a client: it has no pronouns to tell
          ...{ to: 'other', wish: text.reading.danger.wish },
          asksWhere: located.place === undefined,
        })
      : this.answerReporter.say(tx, to, (words, _ears, reference) =>
          place === undefined ? words.shortReportLacks(reference) : words.shortReport(reference),
        ));
  }

  async begin(tx: Tx, text: NumberedText): Promise<void> {
    const located = await this.locateText.first(text.body);
    const whom = aboutWhom(text.reading);
    const self = whom === 'self';
    const warns = text.danger || readsWhereToTurn(whom, text.reading);
    const wantsCall = !warns && onlyWantsCall(text.reading);
    const hasHouse = located.hash !== undefined;
    const urgency = await this.urgencyOf(text, self);
    const asksUrgent = asks(urgency);
    const said = { ...heard(text, located), danger: warns };
    const first = hear({ self }, { ...said, whom, hasHouse, asksUrgent });
    // by telephone she is asked the rest, about whomever it is
    const dialogue = wantsCall ? { ...first.dialogue, asked: [], open: undefined } : first.dialogue;
    const answers = wantsCall ? { ...first.answers, mayCall: 'yes' as const } : first.answers;
    const { reportId } = await this.reportOfText.run(text, located, {
      self,
      ...answers,
      fromVolunteer: text.fromVolunteer,
    });
    const language = (await this.languageOfNumber.run(text)) ?? 'nl';
    const row = Object.assign(new ConversationRow(), {
      ...{ reportId, numberHash: text.numberHash, language },
      placeHash: located.hash ?? null,
    });
    await this.keep(tx, row, dialogue);
    const to = { number: text.from, reportId, language: row.language };
    if (warns) {
      const warning = warningFor(whom, text.reading);
      await this.answerReporter.warn(tx, to, { ...warning, asksWhere: !hasHouse });
      return;
    }
    await this.answerReporter.say(tx, to, (words, { listening }, reference) => {
      if (wantsCall) {
        return words.wantsCall(reference);
      }
      if (dialogue.open === 'urgent') {
        return words.asksUrgent(reference);
      }
      const ear = whom === 'other' ? undefined : listening;
      const received = words.received(reference, dialogue.open, addressed(dialogue), ear);
      return urgency?.asks === false ? `${received} ${words.readsThen(urgency.readAt)}` : received;
    });
  }

  /** Of herself, or of nobody knows whom, no machine asks. */
  private async urgencyOf(
    { reading, asksUrgent }: NumberedText,
    self: boolean,
  ): Promise<AboutUrgency | undefined> {
    const about = aboutDanger({ channel: 'sms', self }, reading.about);
    if (!asksUrgent || reading.danger.level !== 'possible' || about !== 'other') {
      return undefined;
    }
    const readAt = await this.whenRead.run();
    return readAt === undefined ? { asks: true } : { asks: false, readAt };
  }

  async goOn(tx: Tx, text: NumberedText, row: ConversationRow): Promise<void> {
    if (await this.hearAside.within(tx, text, row)) {
      return;
    }
    const isEarly = await this.isEarly(text, row);
    const answer = row.question === 'urgent' && !isEarly ? urgencyIn(text.reading) : undefined;
    if (answer !== undefined) {
      await this.outbox.add(tx, urgencyAnswered({ reportId: row.reportId, answer }));
    }
    const warns = readsWhereToTurn(whomTold(row), text.reading) || answer === 'yes';
    await this.hearOn(tx, text, row, { warns: text.danger || warns, isEarly });
  }

  /** With `warns` she is told where to turn, and nothing is asked but where it is. */
  private async hearOn(
    tx: Tx,
    text: NumberedText,
    row: ConversationRow,
    { warns, isEarly }: { readonly warns: boolean; readonly isEarly: boolean },
  ): Promise<void> {
    const { self, asked, told, question } = row;
    const located = await this.locateFor(row, text);
    const before = { self, asked, told, open: question ?? undefined };
    row.placeHash = located.hash ?? row.placeHash;
    const hasHouse = row.placeHash !== null;
    const whom = whomIn(text.reading, addressed(before));
    const onlyWhom = onlySaysWhom(text.reading);
    const urgency = await this.urgencyOf(text, self);
    const { dialogue, answers } = hear(before, {
      ...heard(text, located),
      ...{ whom, onlyWhom, hasHouse, isEarly, danger: warns },
      asksUrgent: asks(urgency),
    });
    const turns = dialogue.self !== self;
    await this.amendReport.run({
      ...{ reportId: row.reportId, channel: 'sms', text: text.body, danger: text.danger },
      ...{ quiet: isOnlyThanks(text.reading), fromVolunteer: text.fromVolunteer },
      ...answers,
      ...placeTold(located),
      ...(turns && { turnsTo: { self: dialogue.self, number: text.from } }),
      receivedAt: text.receivedAt,
      key: `text:${text.messageId}`,
    });
    row.language = await this.languageAfter(text, row);
    await this.keep(tx, row, dialogue);
    const to = { number: text.from, reportId: row.reportId, language: row.language };
    await (warns
      ? this.answerReporter.warn(tx, to, {
          ...warningFor(whomTold(dialogue), text.reading),
          asksWhere: !hasHouse,
        })
      : this.answerOn(tx, to, dialogue, { ...before, turns, isEarly }));
  }

  /** «Merci» alone is no change of language. */
  private async languageAfter(
    text: NumberedText,
    { language }: ConversationRow,
  ): Promise<Language> {
    const tells = text.danger || wordsOf(text.reading.tokens).length > 1;
    return (tells ? await this.languageOfNumber.run(text) : undefined) ?? language;
  }

  private async answerOn(
    tx: Tx,
    to: Answer,
    dialogue: ReportDialogue,
    { turns, isEarly, open }: Pick<ReportDialogue, 'open'> & Heard,
  ): Promise<void> {
    const asksOn = !(isEarly && dialogue.open === open);
    const wasAsked = open !== undefined && !isEarly;
    const afterDanger = (await this.reports.get(tx, to.reportId)).danger;
    await this.answerReporter.say(tx, to, (words, ears, reference) => {
      const listening = turns && dialogue.self ? ears.listening : undefined;
      if (dialogue.open !== undefined && asksOn) {
        return dialogue.open === 'urgent'
          ? words.asksUrgent(reference)
          : words.next(dialogue.open, addressed(dialogue), listening, afterDanger);
      }
      return wasAsked || turns ? words.done(reference, listening) : words.added(afterDanger);
    });
  }

  /** She had sent it before our last question left for her: two texts crossed, or one was found late. */
  private async isEarly(
    { from, receivedAt }: NumberedText,
    { question, questionAt }: ConversationRow,
  ): Promise<boolean> {
    if (question === null || questionAt === null) {
      return false;
    }
    const last = await this.lastTextTo.run(from, receivedAt);
    return last === undefined || last.writtenAt < questionAt;
  }

  private async locateFor(
    { self, question }: ConversationRow,
    { body, reading }: NumberedText,
  ): Promise<LocatedText> {
    if (self && placeIsOfAnother(reading)) {
      // it may be where that other lives: a human reads whose it is
      return { place: undefined, neighbourhood: undefined, hash: undefined, rest: body };
    }
    const isWhere = question === 'where' || question === 'neighbourhood';
    return isWhere ? this.locateText.answer(body) : this.locateText.run(body);
  }

  private async keep(tx: Tx, row: ConversationRow, dialogue: ReportDialogue): Promise<void> {
    row.self = dialogue.self;
    row.asked = [...dialogue.asked];
    row.told = [...dialogue.told];
    const now = this.clock.now();
    const { violenceAtHome } = await this.reports.get(tx, row.reportId);
    // what is not asked of her cannot be answered
    const question = violenceAtHome ? null : (dialogue.open ?? null);
    if (row.question !== question) {
      row.questionAt = question === null ? null : now;
    }
    row.question = question;
    row.openUntil = new Date(now.getTime() + OPEN_FOR_MS);
    await this.reports.saveConversation(tx, row);
  }
}

function heard(
  { reading, danger }: NumberedText,
  { rest, place, neighbourhood, lacksNumber = false }: LocatedText,
): Parameters<typeof hear>[1] {
  const hasNeighbourhood = neighbourhood !== undefined;
  return {
    reading,
    rest,
    danger,
    hasPlace: !lacksNumber && (place !== undefined || hasNeighbourhood),
    hasNeighbourhood,
  };
}

function asks(urgency: AboutUrgency | undefined): boolean {
  return urgency?.asks === true;
}
