import { localDate, type LocalDate, type WeeklyHours } from '#kernel';
import { z } from 'zod';
import { checkForm, type FieldFault } from '../../desk/forms/check-form.ts';
import { choice, day } from '../../desk/forms/form-pieces.ts';
import { firstOf, readTyped, type TypedForm } from '../../desk/forms/typed-form.ts';
import { hourFields, hoursIn } from '../../desk/volunteers/hours-field.ts';
import { ownFaults } from './texts.nl.ts';

/** What a volunteer changes on her own page: one thing at a time. */
export type OwnChange =
  | { readonly what: 'hours'; readonly hours: readonly WeeklyHours[] }
  /** `until`: its last day; undefined while she says so herself. */
  | { readonly what: 'pause'; readonly until: LocalDate | undefined }
  | { readonly what: 'back' | 'all' };

export interface TypedChange {
  readonly pass: string;
  readonly typed: TypedForm;
}

export function readChange(body: unknown): TypedChange {
  const { pass, ...typed } = readTyped(body);
  return { pass: pass?.[0] ?? '', typed };
}

/** Longer is settled in a talk. */
const MOST_DAYS = 366;
const DAY_MS = 86_400_000;

const kinds = z.object({ what: choice(['hours', 'pause', 'back', 'all'], ownFaults.nothing) });
const hours = z.object(hourFields()).transform((typed, context) => {
  const read = hoursIn(typed);
  if (read.length === 0) {
    context.addIssue({ code: 'custom', path: ['hours1'], message: ownFaults.noHours });
  }
  return read;
});

/** @returns the change, or what is wrong with it, by field */
export function checkChange(
  typed: TypedForm,
  { now, zone }: { readonly now: Date; readonly zone: string },
): { readonly change: OwnChange } | { readonly faults: readonly FieldFault[] } {
  const kind = checkForm(kinds, { what: [firstOf(typed, 'what')] });
  if (kind.kind === 'wrong') {
    return { faults: kind.faults };
  }
  const { what } = kind.value;
  switch (what) {
    case 'hours': {
      const checked = checkForm(hours, typed);
      return checked.kind === 'wrong' ? checked : { change: { what, hours: checked.value } };
    }
    case 'pause': {
      const last = localDate(new Date(now.getTime() + MOST_DAYS * DAY_MS), zone);
      const until = day.refine(
        (on) => on === undefined || (on >= localDate(now, zone) && on <= last),
        ownFaults.noSuchPause,
      );
      const checked = checkForm(z.object({ until }), typed);
      return checked.kind === 'wrong' ? checked : { change: { what, until: checked.value.until } };
    }
    case 'back':
    case 'all':
      return { change: { what } };
  }
}
