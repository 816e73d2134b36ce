import { idOf } from '#facts';
import { z } from 'zod';
import { choice, text, tickedIds } from './form-pieces.ts';

const contactWith = ['person', 'reporter', 'carer'] as const;
const contactResults = ['spoken', 'no_answer'] as const;

/** An attempt at contact, as it is noted on the case page. */
export const ContactForm = z
  .object({
    contactWith: choice(contactWith, 'Kies met wie je contact zocht.'),
    contactResult: choice(contactResults, 'Kies hoe het afliep.'),
    contactNote: text(4_000),
    tellReporters: tickedIds(idOf<'report'>()),
  })
  .superRefine(({ contactWith: whom, contactResult, tellReporters }, context) => {
    if (tellReporters.length > 0 && (whom !== 'person' || contactResult !== 'spoken')) {
      context.addIssue({
        code: 'custom',
        path: ['tellReporters'],
        message: 'De melder hoort pas iets als je de persoon zelf gesproken hebt.',
      });
    }
  });
export type ContactForm = z.infer<typeof ContactForm>;
