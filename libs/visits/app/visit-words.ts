import { DomainError, type SubjectId, type VisitId } from '#kernel';
import { type Tx, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import type { VisitRow } from '../db/visit.entity.ts';

/** Seals and opens the word that a visitor says at the door. */
@Injectable()
export class VisitWords {
  constructor(private readonly vault: Vault) {}

  seal(
    tx: Tx,
    { id, subjectId }: { readonly id: VisitId; readonly subjectId: SubjectId },
    word: string,
  ): Promise<Buffer> {
    return this.vault.seal(tx, subjectId, { table: 'visit', row: id, column: 'word' }, word);
  }

  /** @throws DomainError `vault.erased` when the volunteer was erased */
  open(tx: Tx, { id, subjectId, word }: VisitRow): Promise<string> {
    return this.vault.open(tx, subjectId, { table: 'visit', row: id, column: 'word' }, word);
  }

  async unlessErased(tx: Tx, visit: VisitRow): Promise<string | undefined> {
    try {
      return await this.open(tx, visit);
    } catch (error) {
      if (error instanceof DomainError && error.code === 'vault.erased') {
        return undefined;
      }
      throw error;
    }
  }
}
