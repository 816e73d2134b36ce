import { CITY, type City } from '#geography';
import type { VolunteerId } from '#kernel';
import { OffersMeant } from '#matching';
import { type IncomingText, SendText } from '#messaging';
import { Clock, type Tx } from '#platform';
import { VolunteerContact } from '#volunteers';
import { Inject, Injectable } from '@nestjs/common';
import { UnclearTextRow } from '../db/unclear-text.entity.ts';
import { UnclearTextRows } from '../db/unclear-text.repository.ts';
import { readAnswer } from '../domain/read-answer.ts';
import type { HumanReason } from '../domain/what-follows.ts';
import { texts } from '../texts.nl.ts';

/** Who goes on texting hears it once an hour, not after each text. */
const TOLD_FOR_MS = 3_600_000;

/** Puts a text before a human, word for word, and tells its sender so. */
@Injectable()
export class KeepForHuman {
  constructor(
    private readonly rows: UnclearTextRows,
    private readonly sendText: SendText,
    private readonly offersMeant: OffersMeant,
    private readonly contact: VolunteerContact,
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
    const answer = given === undefined ? await this.aboutCode(text, volunteerId) : given;
    const now = this.clock.now();
    const since = new Date(now.getTime() - TOLD_FOR_MS);
    const by = volunteerId ?? null;
    const silent =
      answer === null ||
      (answer === undefined && (await this.rows.wasAnsweredSince(tx, by, since)));
    const row = Object.assign(new UnclearTextRow(), {
      messageId: text.messageId,
      volunteerId: by,
      reason,
      state: 'open' as const,
      receivedAt: text.receivedAt,
      answeredAt: silent ? null : now,
      handledAt: null,
      handledBy: null,
      handledAs: null,
    });
    await this.rows.save(tx, row);
    if (!silent) {
      await this.answer(text, answer ?? texts.aHumanReads(this.city.hotline.voice), reason);
    }
  }

  /** A yes or a no to a code that is not hers is answered each time: a wait would cost her the place. */
  private async aboutCode(
    text: IncomingText,
    volunteerId: VolunteerId | undefined,
  ): Promise<string | undefined> {
    const read = readAnswer(text.body);
    if (volunteerId === undefined || (read.kind !== 'yes' && read.kind !== 'no')) {
      return undefined;
    }
    const meant = await this.offersMeant.run(volunteerId, text.receivedAt);
    if (read.code === undefined || meant.some(({ code }) => code === read.code)) {
      return undefined;
    }
    const open = meant.filter(({ standing }) => standing === 'open').map(({ code }) => code);
    return texts.otherCode((await this.contact.run(volunteerId)).firstName, open);
  }

  private async answer(text: IncomingText, body: string, reason: HumanReason): Promise<void> {
    if (text.from === undefined) {
      return;
    }
    await this.sendText.run({
      recipient: text.subjectId,
      number: text.from,
      body,
      purpose: `dialogue.${reason}`,
      priority: reason === 'help' ? 'safety' : 'other',
    });
  }
}
