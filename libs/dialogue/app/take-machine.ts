import { DAY_MS, type VolunteerId } from '#kernel';
import { type IncomingText, TextsOfSender } from '#messaging';
import type { Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { TextToReviewRows } from '../db/text-to-review.repository.ts';
import { fromMachine } from '../domain/from-machine.ts';
import { KeepForHuman } from './keep-for-human.ts';
import { NoteText } from './note-text.ts';
import type { Sender } from './who-sent.ts';

/** So long one of them stands for what comes after it. */
const ONE_FOR_MS = DAY_MS;

/** Keeps what no person wrote. It is never answered: a machine would answer that, and so on without end. */
@Injectable()
export class TakeMachine {
  constructor(
    private readonly noteText: NoteText,
    private readonly keepForHuman: KeepForHuman,
    private readonly textsOfSender: TextsOfSender,
    private readonly rows: TextToReviewRows,
  ) {}

  /** @returns whether it is one */
  async within(tx: Tx, text: IncomingText, { volunteerId, standing }: Sender): Promise<boolean> {
    const follows = text.machine === undefined ? 'read' : fromMachine(text.machine, standing);
    if (follows === 'note' || follows === 'human') {
      const isNoted = await this.noteText.within(tx, text, undefined, volunteerId);
      if (text.machine === 'too_quick') {
        // a person may have written it, and nobody answers it
        await this.keep(tx, text, volunteerId);
      } else if (follows === 'human' || !isNoted) {
        await this.show(tx, text, volunteerId);
      }
    }
    return follows !== 'read';
  }

  /** Once: the next of that number says no more. */
  private async show(
    tx: Tx,
    text: IncomingText,
    volunteerId: VolunteerId | undefined,
  ): Promise<void> {
    const since = new Date(text.receivedAt.getTime() - ONE_FOR_MS);
    const before = await this.textsOfSender.run(text.messageId, since);
    const waiting = await this.rows.openAmong(tx, before);
    if (!waiting.some(({ reason }) => reason === 'automatic')) {
      await this.keep(tx, text, volunteerId);
    }
  }

  private keep(tx: Tx, text: IncomingText, volunteerId: VolunteerId | undefined): Promise<void> {
    return this.keepForHuman.within(tx, text, { reason: 'automatic', volunteerId }, null);
  }
}
