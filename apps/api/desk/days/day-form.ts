import type { OfficeDayView } from '#geography';
import type { DayException, LocalDate } from '#kernel';
import { z } from 'zod';
import { deskForm } from '../forms/desk-form.ts';
import { firstOf } from '../forms/typed-form.ts';
import { choice, day, hour, required } from '../forms/form-pieces.ts';

/** The fields of the form, in their order. */
export const dayFields = ['day', 'how', 'from', 'until', 'reason'] as const;

/** A day that is otherwise: closed, or open with hours of its own. */
const DayFields = z
  .object({
    day,
    how: choice(['closed', 'open'], 'Kies of we die dag gesloten of open zijn.'),
    from: hour,
    until: hour,
    reason: required(80, 'Schrijf kort waarom.'),
  })
  .transform(({ day: date, how, from, until, reason }, context) => {
    const fault = (field: string, message: string): never => {
      context.addIssue({ code: 'custom', path: [field], message });
      return z.NEVER;
    };
    const asked = (hours: DayException): OtherDay =>
      date === undefined ? fault('day', 'Kies de dag.') : { date, hours, reason };
    if (how === 'closed') {
      return asked('closed');
    }
    if (from === undefined) {
      return fault('from', 'Vul in vanaf wanneer we open zijn, bijvoorbeeld 9:00.');
    }
    if (until === undefined || until <= from) {
      return fault('until', 'Vul in tot wanneer we open zijn: een uur na het eerste.');
    }
    return asked({ from, to: until });
  });

interface OtherDay {
  readonly date: LocalDate;
  readonly hours: DayException;
  readonly reason: string;
}

export const dayForm = deskForm({
  name: 'day',
  fields: DayFields,
  done: { dag: 'Genoteerd. Het geldt meteen.' },
  refusedAt: 'day',
  // of two for one day the second is refused, unless she says the same
  shows: 'nothing',
});

/** What the forms of the days have to know. */
export interface DaysKnown {
  readonly others: readonly OfficeDayView[];
}

/** The day as the page showed it; one that is gone already is gone. */
export const removeDayForm = deskForm({
  name: 'remove-day',
  fields: z.object({ date: required(10, 'Deze pagina is te oud. Laad ze opnieuw.') }),
  done: { 'dag-weg': 'Die dag is weer zoals gewoonlijk.' },
  shows: ({ others }: DaysKnown, typed) => {
    const day = others.find(({ date }) => date === firstOf(typed, 'date'));
    return day === undefined
      ? {}
      : {
          state: {
            value: JSON.stringify([day.hours, day.reason, day.notedBy]),
            moved: 'Voor die dag staat er intussen iets anders. Kijk na of dat ook weg moet.',
          },
        };
  },
});
