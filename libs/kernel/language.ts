/** The languages that we answer in. */
export type Language = 'nl' | 'fr' | 'en';
