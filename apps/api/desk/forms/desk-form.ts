import type { DomainError } from '#kernel';
import type { z } from 'zod';
import type { TypedForm } from './typed-form.ts';

/**
 * A form of the desk is one value; a controller's method takes it with one decorator and says only which use case
 * runs with what was filled in:
 *
 *     export const noteForm = deskForm({
 *       name: 'note',
 *       fields: z.object({ note: required(4_000, 'Schrijf eerst iets op.') }),
 *       done: { notitie: 'De notitie staat op de tijdlijn.' },
 *       anchor: 'tijdlijn',
 *       shows: 'nothing',
 *     });
 *
 *     @TakesForm(noteForm, { at: 'note', on: CasePage })
 *     note({ value, place, who }: SentOn<CasePage, typeof noteForm>): Promise<void> {
 *       return this.appendToTimeline.run({ ...place, kind: 'note', text: value.note, accountId: who.accountId });
 *     }
 *
 * Its template holds `{{ formProof(proof) }}`, or `{{ formProof(proof, shown) }}` with what the page showed (see
 * `shows` and `FormProofs`). A refusal (DomainError) is shown at the form; its words stand in the one table of
 * refusals. With several keys in `done` the method returns the one to say.
 */
export interface DeskForm<Value, Said extends string, Known, Place> {
  /** Unique on the desk; lower case. */
  readonly name: string;
  /** What is filled in, or a function of what the page knows. */
  readonly fields: z.ZodType<Value> | ((known: Known) => z.ZodType<Value>);
  /** What is said when it is done, each by the word that travels in the address: unique on the desk. */
  readonly done: Readonly<Record<Said, string>>;
  /** Where on the page to go then. */
  readonly anchor?: string;
  /** Where to go then, when it is not the page of the form. */
  readonly goTo?: (place: Place, typed: TypedForm) => string;
  /** At which field a refusal is said; without it, above the page. */
  readonly refusedAt?: string;
  /**
   * What the page shows of what is stored, by field. Of two people who save, the second writes only what she
   * changed; where both changed the same, she is shown both first. `nothing`: what it does is as right on an old
   * page, because it only adds, or because its use case refuses what was done already.
   */
  readonly shows: 'nothing' | ((known: Known, typed: TypedForm) => Shown);
}

export interface Shown {
  readonly fields?: TypedForm;
  /** What matters beside the fields: an answer, a state, a moment; and what to say when it moved. */
  readonly state?: { readonly value: string; readonly moved: string };
  /** The values of a field in words; its label stands on the page. */
  readonly say?: (field: string, values: readonly string[]) => string;
  /** Who last changed a field, and when: «Lies, vandaag om 10.32 uur». */
  readonly changedBy?: (field: string) => string | undefined;
}

type IsOne<Word, All = Word> = Word extends unknown ? ([All] extends [Word] ? true : false) : never;

/** What a method that takes a form returns. A refusal that is returned is said as well, but what was done stays. */
export type Outcome<Said extends string> = IsOne<Said> extends true ? unknown : Said | DomainError;

const doneWords = new Map<string, string>();

export function deskForm<Value, Said extends string, Known = unknown, Place = unknown>(
  form: DeskForm<Value, Said, Known, Place>,
): DeskForm<Value, Said, Known, Place> {
  for (const [word, text] of Object.entries<string>(form.done)) {
    if (doneWords.has(word)) {
      throw new Error(`two forms of the desk say «${word}» when they are done`);
    }
    doneWords.set(word, text);
  }
  return form;
}

/** What a form has to hold, for who knows so much. */
export function fieldsOf<Value, Known>(
  { fields }: Pick<DeskForm<Value, string, Known, never>, 'fields'>,
  known: Known,
): z.ZodType<Value> {
  return typeof fields === 'function' ? fields(known) : fields;
}

/** What the page shows of what the form can change; undefined where it does not matter. */
export function shownBy<Known>(
  { shows }: Pick<DeskForm<unknown, string, Known, never>, 'shows'>,
  known: Known,
  typed: TypedForm,
): Shown | undefined {
  return shows === 'nothing' ? undefined : shows(known, typed);
}

/** The words for what stands in an address; nothing for anything we do not know. */
export function sayDone(word: unknown): string | undefined {
  return typeof word === 'string' ? doneWords.get(word) : undefined;
}
