import { itemOutcomes } from '#calls';
import { z } from 'zod';
import { choice, required, text } from '../forms/form-pieces.ts';

/** What came of it; that nobody was reached only after three tries. */
export function resultForm({ triedEnough }: { readonly triedEnough: boolean }) {
  return z.object({
    said: text(4_000),
    result: choice(['no_answer', 'later', ...itemOutcomes], 'Kies wat ervan gekomen is.').refine(
      (result) => triedEnough || result !== 'not_reached',
      'Dat kan pas na drie pogingen. Noteer deze poging: kies dat niemand opnam.',
    ),
  });
}

/** For how many days; for ever is never. */
export const BlockForm = z.object({
  days: choice(['1', '7', '30'], 'Kies hoe lang.'),
  reason: required(500, 'Schrijf waarom: wie na jou komt, moet het begrijpen.'),
});
