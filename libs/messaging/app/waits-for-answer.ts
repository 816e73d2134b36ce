import { type E164 } from '#kernel';
import { Clock, UnitOfWork, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { MessagesRepository } from '../db/messages.repository.ts';
import { ANSWER_MS } from '../domain/when-to-send.ts';

/** Whether somebody texted us just now, and waits for the answer. A text may be found hours after it was sent. */
@Injectable()
export class WaitsForAnswer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly messages: MessagesRepository,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  run(number: E164): Promise<boolean> {
    return this.unitOfWork.run(async (tx) => {
      const heardAt = await this.messages.lastHeardAt(tx, this.vault.hash('phone', number));
      return heardAt !== undefined && this.clock.now().getTime() - heardAt.getTime() <= ANSWER_MS;
    });
  }
}
