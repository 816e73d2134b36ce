import { LanguageOfCaller } from '#calls';
import type { E164 } from '#kernel';
import { type Tx, UnitOfWork, Vault } from '#platform';
import type { LanguageHeard } from '#reading';
import { Injectable } from '@nestjs/common';
import { Reports } from '../db/reports.repository.ts';
import { type Tongue, tongueGuessed, tongueOf, tonguesHinted } from '../domain/tongue.ts';

/** The language of who texts. */
@Injectable()
export class TongueOfNumber {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reports: Reports,
    private readonly languageOfCaller: LanguageOfCaller,
    private readonly vault: Vault,
  ) {}

  /**
   * By her words; where they may be of two languages or of none, as she last
   * wrote to us about a report, as is known of her otherwise, or as she last called us.
   * @param known what is noted of her
   * @returns undefined when nothing tells
   */
  run(
    text: {
      readonly body: string;
      readonly from: E164 | undefined;
      readonly reading: LanguageHeard;
    },
    known?: Tongue,
  ): Promise<Tongue | undefined> {
    return this.unitOfWork.run(async (tx) => {
      const hinted = tonguesHinted(text.body);
      const told = tongueOf(text.body) ?? tongueRead(text.reading);
      const noted = told ?? (await this.talkedIn(tx, text.from)) ?? known;
      return noted ?? (await this.amongHinted(hinted, text.from)) ?? tongueGuessed(text.body);
    });
  }

  private async talkedIn(tx: Tx, from: E164 | undefined): Promise<Tongue | undefined> {
    const hash = from && this.vault.hash('phone', from);
    return hash && (await this.reports.lastConversation(tx, hash))?.language;
  }

  private async amongHinted(
    hinted: readonly Tongue[],
    from: E164 | undefined,
  ): Promise<Tongue | undefined> {
    const called = from && (await this.languageOfCaller.run(from));
    return hinted.find((tongue) => tongue === called) ?? hinted[0] ?? called;
  }
}

/** Another language than ours is none that she can be answered in. */
function tongueRead({ language, isClear }: LanguageHeard): Tongue | undefined {
  return isClear && language !== 'other' ? language : undefined;
}
