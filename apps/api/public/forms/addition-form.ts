import { createHash } from 'node:crypto';
import { faults } from '../texts.nl.ts';
import { type Fields, readFields } from './read-fields.ts';
import type { FieldFault } from './report-form.ts';

const MOST = 4_000;
const names = ['reference', 'code', 'token', 'words', 'danger'] as const;

/** What somebody wants to add to a report, with what opens that report. */
export type TypedAddition = Fields<(typeof names)[number]>;

export function readAddition(body: unknown): TypedAddition {
  return readFields(body, names);
}

/** Danger needs no words. */
export function faultsOfAddition({ words, danger }: TypedAddition): FieldFault[] {
  if (words === '' && danger === '') {
    return [{ field: 'words', text: faults.noWords }];
  }
  return words.length > MOST ? [{ field: 'words', text: faults.tooLong(MOST) }] : [];
}

/** The same words from the same form are one addition; other words from it are another, so none is lost. */
export function additionKey(formId: string, { words, danger }: TypedAddition): string {
  const content = createHash('sha256').update(JSON.stringify([words, danger !== '']));
  return `form:${formId}:${content.digest('base64url')}`;
}
