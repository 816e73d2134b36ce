import { CITY, type City } from '#geography';
import { type E164, isMobileOf, type MessageId, type SubjectId } from '#kernel';
import { UnitOfWork, Vault } from '#platform';
import { languageOfStop, tokensOf } from '#reading';
import { Inject, Injectable } from '@nestjs/common';
import { OptOutsRepository } from '../db/opt-outs.repository.ts';
import { stopsAtProvider } from '../domain/stop-at-provider.ts';
import { stopConfirmed } from '../texts.ts';
import { STOP_CONFIRMED } from './prepare-text.ts';
import { SendText } from './send-text.ts';
import { TookBackStop } from './took-back-stop.ts';

/** A text that asks for no more. */
export interface StopText {
  readonly messageId: MessageId;
  readonly subjectId: SubjectId;
  /** Undefined when it is no number that can be texted back. */
  readonly from: E164 | undefined;
  readonly body: string;
  /** When it was sent: from then it counts, however late it is found. */
  readonly receivedAt: Date;
}

/** Stops our texts to a number, and confirms it once where the provider does not. */
@Injectable()
export class StopTexts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly optOuts: OptOutsRepository,
    private readonly tookBackStop: TookBackStop,
    private readonly sendText: SendText,
    private readonly vault: Vault,
    @Inject(CITY) private readonly city: City,
  ) {}

  /** @param hash of the sender, where it is no number that can be texted back */
  run({ messageId, subjectId, from, body, receivedAt }: StopText, hash?: Buffer): Promise<void> {
    const known = hash ?? (from && this.vault.hash('phone', from));
    return this.unitOfWork.run(async (tx) => {
      if (known === undefined || (await this.tookBackStop.within(tx, messageId, receivedAt))) {
        return;
      }
      if (!(await this.optOuts.add(tx, known, { messageId, since: receivedAt }))) {
        return;
      }
      if (
        !stopsAtProvider(body) &&
        from !== undefined &&
        isMobileOf(from, this.city.smsCountries)
      ) {
        await this.sendText.run({
          recipient: subjectId,
          number: from,
          body: stopConfirmed(languageOfStop({ tokens: tokensOf(body) })),
          purpose: STOP_CONFIRMED,
          priority: 'other',
        });
      }
    });
  }
}
