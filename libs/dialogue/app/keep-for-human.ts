import { CITY, type City, OfficeCalendar } from '#geography';
import { LanguageOfNumber } from '#intake';
import {
  DAY_MS,
  dayAndHour,
  DomainError,
  endOfWorkingDay,
  HOUR_MS,
  type Language,
  type MessageId,
  plainWords,
  type VolunteerId,
} from '#kernel';
import { LetWordsWait, OffersMeant } from '#matching';
import {
  type IncomingText,
  type MessagePurpose,
  ReadText,
  SendText,
  TextsOfSender,
} from '#messaging';
import { Clock, type Tx } from '#platform';
import { byItself, mayBeStop } from '#reading';
import { AddTask } from '#tasks';
import { VolunteerContact } from '#volunteers';
import { Inject, Injectable } from '@nestjs/common';
import { TextToReviewRow } from '../db/text-to-review.entity.ts';
import { TextToReviewRows } from '../db/text-to-review.repository.ts';
import { VisitTalks } from '../db/visit-talk.repository.ts';
import { isNoReport } from '../domain/no-report.ts';
import { ASKED_BACK } from '../domain/purposes.ts';
import type { HumanReason } from '../domain/standing.ts';
import { AnswersTo } from './answers-to.ts';
import { DoubtVisits } from './visits/doubt-visits.ts';
import { ToBeCalled } from './to-be-called.ts';
import { aHumanReads, readsNoReport } from '../texts.ts';
import { texts } from '../texts.nl.ts';

/** Who goes on texting hears it once an hour, not after each text. */
const TOLD_FOR_MS = HOUR_MS;

/** So long the same words of a stranger are one thing to read. */
const SAME_FOR_MS = DAY_MS;

/** What is said to its sender, and what for where that is more than «a human reads this». */
interface OwnWords {
  readonly body: string;
  readonly purpose?: MessagePurpose;
}

/** Puts a text before a human, word for word, and tells its sender so. */
@Injectable()
export class KeepForHuman {
  constructor(
    private readonly rows: TextToReviewRows,
    private readonly sendText: SendText,
    private readonly readText: ReadText,
    private readonly textsOfSender: TextsOfSender,
    private readonly offersMeant: OffersMeant,
    private readonly answersTo: AnswersTo,
    private readonly letWordsWait: LetWordsWait,
    private readonly contact: VolunteerContact,
    private readonly talks: VisitTalks,
    private readonly doubtVisits: DoubtVisits,
    private readonly languageOfNumber: LanguageOfNumber,
    private readonly addTask: AddTask,
    private readonly toBeCalled: ToBeCalled,
    private readonly officeCalendar: OfficeCalendar,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
  ) {}

  /** @param answer the words to the sender; without it "a human reads this", with `null` nothing */
  async within(
    tx: Tx,
    text: IncomingText,
    { reason, volunteerId }: { reason: HumanReason; volunteerId: VolunteerId | undefined },
    given?: string | null,
  ): Promise<void> {
    const own = await this.ownWords(tx, text, { reason, volunteerId });
    const answer = asOwn(given, own);
    const now = this.clock.now();
    const since = new Date(now.getTime() - SAME_FOR_MS);
    const before = await this.textsOfSender.run(text.messageId, since);
    const isPlain = answer === undefined;
    const silent = isPlain ? await this.wasTold(tx, volunteerId, before, now) : answer === null;
    const same = isPlain ? await this.sameWords(tx, text, { before, volunteerId }) : undefined;
    const isNothing = volunteerId === undefined && isNoReport(reason);
    const row = same ?? newRow(text, reason, volunteerId);
    await this.rows.save(tx, Object.assign(row, silent ? {} : { answeredAt: now }));
    await this.stopClocks(row);
    if (isNothing && same === undefined) {
      await this.toReadToday(text);
    }
    if (!silent) {
      const words = answer ?? (await this.plainly(text, { volunteerId, isNothing }));
      await this.answer(text, words, reason);
    }
  }

  /** What she wrote in time never ends for want of an answer while we have not read it. */
  private async stopClocks(row: TextToReviewRow): Promise<void> {
    if (row.volunteerId !== null) {
      const meant = await this.answersTo.run(row, row.volunteerId);
      const open = meant.filter(({ standing }) => standing === 'open');
      await this.letWordsWait.run(
        open.map(({ offerId }) => offerId),
        row.receivedAt,
      );
    }
  }

  private async plainly(
    text: IncomingText,
    { volunteerId, isNothing }: { volunteerId: VolunteerId | undefined; isNothing: boolean },
  ): Promise<OwnWords> {
    const language = await this.languageOf(text, volunteerId);
    const says = isNothing ? readsNoReport : aHumanReads;
    return { body: says(language, this.city.hotline.voice) };
  }

  /** Nobody promises anything by a machine's reading: one of us sees it before the day is over. */
  private async toReadToday({ messageId, subjectId }: IncomingText): Promise<void> {
    const dueAt = endOfWorkingDay(this.clock.now(), await this.officeCalendar.run());
    await this.addTask.run({ kind: 'read_text', about: { messageId }, subjectId, dueAt });
  }

  /** A volunteer is spoken to in Dutch, as in all that she is asked. */
  private async languageOf(
    text: IncomingText,
    volunteerId: VolunteerId | undefined,
  ): Promise<Language> {
    return volunteerId === undefined ? ((await this.languageOfNumber.run(text)) ?? 'nl') : 'nl';
  }

  private wasTold(
    tx: Tx,
    volunteerId: VolunteerId | undefined,
    before: readonly MessageId[],
    now: Date,
  ): Promise<boolean> {
    const since = new Date(now.getTime() - TOLD_FOR_MS);
    return volunteerId === undefined
      ? this.rows.wasOneAnsweredSince(tx, before, since)
      : this.rows.wasAnsweredSince(tx, volunteerId, since);
  }

  /** What waits already, when a stranger sends the same once more. */
  private async sameWords(
    tx: Tx,
    { body }: IncomingText,
    { before, volunteerId }: { before: readonly MessageId[]; volunteerId: VolunteerId | undefined },
  ): Promise<TextToReviewRow | undefined> {
    if (volunteerId !== undefined) {
      return undefined;
    }
    for (const row of await this.rows.openAmong(tx, before)) {
      if (row.volunteerId === null && (await this.wordsOf(row.messageId)) === plainWords(body)) {
        return row;
      }
    }
    return undefined;
  }

  /** Undefined when its sender was erased meanwhile. */
  private async wordsOf(messageId: MessageId): Promise<string | undefined> {
    try {
      return plainWords((await this.readText.run(messageId)).body);
    } catch (error) {
      if (error instanceof DomainError && error.code === 'vault.erased') {
        return undefined;
      }
      throw error;
    }
  }

  /**
   * What is answered each time, for a wait would leave somebody at the door, or cost her the place. Who cannot come
   * puts her visit in doubt.
   */
  private async ownWords(
    tx: Tx,
    text: IncomingText,
    { reason, volunteerId }: { reason: HumanReason; volunteerId: VolunteerId | undefined },
  ): Promise<OwnWords | undefined> {
    if (volunteerId === undefined) {
      return undefined;
    }
    if (reason === 'presence') {
      return this.notYet(tx, text, volunteerId);
    }
    if (reason === 'undecided') {
      return this.somebodyCalls(text, volunteerId);
    }
    if (reason === 'two_questions') {
      return this.whichOffer(text, volunteerId);
    }
    if (reason === 'changed_mind') {
      return this.cannotCome(tx, text, volunteerId);
    }
    // what she means by a stop decides whether we go on: it is no more of what she was told before
    return mayBeStop(text.reading)
      ? this.plainly(text, { volunteerId, isNothing: false })
      : this.aboutCode(text, volunteerId);
  }

  private async cannotCome(
    tx: Tx,
    text: IncomingText,
    volunteerId: VolunteerId,
  ): Promise<OwnWords> {
    const isExpected = await this.doubtVisits.within(tx, text, volunteerId);
    const { firstName } = await this.contact.run(volunteerId);
    return { body: texts.cannotCome(firstName, this.city.hotline.voice, isExpected) };
  }

  /** When her next visit is; nothing where all are past: a human reads what she means. */
  private async notYet(
    tx: Tx,
    { receivedAt }: IncomingText,
    volunteerId: VolunteerId,
  ): Promise<OwnWords | undefined> {
    const visits = await this.talks.unfinished(tx, volunteerId);
    const ahead = visits.flatMap(({ plannedAt: at }) =>
      at !== null && at > receivedAt ? [at] : [],
    );
    const [next] = ahead.toSorted((one, other) => one.getTime() - other.getTime());
    if (next === undefined) {
      return undefined;
    }
    const { zone, hotline } = this.city;
    const { firstName } = await this.contact.run(volunteerId);
    return { body: texts.notYet(firstName, dayAndHour(next, zone), hotline.voice) };
  }

  private async somebodyCalls(
    { messageId }: IncomingText,
    volunteerId: VolunteerId,
  ): Promise<OwnWords> {
    const day = await this.toBeCalled.run('volunteer_undecided', { volunteerId, messageId });
    const { firstName } = await this.contact.run(volunteerId);
    return { body: texts.undecided(firstName, day) };
  }

  /** A bare yes while an offer and something else are open: who means the offer need not wait for a human. */
  private async whichOffer(
    text: IncomingText,
    volunteerId: VolunteerId,
  ): Promise<OwnWords | undefined> {
    const { says } = byItself(text.reading);
    const codes = await this.openCodes(text, volunteerId);
    if (says === undefined || codes.length === 0) {
      return undefined;
    }
    const { firstName } = await this.contact.run(volunteerId);
    return { body: texts.which(firstName, says, codes), purpose: ASKED_BACK };
  }

  private async openCodes(text: IncomingText, volunteerId: VolunteerId): Promise<string[]> {
    const meant = await this.offersMeant.run(volunteerId, text.receivedAt);
    return meant.filter(({ standing }) => standing === 'open').map(({ code }) => code);
  }

  /** A yes or a no to a code that is not hers. */
  private async aboutCode(
    text: IncomingText,
    volunteerId: VolunteerId,
  ): Promise<OwnWords | undefined> {
    const { says, codes } = byItself(text.reading);
    const [named, ...more] = codes;
    if (says === undefined || named === undefined || more.length > 0) {
      return undefined;
    }
    const meant = await this.offersMeant.run(volunteerId, text.receivedAt);
    if (meant.some(({ code }) => code === named)) {
      return undefined;
    }
    const open = await this.openCodes(text, volunteerId);
    const { firstName } = await this.contact.run(volunteerId);
    return { body: texts.otherCode(firstName, open), purpose: ASKED_BACK };
  }

  private async answer(
    text: IncomingText,
    { body, purpose }: OwnWords,
    reason: HumanReason,
  ): Promise<void> {
    if (text.from === undefined) {
      return;
    }
    await this.sendText.run({
      recipient: text.subjectId,
      number: text.from,
      body,
      purpose: purpose ?? `dialogue.${reason}`,
      priority: reason === 'help' ? 'safety' : 'other',
    });
  }
}

function asOwn(
  words: string | null | undefined,
  own: OwnWords | undefined,
): OwnWords | null | undefined {
  return typeof words === 'string' ? { body: words } : words === undefined ? own : null;
}

function newRow(
  { messageId, receivedAt }: IncomingText,
  reason: HumanReason,
  volunteerId: VolunteerId | undefined,
): TextToReviewRow {
  return Object.assign(new TextToReviewRow(), {
    ...{ messageId, reason, receivedAt, volunteerId: volunteerId ?? null },
    ...{ state: 'open' as const, answeredAt: null },
    ...{ handledAt: null, handledBy: null, handledAs: null },
  });
}
