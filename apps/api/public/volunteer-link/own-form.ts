import { localDate, type LocalDate, type WeeklyHours } from '#kernel';
import { type LearnQuestion, learnQuestions, notLearnt, pauseFault } from '#volunteers';
import { z } from 'zod';
import { checkForm, type FieldFault } from '../../desk/forms/check-form.ts';
import { day } from '../../desk/forms/form-pieces.ts';
import { firstOf, readTyped, type TypedForm } from '../../desk/forms/typed-form.ts';
import { hourFields, hoursIn } from '../../desk/volunteers/hours-field.ts';
import { ownFaults } from './texts.nl.ts';

/** What a volunteer changes on her own page: one thing at a time. */
export type OwnChange =
  | { readonly what: 'hours'; readonly hours: readonly WeeklyHours[] }
  /** `until`: its last day; undefined while she says so herself. */
  | { readonly what: 'pause'; readonly until: LocalDate | undefined }
  | { readonly what: 'back' | 'all' | 'informed' | 'agreed' | 'learnt' };

export interface TypedChange {
  readonly pass: string;
  readonly typed: TypedForm;
}

export function readChange(body: unknown): TypedChange {
  const { pass, ...typed } = readTyped(body);
  return { pass: pass?.[0] ?? '', typed };
}

interface Now {
  readonly now: Date;
  readonly zone: string;
}
type Checked = { readonly change: OwnChange } | { readonly faults: readonly FieldFault[] };
type Check = (typed: TypedForm, today: Now) => Checked;

const hours = z.object(hourFields()).transform((typed, context) => {
  const read = hoursIn(typed);
  if (read.length === 0) {
    context.addIssue({ code: 'custom', path: ['hours1'], message: ownFaults.noHours });
  }
  return read;
});

const checks: Readonly<Record<OwnChange['what'], Check>> = {
  hours: (typed) => {
    const checked = checkForm(hours, typed);
    return checked.kind === 'wrong' ? checked : { change: { what: 'hours', hours: checked.value } };
  },
  pause: (typed, { now, zone }) => {
    const until = day.refine(
      (on) => on === undefined || pauseFault(on, localDate(now, zone)) === undefined,
      ownFaults.noSuchPause,
    );
    const checked = checkForm(z.object({ until }), typed);
    return checked.kind === 'wrong'
      ? checked
      : { change: { what: 'pause', until: checked.value.until } };
  },
  learnt: (typed) => {
    const faults = notLearnt(answersOf(typed)).map((field) => ({ field, text: ownFaults.again }));
    return faults.length > 0 ? { faults } : { change: { what: 'learnt' } };
  },
  back: () => ({ change: { what: 'back' } }),
  all: () => ({ change: { what: 'all' } }),
  informed: () => ({ change: { what: 'informed' } }),
  agreed: () => ({ change: { what: 'agreed' } }),
};

/** @returns the change, or what is wrong with it, by field */
export function checkChange(typed: TypedForm, today: Now): Checked {
  const what = Object.keys(checks).find((one) => one === firstOf(typed, 'what'));
  return what === undefined
    ? { faults: [{ text: ownFaults.nothing }] }
    : checks[what as OwnChange['what']](typed, today);
}

/** What she answered to each of the five questions. */
function answersOf(typed: TypedForm): Partial<Record<LearnQuestion, string>> {
  return Object.fromEntries(learnQuestions.map((question) => [question, firstOf(typed, question)]));
}
