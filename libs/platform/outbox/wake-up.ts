import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Tx } from '../db/unit-of-work.ts';

/** The channel on which the relay is told that there is something new. */
export const OUTBOX_CHANNEL = 'meldpunt_outbox';

/**
 * Tells the relay of something new in the outbox, once that is stored. Not within the transaction: of those
 * that notify, Postgres lets one at a time commit, and each then waits for the disk alone. Only a hint: the
 * relay also looks by itself, so one that is lost with a crash or a broken connection costs half a second.
 */
@Injectable()
export class WakeUp {
  private readonly asked = new WeakSet<Tx>();
  private isTelling = false;
  private isNews = false;

  constructor(private readonly dataSource: DataSource) {}

  /** Asks for it, when this transaction is stored. */
  after(tx: Tx): void {
    this.asked.add(tx);
  }

  /** To be called when it is. Nobody waits for what follows. */
  stored(tx: Tx): void {
    if (!this.asked.delete(tx)) {
      return;
    }
    this.isNews = true;
    if (!this.isTelling) {
      this.isTelling = true;
      void this.tell();
    }
  }

  /** Once for all that are stored while it is on its way. */
  private async tell(): Promise<void> {
    try {
      while (this.isNews) {
        this.isNews = false;
        await this.dataSource.query(`notify ${OUTBOX_CHANNEL}`);
      }
    } catch {
      // the relay finds it at its next look
    } finally {
      this.isTelling = false;
    }
  }
}
