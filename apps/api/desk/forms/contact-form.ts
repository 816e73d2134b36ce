import { idOf } from '#facts';
import { dangerSigns } from '#kernel';
import { z } from 'zod';
import type { CaseKnown } from '../cases/case-page.ts';
import { deskForm } from './desk-form.ts';
import { choice, optionalChoice, text, tickedIds } from './form-pieces.ts';

const contactWith = ['person', 'reporter', 'carer'] as const;
const contactResults = ['spoken', 'no_answer'] as const;

/**
 * An attempt at contact, as it is noted on the case page.
 * @param wasSpokenWith somebody spoke with the person before: a reporter may hear of it after any contact
 */
export function contactFields({ wasSpokenWith }: { readonly wasSpokenWith: boolean }) {
  return z
    .object({
      contactWith: choice(contactWith, 'Kies met wie je contact zocht.'),
      contactResult: choice(contactResults, 'Kies hoe het afliep.'),
      contactNote: text(4_000),
      dangerSign: optionalChoice(dangerSigns),
      tellReporters: tickedIds(idOf<'report'>()),
    })
    .superRefine(({ contactWith: whom, contactResult, tellReporters }, context) => {
      const isSpokenWith = wasSpokenWith || (whom === 'person' && contactResult === 'spoken');
      if (tellReporters.length > 0 && !isSpokenWith) {
        context.addIssue({
          code: 'custom',
          path: ['tellReporters'],
          message: 'De melder hoort pas iets als je de persoon zelf gesproken hebt.',
        });
      }
    });
}

export const contactForm = deskForm({
  name: 'contact',
  fields: ({ view }: CaseKnown) =>
    contactFields({ wasSpokenWith: view.firstContactAt !== undefined }),
  done: { contact: 'Het contact staat op de tijdlijn.' },
  anchor: 'tijdlijn',
  // a contact only adds, and each reporter is told once
  shows: 'nothing',
});
