import { DomainError, type E164, newId } from '#kernel';
import { SendText } from '#messaging';
import { Clock, type Tx, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { type ShortWayId, ShortWayRow } from '../db/short-way.entity.ts';
import { ShortWays } from '../db/short-ways.repository.ts';
import type { ShortWayState } from '../domain/short-way.ts';
import { texts } from '../texts.nl.ts';
import type { NumberedText } from './talk-about-report.ts';

/** Somebody who reports the short way or asked to, readable. */
export interface ShortWayView {
  readonly shortWayId: ShortWayId;
  readonly who: string;
  readonly number: E164;
  readonly askedAt: Date;
}

/** Knows who may report the short way, and takes down who asks to. */
@Injectable()
export class KnowShortWay {
  constructor(
    private readonly shortWays: ShortWays,
    private readonly sendText: SendText,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /** Whom a number is agreed to be; undefined for everybody else. */
  async whoMay(tx: Tx, numberHash: Buffer): Promise<string | undefined> {
    const row = await this.shortWays.ofNumber(tx, numberHash);
    return row?.state === 'agreed' ? (await this.open(tx, row))?.who : undefined;
  }

  /** A colleague decides. Who asks again in the same words stays what she was. */
  async ask(tx: Tx, text: NumberedText, who: string): Promise<void> {
    const state = await this.stateAs(tx, text.numberHash, who);
    if (state !== 'asked' && state !== 'agreed') {
      await this.shortWays.replace(tx, await this.newRow(tx, text, who));
    }
    await this.sendText.run({
      ...{ recipient: text.subjectId, number: text.from },
      body: state === 'agreed' ? texts.shortWayOpen() : texts.shortWayAsked(),
      ...{ purpose: 'report.short-way', priority: 'other' },
    });
  }

  /** Undefined once its subject was erased. */
  async open(tx: Tx, row: ShortWayRow): Promise<ShortWayView | undefined> {
    const { id: shortWayId, subjectId, askedAt } = row;
    const open = (column: string, sealed: Buffer): Promise<string> =>
      this.vault.open(tx, subjectId, { table: 'short_way', row: shortWayId, column }, sealed);
    try {
      const who = await open('who', row.who);
      return { shortWayId, askedAt, who, number: (await open('number', row.number)) as E164 };
    } catch (error) {
      if (error instanceof DomainError && error.code === 'vault.erased') {
        return undefined;
      }
      throw error;
    }
  }

  /** What a number is already, in these words. */
  private async stateAs(
    tx: Tx,
    numberHash: Buffer,
    who: string,
  ): Promise<ShortWayState | undefined> {
    const row = await this.shortWays.ofNumber(tx, numberHash);
    return row !== null && (await this.open(tx, row))?.who === who ? row.state : undefined;
  }

  private async newRow(tx: Tx, text: NumberedText, who: string): Promise<ShortWayRow> {
    const askedAt = this.clock.now();
    const id: ShortWayId = newId<'short-way'>(askedAt.getTime());
    const subjectId = await this.vault.newSubject(tx);
    await this.vault.index(tx, subjectId, 'phone', text.from);
    const place = { table: 'short_way', row: id };
    return Object.assign(new ShortWayRow(), {
      ...{ id, subjectId, numberHash: text.numberHash, state: 'asked', askedAt },
      who: await this.vault.seal(tx, subjectId, { ...place, column: 'who' }, who),
      number: await this.vault.seal(tx, subjectId, { ...place, column: 'number' }, text.from),
      ...{ decidedAt: null, decidedBy: null },
    });
  }
}
