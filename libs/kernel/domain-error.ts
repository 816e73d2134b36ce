import type { RefusalCode } from './refusal-code.ts';

/** What may stand beside a refusal: ids, states, field names and counts, never personal data. */
export type RefusalDetails = Readonly<
  Record<string, string | number | boolean | readonly string[]>
>;

/**
 * A refusal: the rules of the house say no. `code` is stable (`request.already_filled`); its status and
 * its words stand in one table at the edge. Expected answers are part of a return type instead, and
 * anything else that is thrown is a defect.
 */
export class DomainError extends Error {
  override readonly name = 'DomainError';

  readonly code: RefusalCode;
  readonly details: RefusalDetails;

  constructor(code: RefusalCode, details: RefusalDetails = {}) {
    super(code);
    this.code = code;
    this.details = details;
  }
}
