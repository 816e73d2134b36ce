import type { Id, VisitId } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type VisitLinkId = Id<'visit-link'>;

/** A volunteer's personal link. The token itself is stored nowhere: it follows from the id and the master key. */
@Entity('visit_link')
export class VisitLinkRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: VisitLinkId;

  @Column({ type: 'uuid', name: 'visit_id' })
  visitId!: VisitId;

  /** SHA-256 of the token. */
  @Column({ type: 'bytea', name: 'token_hash' })
  tokenHash!: Buffer;

  @Column({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'expires_at' })
  expiresAt!: Date;

  @Column({ type: 'timestamptz', name: 'withdrawn_at', nullable: true })
  withdrawnAt!: Date | null;
}
