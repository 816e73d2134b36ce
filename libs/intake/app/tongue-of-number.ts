import { CITY, type City } from '#geography';
import type { E164 } from '#kernel';
import { UnitOfWork, Vault } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { Reports } from '../db/reports.repository.ts';
import { type Tongue, tongueOf, tonguesHinted } from '../domain/tongue.ts';

/** The language of who texts. */
@Injectable()
export class TongueOfNumber {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reports: Reports,
    private readonly vault: Vault,
    @Inject(CITY) private readonly city: City,
  ) {}

  /**
   * By her words, also by a danger word alone; where they may be of two languages or of none, as she last
   * wrote to us about a report, or as is known of her otherwise.
   * @param known what is noted of her
   * @returns undefined when nothing tells
   */
  run(
    text: { readonly body: string; readonly from: E164 | undefined },
    known?: Tongue,
  ): Promise<Tongue | undefined> {
    return this.unitOfWork.run(async (tx) => {
      const hinted = tonguesHinted(text.body, this.city.dangerWords);
      const told = tongueOf(text.body) ?? (hinted.length === 1 ? hinted[0] : undefined);
      if (told !== undefined || text.from === undefined) {
        return told ?? known ?? hinted[0];
      }
      const talk = await this.reports.lastConversation(tx, this.vault.hash('phone', text.from));
      return talk?.language ?? known ?? hinted[0];
    });
  }
}
