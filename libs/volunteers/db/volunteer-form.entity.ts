import type { VolunteerId } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A form with which somebody joined: it counts once, however often it is sent. */
@Entity('volunteer_form')
export class VolunteerFormRow {
  @PrimaryColumn({ type: 'bytea', name: 'key_hash' })
  keyHash!: Buffer;

  @Column({ type: 'bytea', name: 'body_hash' })
  bodyHash!: Buffer;

  /** Of the network address that it came from, another each day. */
  @Column({ type: 'bytea', name: 'source_hash' })
  sourceHash!: Buffer;

  @Column({ type: 'uuid', name: 'volunteer_id' })
  volunteerId!: VolunteerId;

  @Column({ type: 'timestamptz', name: 'came_at' })
  cameAt!: Date;
}
