import { type E164, type OfferId } from '#kernel';
import { UnitOfWork, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { MessagesRepository } from '../db/messages.repository.ts';
import type { MessagePurpose } from '../domain/purpose.ts';

/** What a text of ours was for. */
export interface TextOfOurs {
  readonly purpose: MessagePurpose | undefined;
  readonly offerId: OfferId | undefined;
  /** When it was written; it may have left long after. */
  readonly writtenAt: Date;
}

/** What the last text was that a number had from us at some moment, whatever still waits to leave. */
@Injectable()
export class LastTextTo {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly messages: MessagesRepository,
    private readonly vault: Vault,
  ) {}

  run(number: E164, at: Date): Promise<TextOfOurs | undefined> {
    return this.unitOfWork.run(async (tx) => {
      const last = await this.messages.lastTo(tx, this.vault.hash('phone', number), at);
      return last === undefined
        ? undefined
        : {
            ...{ purpose: last.purpose ?? undefined, offerId: last.offerId ?? undefined },
            writtenAt: last.createdAt,
          };
    });
  }
}
