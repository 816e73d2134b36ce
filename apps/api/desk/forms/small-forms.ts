import { outcomes } from '#casework';
import { idOf } from '#facts';
import { z } from 'zod';
import type { CaseKnown } from '../cases/case-page.ts';
import { caseStates } from '../words/state-words.ts';
import { deskForm } from './desk-form.ts';
import { choice, hiddenId, required, text } from './form-pieces.ts';

export const noteForm = deskForm({
  name: 'note',
  fields: z.object({ note: required(4_000, 'Schrijf eerst iets op.') }),
  done: { notitie: 'De notitie staat op de tijdlijn.' },
  anchor: 'tijdlijn',
  shows: 'nothing',
});

export const closeForm = deskForm({
  name: 'close',
  fields: z.object({
    outcome: choice(outcomes, 'Kies wat ervan gekomen is.'),
    closeNote: text(4_000),
  }),
  done: { afgerond: 'Het dossier is afgerond.' },
  anchor: 'tijdlijn',
  shows: ({ view: { state } }: CaseKnown) => ({
    state: {
      value: state,
      moved: `Het dossier is intussen verder: «${caseStates[state].text}». Kijk na of je het nog wil afronden.`,
    },
  }),
});

/** A closed case goes on: it was closed by mistake, or the person thinks otherwise now. */
export const reopenForm = deskForm({
  name: 'reopen',
  fields: z.object({
    reopenNote: required(4_000, 'Schrijf waarom het dossier weer open gaat.'),
  }),
  done: { heropend: 'Het dossier is weer open.' },
  anchor: 'volgende-stap',
  shows: 'nothing',
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
  shows: 'nothing',
});

export const unjoinForm = deskForm({
  name: 'unjoin',
  fields: z.object({ reportId: hiddenId(idOf<'report'>()) }),
  done: { los: 'De melding staat weer in haar eigen dossier.' },
  anchor: 'meldingen',
  shows: 'nothing',
});

/** From the page of the volunteer. */
export const callVolunteerForm = deskForm({
  name: 'call-volunteer',
  fields: z.object({}),
  done: { 'bel-vrijwilliger': 'We bellen je nu op.' },
  anchor: 'bellen',
  shows: 'nothing',
});

/** Whom to call: the reporter of a report, a volunteer, or, without either, the person. */
export const callPersonForm = deskForm({
  name: 'call-person',
  fields: z.object({ reportId: text(40), volunteerId: text(40) }),
  done: { bel: 'We bellen je nu op.' },
  anchor: 'bellen',
  shows: 'nothing',
});
