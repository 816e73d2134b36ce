import { DomainError, type E164, type MessageId, type OfferId, type VolunteerId } from '#kernel';
import { type OpenOffer, OpenOffersOf } from '#matching';
import { type IncomingText, ReadText } from '#messaging';
import { UnitOfWork } from '#platform';
import { VolunteerContact } from '#volunteers';
import { Injectable } from '@nestjs/common';
import type { UnclearTextRow } from '../db/unclear-text.entity.ts';
import { UnclearTextRows } from '../db/unclear-text.repository.ts';
import type { HumanReason } from '../domain/what-follows.ts';

const PAGE = 50;

/** A text that waits for a human, word for word. */
export interface UnclearText {
  readonly messageId: MessageId;
  readonly reason: HumanReason;
  readonly receivedAt: Date;
  /** Undefined when its sender was erased meanwhile. */
  readonly text: string | undefined;
  readonly from: E164 | undefined;
  readonly volunteerId: VolunteerId | undefined;
  readonly name: string | undefined;
  /** What a yes or a no may be about. */
  readonly openOffers: readonly { readonly offerId: OfferId; readonly code: string }[];
}

/** The texts that nobody handled yet, the oldest first. */
@Injectable()
export class UnclearTexts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rows: UnclearTextRows,
    private readonly readText: ReadText,
    private readonly contact: VolunteerContact,
    private readonly openOffersOf: OpenOffersOf,
  ) {}

  run(): Promise<UnclearText[]> {
    return this.unitOfWork.run(async (tx) => {
      const list: UnclearText[] = [];
      for (const row of await this.rows.open(tx, PAGE)) {
        list.push(await this.opened(row));
      }
      return list;
    });
  }

  private async opened(row: UnclearTextRow): Promise<UnclearText> {
    const { messageId, reason, receivedAt, volunteerId } = row;
    const text = await unlessErased<IncomingText>(this.readText.run(messageId));
    const known = volunteerId === null ? undefined : await this.about(volunteerId);
    return {
      ...{ messageId, reason, receivedAt },
      text: text?.body,
      from: text?.from,
      volunteerId: volunteerId ?? undefined,
      name: known?.name,
      openOffers: (known?.open ?? []).map(({ offerId, code }) => ({ offerId, code })),
    };
  }

  private async about(
    volunteerId: VolunteerId,
  ): Promise<{ name: string | undefined; open: OpenOffer[] }> {
    const contact = await unlessErased(this.contact.run(volunteerId));
    return { name: contact?.name, open: await this.openOffersOf.run(volunteerId) };
  }
}

async function unlessErased<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof DomainError && error.code === 'vault.erased') {
      return undefined;
    }
    throw error;
  }
}
