import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PersonalLinkId } from './personal-link.entity.ts';

/** A code that opens a link once. Of six digits only a keyed hash is worth storing. */
@Entity('link_code')
export class LinkCodeRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'link_id' })
  linkId!: PersonalLinkId;

  @Column({ type: 'bytea', name: 'code_hash' })
  codeHash!: Buffer;

  @Column({ type: 'timestamptz', name: 'sent_at' })
  sentAt!: Date;

  @Column({ type: 'timestamptz', name: 'expires_at' })
  expiresAt!: Date;

  /** How often it was typed wrongly. */
  @Column({ type: 'integer' })
  tries!: number;

  /** When it was used, used up, or replaced by a newer one. */
  @Column({ type: 'timestamptz', name: 'ended_at', nullable: true })
  endedAt!: Date | null;
}
