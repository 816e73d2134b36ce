import type { Token } from '../text/tokens.ts';
import { additions, newReports } from '../words/belongs.ts';
import { Phrases } from './phrases.ts';

const isNew = new Phrases(newReports);
const goesOn = new Phrases(additions);

/** Whether a text says by its first words that it is about somebody else than the last one. */
export function saysItIsNew({ tokens }: { readonly tokens: readonly Token[] }): boolean {
  return isNew.beginIn(tokens);
}

/** Whether a text says that it goes on from an earlier one. */
export function saysItGoesOn({ tokens }: { readonly tokens: readonly Token[] }): boolean {
  return goesOn.standIn(tokens);
}
