import { DomainError } from '#kernel';
import { sayRefusal } from '../words/refusal-words.ts';
import type { FieldFault } from './check-form.ts';

/** Does what a form asks. @returns why a rule of the house said no, in words; nothing when it is done */
export async function refusalOf(
  work: () => Promise<unknown>,
): Promise<readonly FieldFault[] | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    const text = error instanceof DomainError ? sayRefusal(error) : undefined;
    if (text === undefined) {
      throw error;
    }
    return [{ text }];
  }
}
