import type { CaseView } from '#casework';
import type { FailedForm } from '../forms/form-page.ts';
import type { NextStep } from './next-step.ts';

/** The sections of the page that are folded: which of them stand open. */
export type OpenSections = Readonly<
  Record<'contact' | 'person' | 'agreement' | 'volunteers' | 'note' | 'close' | 'reopen', boolean>
>;

const sectionOf: Readonly<Record<string, keyof OpenSections>> = {
  contact: 'contact',
  person: 'person',
  agreement: 'agreement',
  offers: 'volunteers',
  search: 'volunteers',
  exclude: 'volunteers',
  note: 'note',
  close: 'close',
  reopen: 'reopen',
};

const anchors: Readonly<Record<string, keyof OpenSections>> = {
  '#contact': 'contact',
  '#verkenning': 'person',
  '#akkoord': 'agreement',
  '#vrijwilligers': 'volunteers',
  '#afronden': 'close',
};

/** Open is where the next step is done, the form that was not taken, and where a call is to be noted. */
export function mapOpenSections(
  { state }: Pick<CaseView, 'state'>,
  step: NextStep | undefined,
  {
    failed,
    asksOutcome,
  }: { readonly failed: FailedForm | undefined; readonly asksOutcome: boolean },
): OpenSections {
  const open = new Set([failed && sectionOf[failed.form], step?.href && anchors[step.href]]);
  return {
    contact: asksOutcome || open.has('contact'),
    person: open.has('person'),
    agreement: open.has('agreement'),
    volunteers: open.has('volunteers') || state === 'agreed',
    note: open.has('note'),
    close: open.has('close'),
    reopen: open.has('reopen'),
  };
}
