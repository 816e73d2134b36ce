import { CITY, type City } from '#geography';
import { TongueOfNumber } from '#intake';
import { DomainError, type MessageId, plainWords, type VolunteerId } from '#kernel';
import { OffersMeant } from '#matching';
import { type IncomingText, ReadText, SendText, TextsOfSender } from '#messaging';
import { Clock, type Tx } from '#platform';
import { byItself, type Language, tokensOf } from '#reading';
import { VolunteerContact } from '#volunteers';
import { Inject, Injectable } from '@nestjs/common';
import { UnclearTextRow } from '../db/unclear-text.entity.ts';
import { UnclearTextRows } from '../db/unclear-text.repository.ts';
import { ASKED_BACK } from '../domain/purposes.ts';
import type { HumanReason } from '../domain/standing.ts';
import { DoubtVisits } from './doubt-visits.ts';
import { aHumanReads } from '../texts.ts';
import { texts } from '../texts.nl.ts';

/** Who goes on texting hears it once an hour, not after each text. */
const TOLD_FOR_MS = 3_600_000;

/** So long the same words of a stranger are one thing to read. */
const SAME_FOR_MS = 24 * 3_600_000;

/** What is said to its sender, and what for where that is more than «a human reads this». */
interface OwnWords {
  readonly body: string;
  readonly purpose?: string;
}

/** Puts a text before a human, word for word, and tells its sender so. */
@Injectable()
export class KeepForHuman {
  constructor(
    private readonly rows: UnclearTextRows,
    private readonly sendText: SendText,
    private readonly readText: ReadText,
    private readonly textsOfSender: TextsOfSender,
    private readonly offersMeant: OffersMeant,
    private readonly contact: VolunteerContact,
    private readonly doubtVisits: DoubtVisits,
    private readonly tongueOfNumber: TongueOfNumber,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
  ) {}

  /** @param answer the words to the sender; without it "a human reads this", with `null` nothing */
  async run(
    tx: Tx,
    text: IncomingText,
    { reason, volunteerId }: { reason: HumanReason; volunteerId: VolunteerId | undefined },
    given?: string | null,
  ): Promise<void> {
    const own = await this.ownWords(tx, text, { reason, volunteerId });
    const answer = given === undefined ? own : asOwn(given);
    const now = this.clock.now();
    const isPlain = answer === undefined;
    const before = await this.textsOfSender.run(
      text.messageId,
      new Date(now.getTime() - SAME_FOR_MS),
    );
    const silent =
      answer === null || (isPlain && (await this.wasTold(tx, volunteerId, before, now)));
    const isStranger = isPlain && volunteerId === undefined;
    const same = isStranger ? await this.sameWords(tx, text, before) : undefined;
    const row = same ?? newRow(text, reason, volunteerId);
    row.answeredAt = silent ? row.answeredAt : now;
    await this.rows.save(tx, row);
    if (!silent) {
      const plain = aHumanReads(await this.tongueOf(text, volunteerId), this.city.hotline.voice);
      await this.answer(text, answer ?? { body: plain }, reason);
    }
  }

  /** A volunteer is spoken to in Dutch, as in all that she is asked. */
  private async tongueOf(
    text: IncomingText,
    volunteerId: VolunteerId | undefined,
  ): Promise<Language> {
    return volunteerId === undefined ? ((await this.tongueOfNumber.run(text)) ?? 'nl') : 'nl';
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
    before: readonly MessageId[],
  ): Promise<UnclearTextRow | undefined> {
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
    if (volunteerId === undefined || reason !== 'changed_mind') {
      return this.aboutCode(text, volunteerId);
    }
    const isExpected = await this.doubtVisits.run(tx, text, volunteerId);
    const { firstName } = await this.contact.run(volunteerId);
    return { body: texts.cannotCome(firstName, this.city.hotline.voice, isExpected) };
  }

  /** A yes or a no to a code that is not hers. */
  private async aboutCode(
    text: IncomingText,
    volunteerId: VolunteerId | undefined,
  ): Promise<OwnWords | undefined> {
    const { says, codes } = byItself({ tokens: tokensOf(text.body) });
    const [named, ...more] = codes;
    if (volunteerId === undefined || says === undefined || named === undefined || more.length > 0) {
      return undefined;
    }
    const meant = await this.offersMeant.run(volunteerId, text.receivedAt);
    if (meant.some(({ code }) => code === named)) {
      return undefined;
    }
    const open = meant.filter(({ standing }) => standing === 'open').map(({ code }) => code);
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

function asOwn(words: string | null): OwnWords | null {
  return words === null ? null : { body: words };
}

function newRow(
  { messageId, receivedAt }: IncomingText,
  reason: HumanReason,
  volunteerId: VolunteerId | undefined,
): UnclearTextRow {
  return Object.assign(new UnclearTextRow(), {
    ...{ messageId, reason, receivedAt, volunteerId: volunteerId ?? null },
    ...{ state: 'open' as const, answeredAt: null },
    ...{ handledAt: null, handledBy: null, handledAs: null },
  });
}
