import type { E164 } from '#kernel';
import { UnitOfWork, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { Reports } from '../db/reports.repository.ts';
import { type Tongue, tongueOf } from '../domain/tongue.ts';

/** The language of who texts: by her words, else as she last wrote to us about a report. */
@Injectable()
export class TongueOfNumber {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reports: Reports,
    private readonly vault: Vault,
  ) {}

  /** Undefined when nothing tells. */
  run(text: {
    readonly body: string;
    readonly from: E164 | undefined;
  }): Promise<Tongue | undefined> {
    return this.unitOfWork.run(async (tx) => {
      const told = tongueOf(text.body);
      if (told !== undefined || text.from === undefined) {
        return told;
      }
      const talk = await this.reports.lastConversation(tx, this.vault.hash('phone', text.from));
      return talk?.language;
    });
  }
}
