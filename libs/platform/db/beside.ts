import type { OutboxRow } from '../outbox/outbox.ts';
import type { IndexEntry, NewSubject } from '../vault/vault.ts';

/** What is stored with a new row, in its statement: all of it is there, or nothing. */
export interface Beside {
  readonly subjects: readonly NewSubject[];
  readonly index: readonly IndexEntry[];
  readonly outbox: readonly OutboxRow[];
}

/**
 * The parts of a `with` statement that store it, where the part `stored` has a row.
 * @param after how many values the statement has before those of `besideValues`
 */
export function besideSql(stored: string, after: number): string {
  const $ = (nth: number, type: string): string => `$${String(after + nth)}::${type}[]`;
  const isNew = `where exists (select from ${stored})`;
  return `
    subject_of_it as (
      insert into subject_key (subject_id, wrapped_key)
      select * from unnest(${$(1, 'uuid')}, ${$(2, 'bytea')}) ${isNew}
    ), index_of_it as (
      insert into blind_index (subject_id, purpose, hash)
      select * from unnest(${$(3, 'uuid')}, ${$(4, 'text')}, ${$(5, 'bytea')}) ${isNew}
      on conflict do nothing
    ), outbox_of_it as (
      insert into outbox (id, kind, name, queue, payload, dedupe_key, due_at, rank)
      select * from unnest(${$(6, 'uuid')}, ${$(7, 'text')}, ${$(8, 'text')}, ${$(9, 'text')}, ${$(10, 'jsonb')},
        ${$(11, 'text')}, ${$(12, 'timestamptz')}, ${$(13, 'smallint')}) ${isNew}
      on conflict (name, dedupe_key) do nothing
    )`;
}

/** Thirteen columns, each as an array. */
export function besideValues({ subjects, index, outbox }: Beside): unknown[] {
  return [
    subjects.map(({ id }) => id),
    subjects.map(({ wrapped }) => wrapped),
    index.map(({ subjectId }) => subjectId),
    index.map(({ purpose }) => purpose),
    index.map(({ hash }) => hash),
    outbox.map(({ id }) => id),
    outbox.map(({ kind }) => kind),
    outbox.map(({ name }) => name),
    outbox.map(({ queue }) => queue),
    outbox.map(({ payload }) => payload),
    outbox.map(({ dedupeKey }) => dedupeKey),
    outbox.map(({ dueAt }) => dueAt),
    outbox.map(({ rank }) => rank),
  ];
}
