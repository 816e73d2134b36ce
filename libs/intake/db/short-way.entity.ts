import type { AccountId, Id, SubjectId } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ShortWayState } from '../domain/short-way.ts';

export type ShortWayId = Id<'short-way'>;

/** Somebody who asked to report the short way. `who` and `number` are sealed under the own subject. */
@Entity('short_way')
export class ShortWayRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: ShortWayId;

  @Column({ type: 'bytea', name: 'number_hash' })
  numberHash!: Buffer;

  @Column({ type: 'uuid', name: 'subject_id' })
  subjectId!: SubjectId;

  /** A name and a service, as they were texted. */
  @Column({ type: 'bytea' })
  who!: Buffer;

  @Column({ type: 'bytea' })
  number!: Buffer;

  @Column({ type: 'text' })
  state!: ShortWayState;

  @Column({ type: 'timestamptz', name: 'asked_at' })
  askedAt!: Date;

  @Column({ type: 'timestamptz', name: 'decided_at', nullable: true })
  decidedAt!: Date | null;

  @Column({ type: 'uuid', name: 'decided_by', nullable: true })
  decidedBy!: AccountId | null;
}
