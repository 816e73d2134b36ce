import { ReconcileTexts } from '#messaging';
import { isDatabaseAway, Log } from '#platform';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';

const EVERY_MS = 5_000;

/**
 * A text that we could not store is not sent to us again: the provider keeps it in its log. We look there as soon as
 * the database takes what is written, and not only in the night: it may tell of danger.
 */
@Injectable()
export class MissedTexts implements OnApplicationShutdown {
  private next: NodeJS.Timeout | undefined;

  constructor(
    private readonly reconcileTexts: ReconcileTexts,
    private readonly log: Log,
  ) {}

  /** Asked often while the database is away, it looks once. */
  lookSoon(): void {
    this.next ??= setTimeout(() => void this.look(), EVERY_MS).unref();
  }

  onApplicationShutdown(): void {
    clearTimeout(this.next);
  }

  private async look(): Promise<void> {
    this.next = undefined;
    try {
      await this.reconcileTexts.askNow();
    } catch (error) {
      this.log.error('webhook.texts_missed', error);
      if (isDatabaseAway(error)) {
        this.lookSoon();
      }
    }
  }
}
