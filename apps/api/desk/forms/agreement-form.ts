import { instantOn } from '#kernel';
import { z } from 'zod';
import { interestIds, languageCodes, slotFrom, slotValues } from '../words/wish-words.ts';
import { choice, day, optionalChoice, text, ticks, yesOrNo } from './form-pieces.ts';

const agreementAnswers = ['yes', 'later', 'no'] as const;

/** «Ask again» means in the morning of that day. */
const ASK_AT = '09:00';

/** What the person herself said, and what she wishes. */
export function agreementForm({ now, zone }: { readonly now: Date; readonly zone: string }) {
  return z
    .object({
      agreementAnswer: choice(agreementAnswers, 'Kies wat de persoon zelf zei.'),
      languages: ticks(languageCodes),
      gender: optionalChoice(['man', 'vrouw']),
      pets: yesOrNo,
      stairs: yesOrNo,
      smoke: yesOrNo,
      slots: ticks(slotValues).transform((values) =>
        values.map(slotFrom).filter((slot) => slot !== undefined),
      ),
      interests: ticks(interestIds),
      humanLine: text(60),
      agreementSafeContact: text(500),
      askAgainOn: day.transform((date) =>
        date === undefined ? undefined : instantOn(date, ASK_AT, zone),
      ),
      agreementNote: text(4_000),
    })
    .superRefine(({ agreementAnswer, askAgainOn, languages }, context) => {
      const fault = (field: string, message: string): void => {
        context.addIssue({ code: 'custom', path: [field], message });
      };
      if (agreementAnswer === 'later' && (askAgainOn === undefined || askAgainOn <= now)) {
        fault('askAgainOn', 'Kies een dag na vandaag waarop je het opnieuw vraagt.');
      }
      if (agreementAnswer === 'yes' && languages.length === 0) {
        fault('languages', 'Kies minstens één taal die de persoon spreekt.');
      }
    });
}
export type AgreementForm = z.infer<ReturnType<typeof agreementForm>>;
