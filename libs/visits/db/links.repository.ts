import type { VisitId, VolunteerId } from '#kernel';
import type { Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { LinkCodeRow } from './link-code.entity.ts';
import { type PersonalLinkId, PersonalLinkRow } from './personal-link.entity.ts';

@Injectable()
export class Links {
  find(tx: Tx, tokenHash: Buffer): Promise<PersonalLinkRow | null> {
    return tx.findOneBy(PersonalLinkRow, { tokenHash });
  }

  /** Locked: codes and tries of one link follow one another. */
  findForUpdate(tx: Tx, tokenHash: Buffer): Promise<PersonalLinkRow | null> {
    return tx.findOne(PersonalLinkRow, {
      where: { tokenHash },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async add(tx: Tx, row: PersonalLinkRow): Promise<void> {
    await tx.insert(PersonalLinkRow, row);
  }

  /** The link of a visit that was not taken back; locked. */
  ofVisit(tx: Tx, visitId: VisitId): Promise<PersonalLinkRow | null> {
    return tx.findOne(PersonalLinkRow, {
      where: { visitId, withdrawnAt: IsNull() },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async save(tx: Tx, row: PersonalLinkRow): Promise<void> {
    await tx.save(PersonalLinkRow, row);
  }

  async withdrawOf(tx: Tx, visitId: VisitId, at: Date): Promise<void> {
    await tx.update(PersonalLinkRow, { visitId, withdrawnAt: IsNull() }, { withdrawnAt: at });
  }

  /** The one to what we keep of her. */
  async withdrawOwn(tx: Tx, volunteerId: VolunteerId, at: Date): Promise<void> {
    const alive = { volunteerId, visitId: IsNull(), withdrawnAt: IsNull() };
    await tx.update(PersonalLinkRow, alive, { withdrawnAt: at });
  }

  async codesSentAt(tx: Tx, linkId: PersonalLinkId): Promise<Date[]> {
    const codes = await tx.find(LinkCodeRow, { where: { linkId }, select: { sentAt: true } });
    return codes.map(({ sentAt }) => sentAt);
  }

  /** The one code of a link that was not used, used up or replaced. */
  code(tx: Tx, linkId: PersonalLinkId): Promise<LinkCodeRow | null> {
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
