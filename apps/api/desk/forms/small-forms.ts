import { outcomes } from '#casework';
import { idOf } from '#facts';
import type { AccountId } from '#kernel';
import { z } from 'zod';
import { dutchDateTime } from '../../http/rendering/dutch-dates.ts';
import type { CaseKnown } from '../cases/case-page.ts';
import { caseStates } from '../words/state-words.ts';
import { sayNoted } from '../cases/last-change.ts';
import { deskForm, type Shown } from './desk-form.ts';
import { choice, hiddenId, required, text } from './form-pieces.ts';

export const noteForm = deskForm({
  name: 'note',
  fields: z.object({ note: required(4_000, 'Schrijf eerst iets op.') }),
  done: { notitie: 'De notitie staat op de tijdlijn.' },
  anchor: 'tijdlijn',
  // a note only adds
  shows: 'nothing',
});

/** How the case stands, and since which end: nobody ends or opens another stand than the page showed. */
function caseShown({ view: { state, closedAt } }: CaseKnown): Shown {
  return {
    state: {
      value: `${state} ${closedAt?.toISOString() ?? ''}`,
      moved: `Het dossier is intussen verder: «${caseStates[state].text}». Kijk na of dit nog moet.`,
    },
  };
}

export const closeForm = deskForm({
  name: 'close',
  fields: z.object({
    outcome: choice(outcomes, 'Kies wat ervan gekomen is.'),
    closeNote: text(4_000),
  }),
  done: { afgerond: 'Het dossier is afgerond.' },
  anchor: 'tijdlijn',
  shows: caseShown,
});

/** A closed case goes on: it was closed by mistake, or the person thinks otherwise now. */
export const reopenForm = deskForm({
  name: 'reopen',
  fields: z.object({
    reopenNote: required(4_000, 'Schrijf waarom het dossier weer open gaat.'),
  }),
  done: { heropend: 'Het dossier is weer open.' },
  anchor: 'volgende-stap',
  shows: caseShown,
});

/** Which report goes to which case, by the number that people say to one another. */
export const joinForm = deskForm({
  name: 'join',
  fields: z.object({
    reportId: hiddenId(idOf<'report'>()),
    joinNumber: required(9, 'Vul het nummer van het andere dossier in.').transform(
      (typed, context) => {
        if (!/^\d+$/.test(typed)) {
          context.addIssue({ code: 'custom', message: 'Een dossiernummer bestaat uit cijfers.' });
        }
        return Number(typed);
      },
    ),
  }),
  done: { samen: 'De melding is aan het andere dossier toegevoegd.' },
  anchor: 'meldingen',
  // a report that left the case of this page is not moved by it
  shows: 'nothing',
});

export const unjoinForm = deskForm({
  name: 'unjoin',
  fields: z.object({ reportId: hiddenId(idOf<'report'>()) }),
  done: { los: 'De melding staat weer in haar eigen dossier.' },
  anchor: 'meldingen',
  // what was undone already is refused
  shows: 'nothing',
});

/** What the page of a volunteer has to know to call her. */
export interface VolunteerKnown {
  /** The last call of a colleague. */
  readonly last: { readonly accountId: AccountId; readonly requestedAt: Date } | undefined;
  readonly names: ReadonlyMap<AccountId, string>;
  readonly now: Date;
}

const ringAgain = 'Kijk of je nog moet bellen. Zo ja, druk dan opnieuw.';

/** From the page of the volunteer. */
export const callVolunteerForm = deskForm({
  name: 'call-volunteer',
  fields: z.object({}),
  done: { 'bel-vrijwilliger': 'We bellen je nu op.' },
  anchor: 'bellen',
  shows: ({ last, names, now }: VolunteerKnown) => ({
    state: {
      value: last?.requestedAt.toISOString() ?? '',
      moved: last === undefined ? ringAgain : `${sayRang(last, names, now)} ${ringAgain}`,
    },
  }),
});

function sayRang(
  { accountId, requestedAt }: NonNullable<VolunteerKnown['last']>,
  names: VolunteerKnown['names'],
  now: Date,
): string {
  const who = names.get(accountId) ?? 'Een collega';
  return `${who} belde intussen ook (${dutchDateTime(requestedAt, now)}).`;
}

/** That a colleague reached out since: nobody is rung twice for one page. Her own calls hold her up in nothing. */
function reachedShown(known: CaseKnown): Shown {
  const last = known.view.events.findLast(
    ({ kind, accountId }) =>
      (kind === 'called_back' || kind === 'contact') && accountId !== known.me,
  );
  return {
    state: {
      value: last?.at.toISOString() ?? '',
      moved:
        last === undefined
          ? ringAgain
          : `Intussen was er al contact (${sayNoted(last, known)}). ${ringAgain}`,
    },
  };
}

/** Whom to call: the reporter of a report, a volunteer, or, without either, the person. */
export const callPersonForm = deskForm({
  name: 'call-person',
  fields: z.object({ reportId: text(40), volunteerId: text(40) }),
  done: { bel: 'We bellen je nu op.' },
  anchor: 'bellen',
  shows: reachedShown,
});
