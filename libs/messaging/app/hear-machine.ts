import type { Tx } from '#platform';
import { type DangerLevel, MOST_TEXTS, ownWords, SHORTEST_QUOTE } from '#reading';
import { Injectable } from '@nestjs/common';
import type { MessageEntity } from '../db/message.entity.ts';
import { MessagesRepository } from '../db/messages.repository.ts';
import { type Earlier, LOOK_BACK_MS, type Machine, machineIn, twinOf } from '../domain/machine.ts';
import { OpenMessage } from './open-message.ts';
import { ReadWords } from './read-words.ts';

/** Of so many before it the words are held against it. */
const MOST_OPENED = 12;

/** A text as it comes in, before it is stored. */
interface Coming {
  readonly body: string;
  readonly hash: Buffer;
  readonly receivedAt: Date;
}

/** What of a text that comes in is its sender's. */
export interface Heard {
  readonly words: string;
  readonly machine: Machine | undefined;
  /** How much its words tell of danger. */
  readonly danger: DangerLevel;
  /** The text that came before and is this one. */
  readonly doubleOf: MessageEntity['id'] | undefined;
}

/** Holds a text against what went to and fro with its number before: what of it did a person write? */
@Injectable()
export class HearMachine {
  constructor(
    private readonly messages: MessagesRepository,
    private readonly openMessage: OpenMessage,
    private readonly readWords: ReadWords,
  ) {}

  async within(tx: Tx, { body, hash, receivedAt: at }: Coming): Promise<Heard> {
    await this.messages.waitForSender(tx, hash);
    const around = { from: new Date(at.getTime() - LOOK_BACK_MS), until: at };
    const rows = await this.messages.heardAround(tx, hash, around);
    const heard = await this.heard(tx, rows.slice(0, MOST_OPENED));
    const doubleOf = twinOf({ body, at }, heard)?.id;
    const sent = await this.messages.lastSent(tx, hash, at);
    const own = ownWords(body, body.length < SHORTEST_QUOTE ? [] : await this.words(tx, sent));
    const danger = this.readWords.run(own.left).danger.level;
    const sentAt = sent.flatMap(({ sendingAt }) => sendingAt ?? []);
    const asks = (await this.words(tx, sent.slice(0, 1))).some(asksSomething);
    const machine = machineIn(
      { body, own, danger, at },
      { heard, heardAt: rows.map(({ createdAt }) => createdAt), sentAt, asks },
    );
    // a reaction that turned out to be a person's holds words all the same
    const words = machine === undefined ? own.left : own.words;
    return { words, machine, danger, doubleOf };
  }

  private async heard(
    tx: Tx,
    rows: readonly MessageEntity[],
  ): Promise<(Earlier & { readonly id: MessageEntity['id'] })[]> {
    const opened = await this.open(tx, rows);
    return opened.map(({ message, body }) => ({ id: message.id, body, at: message.createdAt }));
  }

  private async words(tx: Tx, sent: readonly MessageEntity[]): Promise<string[]> {
    return (await this.open(tx, sent.slice(0, MOST_TEXTS))).map(({ body }) => body);
  }

  /** Without those whose subject was erased. */
  private async open(
    tx: Tx,
    messages: readonly MessageEntity[],
  ): Promise<{ readonly message: MessageEntity; readonly body: string }[]> {
    const all: { message: MessageEntity; body: string }[] = [];
    for (const message of messages) {
      const opened = await this.openMessage.within(tx, message);
      if (opened !== undefined) {
        all.push({ message, body: opened.body });
      }
    }
    return all;
  }
}

/** Of a text of ours: all that ask hold a question mark, and few others do. */
function asksSomething(ours: string): boolean {
  return ours.includes('?');
}
