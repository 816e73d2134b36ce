import { DomainError } from '#kernel';
import { type Tx, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { type MessageEntity } from '../db/message.entity.ts';

/** What is sealed of a message, readable. */
export interface OpenedMessage {
  readonly address: string;
  readonly body: string;
}

/** Unseals a message; undefined when its subject was erased. */
@Injectable()
export class OpenMessage {
  constructor(private readonly vault: Vault) {}

  async run(
    tx: Tx,
    { id, subjectId, address, body }: MessageEntity,
  ): Promise<OpenedMessage | undefined> {
    const open = (column: string, sealed: Buffer): Promise<string> =>
      this.vault.open(tx, subjectId, { table: 'message', row: id, column }, sealed);
    try {
      return { address: await open('address', address), body: await open('body', body) };
    } catch (error) {
      if (error instanceof DomainError && error.code === 'vault.erased') {
        return undefined;
      }
      throw error;
    }
  }
}
