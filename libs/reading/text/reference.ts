const REFERENCE = /\bM[-\s][0-9A-Z]{4}[-\s]?[0-9A-Z]{4}\b/iu;

/** The number of a report, as «M-7K3Q-2XWD», where it stands in a text. */
export function referenceIn(text: string): string | undefined {
  return REFERENCE.exec(text)?.[0];
}
