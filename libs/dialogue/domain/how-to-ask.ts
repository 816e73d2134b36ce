import { type E164, isMobileOf, type Language, languages, mayBeCalledBack } from '#kernel';

/** How a volunteer hears what she is asked. */
export type HowToAsk = 'text' | 'call';

/**
 * A call where no text of ours arrives and we may ring: a Belgian landline. Any other number gets a text; where that
 * cannot leave either, the text fails and somebody sees it.
 * @param smsCountries whose mobiles are texted, as "BE" (ISO 3166-1 alpha-2)
 */
export function howToAsk(number: E164, smsCountries: readonly string[]): HowToAsk {
  return !isMobileOf(number, smsCountries) && mayBeCalledBack(number) ? 'call' : 'text';
}

/**
 * In which language a volunteer is called: Dutch, as in all that she is asked, unless she speaks none; then the first
 * of hers that we speak.
 * @param spoken her languages, as "nl" (ISO 639-1), the first one in front
 */
export function languageOfCall(spoken: readonly string[]): Language {
  const ours = spoken.flatMap((one) => languages.filter((language) => language === one));
  return ours.includes('nl') ? 'nl' : (ours[0] ?? 'nl');
}
