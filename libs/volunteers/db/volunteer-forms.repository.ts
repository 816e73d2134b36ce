import type { Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { VolunteerFormRow } from './volunteer-form.entity.ts';

@Injectable()
export class VolunteerForms {
  withKey(tx: Tx, keyHash: Buffer): Promise<VolunteerFormRow | null> {
    return tx.findOneBy(VolunteerFormRow, { keyHash });
  }

  /** How many came from one place since then. */
  countFrom(tx: Tx, sourceHash: Buffer, since: Date): Promise<number> {
    return tx.countBy(VolunteerFormRow, { sourceHash, cameAt: MoreThan(since) });
  }

  async add(tx: Tx, row: VolunteerFormRow): Promise<void> {
    await tx.insert(VolunteerFormRow, row);
  }
}
