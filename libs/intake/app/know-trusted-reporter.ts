import { DomainError, type E164, newId } from '#kernel';
import { SendText } from '#messaging';
import { Clock, type Tx, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { type TrustedReporterId, TrustedReporterRow } from '../db/trusted-reporter.entity.ts';
import { TrustedReporters } from '../db/trusted-reporters.repository.ts';
import type { TrustedReporterState } from '../domain/trusted-reporter.ts';
import { texts } from '../texts.nl.ts';
import type { NumberedText } from './report-interview.ts';

/** A trusted reporter, or somebody who asked to be one, with name and number unsealed. */
export interface TrustedReporterView {
  readonly trustedReporterId: TrustedReporterId;
  readonly who: string;
  readonly number: E164;
  readonly askedAt: Date;
}

/** Knows who is a trusted reporter, and notes who asks to be one. */
@Injectable()
export class KnowTrustedReporter {
  constructor(
    private readonly trustedReporters: TrustedReporters,
    private readonly sendText: SendText,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /** Whom a number is agreed to be; undefined for everybody else. */
  async whoMay(tx: Tx, numberHash: Buffer): Promise<string | undefined> {
    const row = await this.trustedReporters.ofNumber(tx, numberHash);
    return row?.state === 'agreed' ? (await this.open(tx, row))?.who : undefined;
  }

  /** A colleague decides. Who asks again in the same words stays what she was. */
  async ask(tx: Tx, text: NumberedText, who: string): Promise<void> {
    const state = await this.stateAs(tx, text.numberHash, who);
    if (state !== 'asked' && state !== 'agreed') {
      await this.trustedReporters.replace(tx, await this.newRow(tx, text, who));
    }
    await this.sendText.run({
      ...{ recipient: text.subjectId, number: text.from },
      body: state === 'agreed' ? texts.trustedReporterOpen() : texts.trustedReporterAsked(),
      ...{ purpose: 'report.trusted-reporter', priority: 'other' },
    });
  }

  /** Undefined once its subject was erased. */
  async open(tx: Tx, row: TrustedReporterRow): Promise<TrustedReporterView | undefined> {
    const { id: trustedReporterId, subjectId, askedAt } = row;
    const open = (column: string, sealed: Buffer): Promise<string> =>
      this.vault.open(
        tx,
        subjectId,
        { table: 'trusted_reporter', row: trustedReporterId, column },
        sealed,
      );
    try {
      const who = await open('who', row.who);
      return {
        trustedReporterId,
        askedAt,
        who,
        number: (await open('number', row.number)) as E164,
      };
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
  ): Promise<TrustedReporterState | undefined> {
    const row = await this.trustedReporters.ofNumber(tx, numberHash);
    return row !== null && (await this.open(tx, row))?.who === who ? row.state : undefined;
  }

  private async newRow(tx: Tx, text: NumberedText, who: string): Promise<TrustedReporterRow> {
    const askedAt = this.clock.now();
    const id: TrustedReporterId = newId<'trusted-reporter'>(askedAt.getTime());
    const subjectId = await this.vault.newSubject(tx);
    await this.vault.index(tx, subjectId, 'phone', text.from);
    const place = { table: 'trusted_reporter', row: id };
    return Object.assign(new TrustedReporterRow(), {
      ...{ id, subjectId, numberHash: text.numberHash, state: 'asked', askedAt },
      who: await this.vault.seal(tx, subjectId, { ...place, column: 'who' }, who),
      number: await this.vault.seal(tx, subjectId, { ...place, column: 'number' }, text.from),
      ...{ decidedAt: null, decidedBy: null },
    });
  }
}
