import { type Params } from './webhooks.ts';
import { countryOf } from './phone-number.ts';

/** Where the network thinks a number is: of a Belgian one it knows the country only. */
export function geographyParams(prefixes: Readonly<Record<string, string>>): Params {
  const entries = Object.entries(prefixes).flatMap(([prefix, number]) => [
    [`${prefix}Country`, countryOf(number)],
    [`${prefix}State`, ''],
    [`${prefix}City`, ''],
    [`${prefix}Zip`, ''],
  ]);
  return Object.fromEntries(entries) as Params;
}
