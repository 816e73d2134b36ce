/** What people like to do or to talk about: the one closed list. Each id is the Dutch word itself. */
export const topics = [
  ...(['kaarten', 'gezelschapsspelen', 'muziek', 'lezen', 'film', 'kunst', 'handwerk'] as const),
  ...(['koken', 'koffie', 'wandelen', 'fietsen', 'sport', 'voetbal', 'tuinieren'] as const),
  ...(['dieren', 'natuur', 'reizen', 'geschiedenis', 'geloof', 'computer', 'vroeger'] as const),
] as const;
export type Topic = (typeof topics)[number];

/** A text has room for so many. */
const MOST_TOLD = 3;

/** What somebody believes is for the two of them: no text tells it (GDPR, article 9). */
const neverTold: readonly Topic[] = ['geloof'];

/** Which of what a person likes an offer tells: the first few, in the order of the list. */
export function topicsToTell(liked: readonly string[]): Topic[] {
  return topics
    .filter((topic) => liked.includes(topic) && !neverTold.includes(topic))
    .slice(0, MOST_TOLD);
}
