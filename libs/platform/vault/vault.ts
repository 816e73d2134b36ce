import { DomainError, newId, type SubjectId } from '#kernel';
import { Inject, Injectable } from '@nestjs/common';
import { type KeyObject, randomBytes } from 'node:crypto';
import type { z } from 'zod';
import { SETTINGS, type Settings } from '../config/settings.ts';
import type { Tx } from '../db/unit-of-work.ts';
import { deriveKey, keyedHash, keyOf, type Place, seal, unseal } from './sealing.ts';

/** What can be searched for without being readable: each has its own keyed hash. */
export type IndexPurpose =
  'phone' | 'email' | 'house' | 'surname' | 'volunteer_name' | 'volunteer_street';

/** A subject with its data key, before it is stored. */
export interface NewSubject {
  readonly id: SubjectId;
  readonly key: KeyObject;
  /** As it is stored. */
  readonly wrapped: Buffer;
}

/** By what a subject is found. */
export interface IndexEntry {
  readonly subjectId: SubjectId;
  readonly purpose: IndexPurpose;
  readonly hash: Buffer;
}

/**
 * Keeps personal data readable only with the master key. Each *subject* (a person, a reporter, a volunteer,
 * an account) has a data key of its own, wrapped by the master key; destroying that key erases everything
 * sealed with it, in backups too once they are gone.
 */
@Injectable()
export class Vault {
  private readonly wrapping: KeyObject;
  private readonly indexing: KeyObject;
  private readonly deriving: KeyObject;
  private readonly ticketing: KeyObject;
  /** Unwrapped keys live as long as a transaction: an erased one is never served from memory. */
  private readonly opened = new WeakMap<Tx, Map<SubjectId, KeyObject>>();

  constructor(@Inject(SETTINGS) settings: Pick<Settings, 'MASTER_KEY'>) {
    const master = Buffer.from(settings.MASTER_KEY, 'base64');
    this.wrapping = deriveKey(master, 'wrap-data-keys');
    this.indexing = deriveKey(master, 'blind-index');
    this.deriving = deriveKey(master, 'derived-secrets');
    this.ticketing = deriveKey(master, 'tickets');
  }

  /** Makes a subject with a fresh data key, to be stored in a statement of the caller. */
  draftSubject(): NewSubject {
    const id = newId<'subject'>();
    const bytes = randomBytes(32);
    return { id, key: keyOf(bytes), wrapped: seal(this.wrapping, wrappedAt(id), bytes) };
  }

  /** Makes a subject with a fresh data key. */
  async newSubject(tx: Tx): Promise<SubjectId> {
    const { id, key, wrapped } = this.draftSubject();
    await tx.query('insert into subject_key (subject_id, wrapped_key) values ($1, $2)', [
      id,
      wrapped,
    ]);
    this.keysOf(tx).set(id, key);
    return id;
  }

  /** Several fields in one sealed column, as JSON, of a subject that is about to be stored. */
  sealJsonOf({ key }: NewSubject, place: Place, value: object): Buffer {
    return seal(key, place, Buffer.from(JSON.stringify(value)));
  }

  async seal(tx: Tx, subject: SubjectId, place: Place, text: string): Promise<Buffer> {
    return this.sealBytes(tx, subject, place, Buffer.from(text));
  }

  /** Asks once for the keys of many subjects of which something is about to be opened in this transaction. */
  async fetchKeys(tx: Tx, subjects: readonly SubjectId[]): Promise<void> {
    const rows = await tx.query<{ subject_id: SubjectId; wrapped_key: Buffer }[]>(
      `select subject_id, wrapped_key from subject_key
       where subject_id = any($1) and wrapped_key is not null`,
      [subjects],
    );
    for (const { subject_id: id, wrapped_key: wrapped } of rows) {
      this.keysOf(tx).set(id, keyOf(unseal(this.wrapping, wrappedAt(id), wrapped)));
    }
  }

  /** @throws DomainError `vault.erased` when the subject's key was destroyed */
  async open(tx: Tx, subject: SubjectId, place: Place, sealed: Buffer): Promise<string> {
    return (await this.openBytes(tx, subject, place, sealed)).toString();
  }

  async sealBytes(tx: Tx, subject: SubjectId, place: Place, plain: Buffer): Promise<Buffer> {
    return seal(await this.keyOf(tx, subject), place, plain);
  }

  async openBytes(tx: Tx, subject: SubjectId, place: Place, sealed: Buffer): Promise<Buffer> {
    return unseal(await this.keyOf(tx, subject), place, sealed);
  }

  /** Several fields in one sealed column, as JSON. */
  async sealJson(tx: Tx, subject: SubjectId, place: Place, value: object): Promise<Buffer> {
    return this.seal(tx, subject, place, JSON.stringify(value));
  }

  async openJson<T>(
    tx: Tx,
    subject: SubjectId,
    { schema, ...place }: Place & { readonly schema: z.ZodType<T> },
    sealed: Buffer,
  ): Promise<T> {
    return schema.parse(JSON.parse(await this.open(tx, subject, place, sealed)));
  }

  /** By what a subject will be found. The value must be normalised already, as for `index`. */
  indexEntry(subjectId: SubjectId, purpose: IndexPurpose, value: string): IndexEntry {
    return { subjectId, purpose, hash: this.hash(purpose, value) };
  }

  /** Makes a subject findable by a value. The value must be normalised already (E.164, lower case, …). */
  async index(tx: Tx, subject: SubjectId, purpose: IndexPurpose, value: string): Promise<void> {
    await tx.query(
      'insert into blind_index (subject_id, purpose, hash) values ($1, $2, $3) on conflict do nothing',
      [subject, purpose, this.hash(purpose, value)],
    );
  }

  /** Takes a value of a subject out of the index, because it changed. */
  async unindex(tx: Tx, subject: SubjectId, purpose: IndexPurpose): Promise<void> {
    await tx.query('delete from blind_index where subject_id = $1 and purpose = $2', [
      subject,
      purpose,
    ]);
  }

  /** Which of these subjects are findable by a value of this kind, whatever it is. */
  async indexed(
    tx: Tx,
    purpose: IndexPurpose,
    subjects: readonly SubjectId[],
  ): Promise<SubjectId[]> {
    const rows = await tx.query<{ subject_id: SubjectId }[]>(
      'select distinct subject_id from blind_index where purpose = $1 and subject_id = any($2)',
      [purpose, subjects],
    );
    return rows.map((row) => row.subject_id);
  }

  /** The subjects that carry this value, the newest first. */
  async find(tx: Tx, purpose: IndexPurpose, value: string): Promise<SubjectId[]> {
    const rows = await tx.query<{ subject_id: SubjectId }[]>(
      'select subject_id from blind_index where purpose = $1 and hash = $2 order by subject_id desc',
      [purpose, this.hash(purpose, value)],
    );
    return rows.map((row) => row.subject_id);
  }

  /** The subjects that carry a value of which one of these is the keyed hash. */
  async carrying(tx: Tx, purpose: IndexPurpose, hashes: readonly Buffer[]): Promise<SubjectId[]> {
    const rows = await tx.query<{ subject_id: SubjectId }[]>(
      'select subject_id from blind_index where purpose = $1 and hash = any($2)',
      [purpose, hashes],
    );
    return rows.map((row) => row.subject_id);
  }

  /** The keyed hash of a value, for a unique key on something that may not be stored. */
  hash(purpose: string, value: string): Buffer {
    return keyedHash(this.indexing, purpose, value);
  }

  /** Bytes that follow from an id and the master key alone: the same again after a repeat, unknown to others. */
  derive(purpose: string, value: string): Buffer {
    return keyedHash(this.deriving, purpose, value);
  }

  /** What travels through a browser and comes back: unreadable there, another each time. */
  sealTicket(purpose: string, text: string): string {
    return seal(this.ticketing, ticketFor(purpose), Buffer.from(text)).toString('base64url');
  }

  /** @returns undefined for what we did not seal for this purpose, to the last bit */
  openTicket(purpose: string, ticket: string): string | undefined {
    const sealed = Buffer.from(ticket, 'base64url');
    if (sealed.toString('base64url') !== ticket) {
      return undefined;
    }
    try {
      return unseal(this.ticketing, ticketFor(purpose), sealed).toString();
    } catch {
      return undefined;
    }
  }

  /** Destroys a subject's key and its entries in the index: nothing sealed with it can be opened again. */
  async destroy(tx: Tx, subject: SubjectId): Promise<void> {
    await tx.query('delete from blind_index where subject_id = $1', [subject]);
    await tx.query(
      'update subject_key set wrapped_key = null, destroyed_at = now() where subject_id = $1',
      [subject],
    );
    this.keysOf(tx).delete(subject);
  }

  private async keyOf(tx: Tx, subject: SubjectId): Promise<KeyObject> {
    const known = this.keysOf(tx).get(subject);
    if (known !== undefined) {
      return known;
    }
    const [row] = await tx.query<{ wrapped_key: Buffer | null }[]>(
      'select wrapped_key from subject_key where subject_id = $1',
      [subject],
    );
    if (row?.wrapped_key == null) {
      throw new DomainError('vault.erased', { subject });
    }
    const key = keyOf(unseal(this.wrapping, wrappedAt(subject), row.wrapped_key));
    this.keysOf(tx).set(subject, key);
    return key;
  }

  private keysOf(tx: Tx): Map<SubjectId, KeyObject> {
    const keys = this.opened.get(tx) ?? new Map<SubjectId, KeyObject>();
    this.opened.set(tx, keys);
    return keys;
  }
}

function ticketFor(purpose: string): Place {
  return { table: 'ticket', row: purpose, column: '' };
}

function wrappedAt(subject: SubjectId): Place {
  return { table: 'subject_key', row: subject, column: 'wrapped_key' };
}
