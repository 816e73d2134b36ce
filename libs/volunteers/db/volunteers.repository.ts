import type { SubjectId, VolunteerId } from '#kernel';
import type { Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { ArrayContains, type FindOptionsWhere, In, Not } from 'typeorm';
import { VolunteerRow } from './volunteer.entity.ts';

/** Which volunteers: all that are set must hold. Who ended is left out unless asked for by id. */
export interface VolunteerFilter {
  readonly role?: string | undefined;
  readonly ids?: readonly VolunteerId[] | undefined;
}

@Injectable()
export class Volunteers {
  get(tx: Tx, id: VolunteerId): Promise<VolunteerRow> {
    return tx.findOneByOrFail(VolunteerRow, { id });
  }

  async add(tx: Tx, row: VolunteerRow): Promise<void> {
    await tx.insert(VolunteerRow, row);
  }

  /** Lets two additions of the same number follow one another. */
  async queueUpFor(tx: Tx, numberHash: Buffer): Promise<void> {
    await tx.query('select pg_advisory_xact_lock($1::bigint)', [
      numberHash.readBigInt64BE(0).toString(),
    ]);
  }

  async ofSubjects(tx: Tx, subjects: readonly SubjectId[]): Promise<VolunteerRow | undefined> {
    const found = await tx.findOne(VolunteerRow, {
      where: { subjectId: In([...subjects]), state: Not('ended') },
      order: { id: 'DESC' },
    });
    return found ?? undefined;
  }

  matching(tx: Tx, { role, ids }: VolunteerFilter): Promise<VolunteerRow[]> {
    const where: FindOptionsWhere<VolunteerRow> = {
      ...(role === undefined ? {} : { roles: ArrayContains([role]) }),
      ...(ids === undefined ? { state: Not('ended') } : { id: In([...ids]) }),
    };
    return tx.find(VolunteerRow, { where, order: { id: 'ASC' } });
  }

  /** One page, the newest first, with how many there are in all. */
  page(tx: Tx, skip: number, take: number): Promise<[VolunteerRow[], number]> {
    return tx.findAndCount(VolunteerRow, {
      where: { state: Not('ended') },
      order: { joinedAt: 'DESC', id: 'DESC' },
      skip,
      take,
    });
  }

  /** @returns whether it was not bad already */
  async markNumberBad(tx: Tx, id: VolunteerId): Promise<void> {
    await tx.update(VolunteerRow, { id }, { numberBad: true });
  }
}
