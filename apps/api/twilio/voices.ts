/** Always both: a voice alone would be asked to read another language. */
export const voices = {
  nl: { voice: 'Polly.Lisa-Neural', language: 'nl-BE' },
  fr: { voice: 'Polly.Isabelle-Neural', language: 'fr-BE' },
  en: { voice: 'Polly.Amy-Neural', language: 'en-GB' },
} as const;
