/** Two segments of a text message: 2 × 153 characters of GSM-7. */
const ROOM = 306;
const DOUBLE = /[[\]{}\\^~|€\f]/gu;

/** How much room a plain text takes; a few of its characters count double (GSM 03.38). */
export function roomOf(text: string): number {
  return text.length + (text.match(DOUBLE)?.length ?? 0);
}

/** The first version that fits two segments; the last one when none does. */
export function firstThatFits(versions: readonly [string, ...string[]]): string {
  return versions.find((version) => roomOf(version) <= ROOM) ?? versions[versions.length - 1] ?? '';
}
