import { type NotedPhone, readPhone } from '#kernel';
import { z } from 'zod';
import { wordsInBox } from '../texts.nl.ts';

/**
 * What stands in a box that may stay empty. «Weet ik niet» is an answer too: what is no try at a number or an
 * address stops no report, and its words are kept as a note.
 */
export type IfKnown<Value> = Partial<Value> & { readonly note?: string };

/** A telephone number, or the words in its place; `undefined` where digits stand that make none. */
export function phoneIfKnown(typed: string): IfKnown<NotedPhone> | undefined {
  return /\p{N}/u.test(typed) ? readPhone(typed) : noteOf('phone', typed);
}

/** An e-mail address, or the words in its place; `undefined` for one with a slip in it. */
export function emailIfKnown(typed: string): IfKnown<{ readonly email: string }> | undefined {
  if (!/@|\S\.\S/u.test(typed)) {
    return noteOf('email', typed);
  }
  return z.email().safeParse(typed).success ? { email: typed } : undefined;
}

/** A house number holds a digit. */
export function houseNumberIfKnown(typed: string): IfKnown<{ readonly houseNumber: string }> {
  return /\p{N}/u.test(typed) ? { houseNumber: typed } : noteOf('houseNumber', typed);
}

/** All notes as one, where there are any. */
export function allNotes(...notes: readonly (string | undefined)[]): { note?: string } {
  const said = new Set(notes.filter((note) => note !== undefined && note !== ''));
  return said.size === 0 ? {} : { note: Array.from(said).join(', ') };
}

/** For a schema: what was read, or the fault. */
export function orFault<Value>(read: (typed: string) => Value | undefined, fault: string) {
  return (typed: string, context: z.RefinementCtx): Value => {
    const found = read(typed);
    if (found === undefined) {
      context.addIssue({ code: 'custom', message: fault });
      return z.NEVER;
    }
    return found;
  };
}

function noteOf(box: keyof typeof wordsInBox, typed: string): { note?: string } {
  return /\p{L}/u.test(typed) ? { note: `${wordsInBox[box]}: ${typed}` } : {};
}
