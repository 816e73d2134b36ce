import { DomainError } from '#kernel';
import { type Tx, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { type MessageEntity } from '../db/message.entity.ts';

/** What is sealed of a message, readable. */
export interface OpenedMessage {
  readonly address: string;
  readonly body: string;
  /** Of one that came in: without what it quotes of us. */
  readonly ownWords: string;
}

/** Unseals a message; undefined when its subject was erased. */
@Injectable()
export class OpenMessage {
  constructor(private readonly vault: Vault) {}

  async within(
    tx: Tx,
    message: Pick<MessageEntity, 'id' | 'subjectId' | 'address' | 'body' | 'ownWords'>,
  ): Promise<OpenedMessage | undefined> {
    const { id, subjectId, ownWords } = message;
    const open = (column: string, sealed: Buffer): Promise<string> =>
      this.vault.open(tx, subjectId, { table: 'message', row: id, column }, sealed);
    try {
      const body = await open('body', message.body);
      return {
        ...{ address: await open('address', message.address), body },
        ownWords: ownWords === null ? body : await open('own_words', ownWords),
      };
    } catch (error) {
      if (error instanceof DomainError && error.code === 'vault.erased') {
        return undefined;
      }
      throw error;
    }
  }
}
