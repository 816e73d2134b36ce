/** A language in which who calls for help is answered. */
export type Tongue = 'nl' | 'fr' | 'en';

/** «Help» itself is Dutch and English, and tells nothing. */
const telling: readonly (readonly [Tongue, RegExp])[] = [
  ['fr', /\b(?:l|d)?aide[sz]?\b|secours|\burgence\b/],
  ['nl', /\bhulp\b|\bnood|\b(?:mij|ons|dringend|snel)\b/],
  ['en', /\b(?:i need|us|please|emergency)\b/],
];

/** The language of a call for help, by its own words; undefined when they do not tell. */
export function tongueOfHelp(text: string): Tongue | undefined {
  const plain = text.slice(0, 200).toLowerCase();
  return telling.find(([, words]) => words.test(plain))?.[0];
}
