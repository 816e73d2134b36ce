/** The languages that we answer in. */
export const languages = ['nl', 'fr', 'en'] as const;
export type Language = (typeof languages)[number];
