import { itemOutcomes } from '#calls';
import { z } from 'zod';
import { choice, required, text } from '../forms/form-pieces.ts';

export const ResultForm = z.object({
  said: text(4_000),
  result: choice(['no_answer', 'later', ...itemOutcomes], 'Kies wat ervan gekomen is.'),
});

/** For how many days; for ever is never. */
export const BlockForm = z.object({
  days: choice(['1', '7', '30'], 'Kies hoe lang.'),
  reason: required(500, 'Schrijf waarom: wie na jou komt, moet het begrijpen.'),
});
