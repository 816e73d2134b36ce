interface Choice {
  readonly value: string;
  readonly text: string;
  readonly hint?: string | undefined;
}

interface FieldError {
  readonly field?: string | undefined;
  readonly text: string;
}

/**
 * The choices of radios and checkboxes, in the shape of the GOV.UK macros. Only these three
 * parts pass: an `html` that came along with the data would be printed as it is.
 */
export function asChoices(choices: readonly Choice[] | undefined): object[] {
  return (choices ?? []).map(({ value, text, hint }) => ({
    value,
    text,
    ...(hint ? { hint: { text: hint } } : {}),
  }));
}

/** Errors for the summary on top, each leading to its field. */
export function asErrorLinks(errors: readonly FieldError[] | undefined): object[] {
  return (errors ?? []).map(({ field, text }) => (field ? { text, href: `#${field}` } : { text }));
}

/** The words at one field; nothing when that field is right. */
export function errorOf(
  errors: readonly FieldError[] | undefined,
  field: string,
): string | undefined {
  return errors?.find((error) => error.field === field)?.text;
}
