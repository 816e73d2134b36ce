import type { VisitId } from '#kernel';
import type { Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { LinkCodeRow } from './link-code.entity.ts';
import { type VisitLinkId, VisitLinkRow } from './visit-link.entity.ts';

@Injectable()
export class Links {
  find(tx: Tx, tokenHash: Buffer): Promise<VisitLinkRow | null> {
    return tx.findOneBy(VisitLinkRow, { tokenHash });
  }

  /** Locked: codes and tries of one link follow one another. */
  findForUpdate(tx: Tx, tokenHash: Buffer): Promise<VisitLinkRow | null> {
    return tx.findOne(VisitLinkRow, {
      where: { tokenHash },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** The link of a visit that was not taken back. */
  ofVisit(tx: Tx, visitId: VisitId): Promise<VisitLinkRow | null> {
    return tx.findOneBy(VisitLinkRow, { visitId, withdrawnAt: IsNull() });
  }

  async add(tx: Tx, row: VisitLinkRow): Promise<void> {
    await tx.insert(VisitLinkRow, row);
  }

  async withdrawOf(tx: Tx, visitId: VisitId, at: Date): Promise<void> {
    await tx.update(VisitLinkRow, { visitId, withdrawnAt: IsNull() }, { withdrawnAt: at });
  }

  async codesSentAt(tx: Tx, linkId: VisitLinkId): Promise<Date[]> {
    const codes = await tx.find(LinkCodeRow, { where: { linkId }, select: { sentAt: true } });
    return codes.map(({ sentAt }) => sentAt);
  }

  /** The one code of a link that was not used, used up or replaced. */
  code(tx: Tx, linkId: VisitLinkId): Promise<LinkCodeRow | null> {
    return tx.findOneBy(LinkCodeRow, { linkId, endedAt: IsNull() });
  }

  async replaceCode(tx: Tx, row: LinkCodeRow): Promise<void> {
    const { linkId, sentAt } = row;
    await tx.update(LinkCodeRow, { linkId, endedAt: IsNull() }, { endedAt: sentAt });
    await tx.insert(LinkCodeRow, row);
  }

  async saveCode(tx: Tx, row: LinkCodeRow): Promise<void> {
    await tx.save(LinkCodeRow, row);
  }
}
