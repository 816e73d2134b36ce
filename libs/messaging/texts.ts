import type { Language } from '#kernel';

const confirmations: Readonly<Record<Language, string>> = {
  nl: "Je krijgt geen sms'en meer van het Meldpunt. Toch weer sms'en? Stuur START. Liever bellen kan ook altijd.",
  fr: 'Vous ne recevrez plus de SMS du Meldpunt. Pour en recevoir à nouveau : START. Nous appeler reste toujours possible.',
  en: 'You will get no more texts from the Meldpunt. To get them again, text START. You can always call us.',
};

/** The confirmation of a stop that the provider does not confirm itself. */
export function stopConfirmed(language: Language): string {
  return confirmations[language];
}
