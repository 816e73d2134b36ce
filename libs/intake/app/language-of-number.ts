import { LanguageOfCaller } from '#calls';
import type { E164, Language } from '#kernel';
import { type Tx, UnitOfWork, Vault } from '#platform';
import type { LanguageHeard } from '#reading';
import { Injectable } from '@nestjs/common';
import { Reports } from '../db/reports.repository.ts';

/** The language of who texts. */
@Injectable()
export class LanguageOfNumber {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reports: Reports,
    private readonly languageOfCaller: LanguageOfCaller,
    private readonly vault: Vault,
  ) {}

  /**
   * By her words; where they may be of two languages or of none, as she last wrote to us about a report, as is known
   * of her otherwise, or as she last called us. The dialect is Dutch.
   * @param known what is noted of her
   * @returns undefined when nothing tells
   */
  run(
    text: {
      readonly from: E164 | undefined;
      readonly reading: Pick<LanguageHeard, 'nearest' | 'isClear' | 'hints'>;
    },
    known?: Language,
  ): Promise<Language | undefined> {
    return this.unitOfWork.run(async (tx) => {
      const { nearest, isClear, hints } = text.reading;
      const told = isClear ? nearest : undefined;
      const noted = told ?? (await this.talkedIn(tx, text.from)) ?? known ?? nearest;
      return noted ?? (await this.amongHinted(hints, text.from));
    });
  }

  private async talkedIn(tx: Tx, from: E164 | undefined): Promise<Language | undefined> {
    const hash = from && this.vault.hash('phone', from);
    return hash && (await this.reports.lastConversation(tx, hash))?.language;
  }

  /** What a borrowed word may be of, as she last called us where it may be of several. */
  private async amongHinted(
    hinted: readonly Language[],
    from: E164 | undefined,
  ): Promise<Language | undefined> {
    const called = from && (await this.languageOfCaller.run(from));
    return hinted.find((language) => language === called) ?? called ?? hinted[0];
  }
}
