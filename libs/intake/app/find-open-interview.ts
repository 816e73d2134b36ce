import { ReadWords } from '#messaging';
import { Clock, type Tx } from '#platform';
import {
  bringsInAnother,
  isDangerOfSecond,
  isSureDanger,
  type Reading,
  saysItIsNew,
} from '#reading';
import { Injectable } from '@nestjs/common';
import type { ConversationRow } from '../db/conversation.entity.ts';
import { Reports } from '../db/reports.repository.ts';
import { addressed, tellsSomething } from '../domain/report-dialogue.ts';
import { isOfAnother, isOfOneself, saysWhomItIs } from '../domain/whom.ts';
import { LocateText } from './locate-text.ts';
import { ReadReport } from './read-report.ts';
import type { NumberedText } from './report-interview.ts';

/** Finds the interview that a text belongs to. */
@Injectable()
export class FindOpenInterview {
  constructor(
    private readonly reports: Reports,
    private readonly locateText: LocateText,
    private readonly readReport: ReadReport,
    private readonly clock: Clock,
    private readonly readWords: ReadWords,
  ) {}

  /**
   * None for a text about another than the interview.
   * @param anew who reported about herself with this number moved or died: that does not go on
   */
  async within(tx: Tx, text: NumberedText, anew: boolean): Promise<ConversationRow | null> {
    const open = await this.reports.openConversation(tx, text.numberHash, this.clock.now());
    if (open === null || (anew && open.self)) {
      return null;
    }
    return !(await this.isOfOther(tx, open, text)) && (await this.belongsTo(open, text))
      ? open
      : null;
  }

  private async isOfOther(tx: Tx, open: ConversationRow, text: NumberedText): Promise<boolean> {
    const { reading, danger } = text;
    if (open.self) {
      return isOfAnother(reading);
    }
    return (
      (await this.turnsToOneself(tx, open, text)) ||
      (await this.tellsOfSecond(tx, open, text)) ||
      (danger && (await this.tellsOfDangerElsewhere(open, reading)))
    );
  }

  /**
   * Only after somebody else was told of: a first text about herself may come after her address. Who sets
   * right whom the interview is about turns it, with all that was told.
   */
  private async turnsToOneself(
    tx: Tx,
    { reportId, self, told }: ConversationRow,
    { reading, receivedAt }: NumberedText,
  ): Promise<boolean> {
    const wasOfAnother = addressed({ self, told }) === 'other';
    if (!wasOfAnother || saysWhomItIs(reading) !== undefined || !isOfOneself(reading)) {
      return false;
    }
    return receivedAt >= (await this.reports.get(tx, reportId)).receivedAt;
  }

  /** In doubt it is of the same one: only where it names another neighbourhood than was told is it a second. */
  private async tellsOfSecond(
    tx: Tx,
    { reportId }: ConversationRow,
    { body, reading }: NumberedText,
  ): Promise<boolean> {
    if (!bringsInAnother(reading)) {
      return false;
    }
    const { neighbourhood } = await this.locateText.run(body);
    const known = (await this.reports.get(tx, reportId)).neighbourhood;
    return neighbourhood !== undefined && known !== null && neighbourhood !== known;
  }

  /** Nobody may be sent to the door of the first one for the second: it is asked where that is. */
  private async tellsOfDangerElsewhere(
    { reportId }: ConversationRow,
    reading: Reading,
  ): Promise<boolean> {
    const { person, additions } = await this.readReport.run(reportId);
    const told = [person.concern, ...additions.map(({ text }) => text)];
    return isDangerOfSecond(
      reading,
      told.filter((words) => words !== undefined),
      this.isDanger,
    );
  }

  private readonly isDanger = (words: string): boolean => isSureDanger(this.readWords.run(words));

  /**
   * Not when it names another report or says that it is a new one; nor when it names another house than
   * before, unless that is all it says and we asked for it.
   */
  private async belongsTo(
    open: ConversationRow,
    { body, reading }: NumberedText,
  ): Promise<boolean> {
    if (saysItIsNew(reading) || reading.reference !== undefined) {
      return false;
    }
    const { hash, rest } = await this.locateText.run(body);
    const isAnswer = open.question === 'neighbourhood' && !tellsSomething(rest);
    return isAnswer || hash === undefined || open.placeHash === null || hash.equals(open.placeHash);
  }
}
