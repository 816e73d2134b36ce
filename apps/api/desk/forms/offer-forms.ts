import { idOf } from '#facts';
import { type City, cityRoles } from '#geography';
import { instantOn } from '#kernel';
import { z } from 'zod';
import { choice, day, hiddenId, hour, text, tickedIds } from './form-pieces.ts';

const offerId = hiddenId(idOf<'offer'>());

/** Whom to ask, for which role. */
export const OffersForm = z
  .object({
    role: choice(cityRoles, 'Kies wat voor vrijwilliger je zoekt.'),
    volunteers: tickedIds(idOf<'volunteer'>()),
    offerReason: text(1_000),
  })
  .superRefine(({ volunteers }, context) => {
    if (volunteers.length === 0) {
      const message = 'Kies minstens één vrijwilliger.';
      context.addIssue({ code: 'custom', path: ['volunteers'], message });
    }
  });

export const ConfirmForm = z.object({ offerId });

export const ReopenForm = z.object({ offerId, reopenReason: text(1_000) });

/** Nobody stands at a door for the first time before or after. */
const FIRST_HOUR = '08:00';
const LAST_HOUR = '21:00';

/** The person agrees to this volunteer, and when they meet for the first time. */
export function personAgreesForm({ zone }: Pick<City, 'zone'>, now: Date) {
  return z
    .object({ offerId, visitOn: day, visitAt: hour })
    .transform(({ offerId: offer, visitOn, visitAt }, context) => {
      const fault = (field: string, message: string): never => {
        context.addIssue({ code: 'custom', path: [field], message });
        return z.NEVER;
      };
      if (visitOn === undefined) {
        return fault('visitOn', 'Kies de dag van het eerste bezoek.');
      }
      if (visitAt === undefined) {
        return fault('visitAt', 'Vul het uur van het eerste bezoek in, bijvoorbeeld 14:30.');
      }
      if (visitAt < FIRST_HOUR || visitAt > LAST_HOUR) {
        return fault(
          'visitAt',
          'Kies een uur tussen 8 en 21 uur: dan komt een eerste bezoek gelegen.',
        );
      }
      const at = instantOn(visitOn, visitAt, zone);
      return at > now
        ? { offerId: offer, visitAt: at }
        : fault('visitOn', 'Kies een moment dat nog moet komen.');
    });
}
