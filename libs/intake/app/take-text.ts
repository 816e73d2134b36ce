import { CITY, type City, FindNeighbourhood } from '#geography';
import type { E164, MessageId, ReportId } from '#kernel';
import { type IncomingText, ReadText, SendText } from '#messaging';
import { Clock, type Tx, UnitOfWork, Vault } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { ConversationRow } from '../db/conversation.entity.ts';
import { Reports } from '../db/reports.repository.ts';
import { holdsDangerWord } from '../domain/danger-words.ts';
import { missingMost, type Question } from '../domain/missing-most.ts';
import { readPlace, type TextedPlace } from '../domain/read-place.ts';
import { texts } from '../texts.nl.ts';
import { AmendReport } from './amend-report.ts';
import { ReceiveReport } from './receive-report.ts';

const OPEN_FOR_MS = 24 * 3_600_000;

/** Takes a text to the hotline: the answer to our question, or a new report. */
@Injectable()
export class TakeText {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reports: Reports,
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly readText: ReadText,
    private readonly sendText: SendText,
    private readonly receiveReport: ReceiveReport,
    private readonly amendReport: AmendReport,
    private readonly findNeighbourhood: FindNeighbourhood,
    @Inject(CITY) private readonly city: City,
  ) {}

  run(messageId: MessageId): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const text = await this.readText.run(messageId);
      const open =
        text.from === undefined
          ? null
          : await this.reports.openConversation(tx, this.numberHash(text.from), this.clock.now());
      if (open === null) {
        await this.begin(tx, messageId, text);
      } else {
        await this.complete(tx, { messageId, text, open });
      }
    });
  }

  private async begin(tx: Tx, messageId: MessageId, text: IncomingText): Promise<void> {
    const place = readPlace(text.body);
    const neighbourhood = await this.neighbourhood(text.body, place);
    const receipt = await this.receiveReport.run(
      {
        channel: 'sms',
        self: false,
        danger: false,
        ...(neighbourhood === undefined ? {} : { neighbourhood }),
        person: { concern: text.body, ...place },
        reporter: text.from === undefined ? {} : { phone: text.from },
      },
      `text:${messageId}`,
    );
    if (text.from === undefined) {
      return;
    }
    const question = missingMost({
      concern: text.body,
      self: false,
      hasPlace: place !== undefined || neighbourhood !== undefined,
      canReachPerson: false,
    });
    if (question !== undefined) {
      await this.ask(tx, receipt.reportId, text.from, question);
    }
    const { reference, danger } = receipt;
    await this.answer(text.from, receipt.reportId, {
      body: danger ? texts.receivedWithDanger(reference) : texts.received(reference, question),
      urgent: danger,
    });
  }

  private async complete(
    tx: Tx,
    { messageId, text, open }: { messageId: MessageId; text: IncomingText; open: ConversationRow },
  ): Promise<void> {
    const neighbourhood = await this.neighbourhood(text.body, readPlace(text.body));
    const danger = this.isDanger(text.body);
    await this.amendReport.run({
      reportId: open.reportId,
      channel: 'sms',
      text: text.body,
      ...(neighbourhood === undefined ? {} : { neighbourhood }),
      danger,
      key: `text:${messageId}`,
    });
    open.answeredAt = this.clock.now();
    await this.reports.saveConversation(tx, open);
    if (text.from !== undefined) {
      await this.answer(text.from, open.reportId, {
        body: danger ? texts.addedWithDanger() : texts.added(),
        urgent: danger,
      });
    }
  }

  private async ask(tx: Tx, reportId: ReportId, number: E164, question: Question): Promise<void> {
    const row = Object.assign(new ConversationRow(), {
      reportId,
      numberHash: this.numberHash(number),
      question,
      openUntil: new Date(this.clock.now().getTime() + OPEN_FOR_MS),
      answeredAt: null,
    });
    await this.reports.saveConversation(tx, row);
  }

  private async answer(
    number: E164,
    reportId: ReportId,
    { body, urgent }: { body: string; urgent: boolean },
  ): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const { reporterSubjectId } = await this.reports.get(tx, reportId);
      await this.sendText.run({
        recipient: reporterSubjectId,
        number,
        body,
        purpose: 'report.answer',
        about: { reportId },
        priority: urgent ? 'safety' : 'urgent',
      });
    });
  }

  private async neighbourhood(
    body: string,
    place: TextedPlace | undefined,
  ): Promise<string | undefined> {
    if (place !== undefined) {
      const found = await this.findNeighbourhood.run(place);
      if (found.kind === 'known') {
        return found.neighbourhood;
      }
    }
    const named = this.city.neighbourhoods.filter(({ name }) =>
      holdsDangerWord(body, [name, name.replace('-', ' ')]),
    );
    return named.length === 1 ? named[0]?.id : undefined;
  }

  private isDanger(body: string): boolean {
    return holdsDangerWord(body, Object.values(this.city.dangerWords).flat());
  }

  private numberHash(number: E164): Buffer {
    return this.vault.hash('phone', number);
  }
}
