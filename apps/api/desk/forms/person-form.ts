import { type City, isNeighbourhood } from '#geography';
import { z } from 'zod';
import { phone, text, ticked } from './form-pieces.ts';

/** What clarification found out about the person. An empty field empties what was known. */
export function personForm(city: City) {
  return z.object({
    personName: text(200),
    personPhone: phone,
    personStreet: text(200),
    personHouseNumber: text(20),
    personPostcode: text(10),
    neighbourhood: text(60).refine(
      (id) => id === undefined || isNeighbourhood(city, id),
      'Deze wijk kennen we niet.',
    ),
    safeContact: text(500),
    needsProfessional: ticked,
    personNote: text(4_000),
  });
}
export type PersonForm = z.infer<ReturnType<typeof personForm>>;
