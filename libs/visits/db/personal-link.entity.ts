import type { Id, VisitId, VolunteerId } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type PersonalLinkId = Id<'personal-link'>;

/** A volunteer's personal link, to a visit or to what we keep of her. The token itself is stored nowhere: it follows from the id and the master key. */
@Entity('personal_link')
export class PersonalLinkRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: PersonalLinkId;

  @Column({ type: 'uuid', name: 'volunteer_id' })
  volunteerId!: VolunteerId;

  /** Null where it leads to what we keep of her. */
  @Column({ type: 'uuid', name: 'visit_id', nullable: true })
  visitId!: VisitId | null;

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
