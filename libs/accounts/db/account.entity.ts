import type { AccountId, SubjectId } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '../domain/roles.ts';

/** Somebody who may log in to the desk. Name, e-mail, phone and the secret of the codes are sealed. */
@Entity({ name: 'account' })
export class AccountEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: AccountId;

  @Column({ type: 'uuid', name: 'subject_id' })
  subjectId!: SubjectId;

  @Column({ type: 'text' })
  role!: Role;

  @Column({ type: 'bytea' })
  name!: Buffer;

  @Column({ type: 'bytea' })
  email!: Buffer;

  @Column({ type: 'bytea', nullable: true })
  phone!: Buffer | null;

  /** Argon2id, with its salt and its costs. */
  @Column({ type: 'text', name: 'password_hash' })
  passwordHash!: string;

  @Column({ type: 'bytea', name: 'totp_secret' })
  totpSecret!: Buffer;

  /** The newest time step of which a code was used: it and older ones no longer count. */
  @Column({ type: 'integer', name: 'last_totp_step', nullable: true })
  lastTotpStep!: number | null;

  /** Devices on which its holder signed in are known by it; another number makes all of them unknown. */
  @Column({ type: 'integer', name: 'device_version' })
  deviceVersion!: number;

  @Column({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'last_signed_in_at', nullable: true })
  lastSignedInAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'closed_at', nullable: true })
  closedAt!: Date | null;
}
