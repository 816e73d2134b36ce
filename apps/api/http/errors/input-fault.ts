/** One fault in what came in: where, and what to do about it, in Dutch. */
export interface FieldFault {
  readonly field: string;
  readonly message: string;
}

/** What came in does not fit its schema. Holds names of fields, never what stood in them. */
export class InputFault extends Error {
  override readonly name = 'InputFault';

  constructor(readonly faults: readonly FieldFault[]) {
    super('input.invalid');
  }
}

interface Issue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

/** Names the fields at fault from the issues of any Standard Schema. */
export function inputFaultOf(issues: readonly Issue[]): InputFault {
  return new InputFault(
    issues.slice(0, 50).map(({ path = [], message }) => ({
      field: path
        .map((part) => String(typeof part === 'object' ? part.key : part))
        .join('.')
        .slice(0, 100),
      message: message.slice(0, 200),
    })),
  );
}
