import { DomainError, type SubjectId, type VolunteerId } from '#kernel';
import type { Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { ArrayContains, type FindOptionsWhere, In, Not, type SelectQueryBuilder } from 'typeorm';
import type { VolunteerEventKind } from '../domain/volunteer-events.ts';
import type { VolunteerState } from '../domain/volunteer-state.ts';
import { VolunteerEventRow } from './volunteer-event.entity.ts';
import { VolunteerScreeningRow } from './volunteer-screening.entity.ts';
import { VolunteerRow } from './volunteer.entity.ts';

/** Which volunteers: all that are set must hold. Who ended is left out unless asked for by id. */
export interface VolunteerFilter {
  readonly role?: string | undefined;
  readonly ids?: readonly VolunteerId[] | undefined;
}

/** Which volunteers the desk lists: all that are set must hold. Who ended is left out unless that state is asked for. */
export interface ListFilter {
  readonly role?: string | undefined;
  readonly neighbourhood?: string | undefined;
  readonly state?: VolunteerState | undefined;
  readonly subjects?: readonly SubjectId[] | undefined;
  readonly not?: readonly VolunteerId[] | undefined;
  readonly only?: readonly VolunteerId[] | undefined;
  /** Whose screening ends on this day or before. */
  readonly screeningEndsBy?: string | undefined;
}

@Injectable()
export class Volunteers {
  get(tx: Tx, id: VolunteerId): Promise<VolunteerRow> {
    return tx.findOneByOrFail(VolunteerRow, { id });
  }

  /** @throws DomainError `volunteer.unknown` */
  async lock(tx: Tx, id: VolunteerId): Promise<VolunteerRow> {
    const row = await tx.findOne(VolunteerRow, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    if (row === null) {
      throw new DomainError('volunteer.unknown', { id });
    }
    return row;
  }

  async add(tx: Tx, row: VolunteerRow): Promise<void> {
    await tx.insert(VolunteerRow, row);
  }

  async save(tx: Tx, row: VolunteerRow): Promise<void> {
    await tx.update(VolunteerRow, { id: row.id }, row);
  }

  async addEvent(tx: Tx, row: VolunteerEventRow): Promise<void> {
    await tx.insert(VolunteerEventRow, row);
  }

  /** The newest first. */
  eventsOf(tx: Tx, volunteerId: VolunteerId, most: number): Promise<VolunteerEventRow[]> {
    return tx.find(VolunteerEventRow, {
      where: { volunteerId },
      order: { number: 'DESC' },
      take: most,
    });
  }

  /** The newest first. */
  eventsOfKind(
    tx: Tx,
    volunteerId: VolunteerId,
    kind: VolunteerEventKind,
  ): Promise<VolunteerEventRow[]> {
    return tx.find(VolunteerEventRow, { where: { volunteerId, kind }, order: { number: 'DESC' } });
  }

  async addScreening(tx: Tx, row: VolunteerScreeningRow): Promise<void> {
    await tx.insert(VolunteerScreeningRow, row);
  }

  /** The newest first. */
  screeningsOf(tx: Tx, volunteerIds: readonly VolunteerId[]): Promise<VolunteerScreeningRow[]> {
    return tx.find(VolunteerScreeningRow, {
      where: { volunteerId: In([...volunteerIds]) },
      order: { seenAt: 'DESC', id: 'DESC' },
    });
  }

  /** Lets two additions of the same number follow one another. */
  async queueUpFor(tx: Tx, numberHash: Buffer): Promise<void> {
    await tx.query('select pg_advisory_xact_lock($1::bigint)', [
      numberHash.readBigInt64BE(0).toString(),
    ]);
  }

  /** @param but whom to leave out */
  async ofSubjects(
    tx: Tx,
    subjects: readonly SubjectId[],
    but?: VolunteerId,
  ): Promise<VolunteerRow | undefined> {
    const found = await tx.findOne(VolunteerRow, {
      where: {
        ...{ subjectId: In([...subjects]), state: Not('ended') },
        ...(but === undefined ? {} : { id: Not(but) }),
      },
      order: { id: 'DESC' },
    });
    return found ?? undefined;
  }

  /** Who was a volunteer once and is none any more: the one who joined last. */
  async endedOf(tx: Tx, subjects: readonly SubjectId[]): Promise<VolunteerRow | undefined> {
    const where = { subjectId: In([...subjects]), state: 'ended' as const };
    return (await tx.findOne(VolunteerRow, { where, order: { id: 'DESC' } })) ?? undefined;
  }

  async idsOfSubjects(tx: Tx, subjects: readonly SubjectId[]): Promise<VolunteerId[]> {
    const where = { subjectId: In([...subjects]), state: Not('ended' as const) };
    const rows = await tx.find(VolunteerRow, { where, select: { id: true } });
    return rows.map(({ id }) => id);
  }

  matching(tx: Tx, { role, ids }: VolunteerFilter): Promise<VolunteerRow[]> {
    const where: FindOptionsWhere<VolunteerRow> = {
      ...(role === undefined ? {} : { roles: ArrayContains([role]) }),
      ...(ids === undefined ? { state: Not('ended') } : { id: In([...ids]) }),
    };
    return tx.find(VolunteerRow, { where, order: { id: 'ASC' } });
  }

  /** One page, the newest first, with how many there are in all. */
  page(
    tx: Tx,
    filter: ListFilter,
    { skip, take }: { readonly skip: number; readonly take: number },
  ): Promise<[VolunteerRow[], number]> {
    const query = tx.createQueryBuilder(VolunteerRow, 'v');
    for (const [condition, values] of conditionsOf(filter)) {
      query.andWhere(condition, values);
    }
    return inOrder(query).skip(skip).take(take).getManyAndCount();
  }

  /** @returns whether it was not bad already */
  async markNumberBad(tx: Tx, id: VolunteerId): Promise<void> {
    await tx.update(VolunteerRow, { id }, { numberBad: true });
  }
}

type Condition = readonly [sql: string, values: Readonly<Record<string, unknown>>];

function conditionsOf(filter: ListFilter): Condition[] {
  const { role, neighbourhood, state, subjects, not, only, screeningEndsBy } = filter;
  const all: (Condition | undefined)[] = [
    state === undefined ? [`v.state <> 'ended'`, {}] : ['v.state = :state', { state }],
    role === undefined ? undefined : ['v.roles @> array[:role]', { role }],
    neighbourhood === undefined
      ? undefined
      : [
          '(v.neighbourhood = :neighbourhood or v.also_in @> array[:neighbourhood])',
          { neighbourhood },
        ],
    subjects && ['v.subject_id = any(:subjects)', { subjects }],
    not && ['v.id <> all(:not)', { not }],
    only && ['v.id = any(:only)', { only }],
    screeningEndsBy === undefined
      ? undefined
      : ['v.screened_until <= :screeningEndsBy', { screeningEndsBy }],
  ];
  return all.filter((one) => one !== undefined);
}

function inOrder(query: SelectQueryBuilder<VolunteerRow>): SelectQueryBuilder<VolunteerRow> {
  return query.orderBy('v.joinedAt', 'DESC').addOrderBy('v.id', 'DESC');
}
