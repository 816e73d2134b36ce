import { idOf } from '#facts';
import { addLocalDays, instantOn, lastInstantOn } from '#kernel';
import { z } from 'zod';
import { deskForm } from '../forms/desk-form.ts';
import { day, hiddenId, hour } from '../forms/form-pieces.ts';

/** The fields of the form, in their order. */
export const dutyFields = ['account', 'fromDay', 'fromHour', 'untilDay', 'untilHour'] as const;

/** What the forms of the roster have to know. */
export interface DutyKnown {
  readonly zone: string;
  readonly now: Date;
}

/** Further ahead nobody knows who will be there. */
const FURTHEST_DAYS = 366;

/**
 * Who is on duty from when until when, on the clock of the wall. In the night in which an hour comes twice a
 * shift begins in the first and ends in the second: rather both than nobody.
 */
function dutyFieldsOf({ zone, now }: DutyKnown) {
  return z
    .object({
      account: hiddenId(idOf<'account'>(), 'Kies een collega.'),
      fromDay: day,
      fromHour: hour,
      untilDay: day,
      untilHour: hour,
    })
    .transform(({ account: accountId, fromDay, fromHour, untilDay, untilHour }, context) => {
      const fault = (field: string, message: string): never => {
        context.addIssue({ code: 'custom', path: [field], message });
        return z.NEVER;
      };
      if (fromDay === undefined || fromHour === undefined) {
        const field = fromDay === undefined ? 'fromDay' : 'fromHour';
        return fault(field, 'Vul de dag en het uur in waarop de wacht begint.');
      }
      if (untilDay === undefined || untilHour === undefined) {
        const field = untilDay === undefined ? 'untilDay' : 'untilHour';
        return fault(field, 'Vul de dag en het uur in waarop de wacht eindigt.');
      }
      const from = instantOn(fromDay, fromHour, zone);
      const until = lastInstantOn(untilDay, untilHour, zone);
      if (until <= from) {
        return fault('untilDay', 'De wacht eindigt voor ze begint. Kijk dag en uur na.');
      }
      if (until <= now) {
        return fault('untilDay', 'Deze wacht is al voorbij. Kies een einde dat nog komt.');
      }
      return until > addLocalDays(now, FURTHEST_DAYS, zone)
        ? fault('untilDay', 'Dat is nog heel ver weg. Kijk het jaar na.')
        : { accountId, from, until };
    });
}

export const dutyForm = deskForm({
  name: 'duty',
  fields: dutyFieldsOf,
  done: {
    wacht: 'Op de rol gezet.',
    'wacht-stil':
      'Op de rol gezet. Let op: deze collega heeft geen telefoonnummer, dus er rinkelt niets.',
  },
  refusedAt: 'account',
  // it only adds: rather two on duty than nobody
  shows: 'nothing',
});

/** A shift that changed has another id: whoever ends an old one hears so. */
export const endDutyForm = deskForm({
  name: 'end-duty',
  fields: z.object({}),
  done: { 'wacht-weg': 'De wacht is aangepast. Kijk of er nu een gat is.' },
  // the address names the shift as it was: a changed one is refused
  shows: 'nothing',
});
