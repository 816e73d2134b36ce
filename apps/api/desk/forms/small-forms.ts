import { outcomes } from '#casework';
import { idOf } from '#facts';
import { z } from 'zod';
import { choice, hiddenId, required, text } from './form-pieces.ts';

export const CloseForm = z.object({
  outcome: choice(outcomes, 'Kies wat ervan gekomen is.'),
  closeNote: text(4_000),
});

export const ReopenForm = z.object({
  reopenNote: required(4_000, 'Schrijf waarom het dossier weer open gaat.'),
});

export const NoteForm = z.object({
  note: required(4_000, 'Schrijf eerst iets op.'),
});

/** Which report goes to which case, by the number that people say to one another. */
export const JoinForm = z.object({
  reportId: hiddenId(idOf<'report'>()),
  joinNumber: required(9, 'Vul het nummer van het andere dossier in.').transform(
    (typed, context) => {
      if (!/^\d+$/.test(typed)) {
        context.addIssue({ code: 'custom', message: 'Een dossiernummer bestaat uit cijfers.' });
      }
      return Number(typed);
    },
  ),
});

/** Whom to call: the reporter of a report, or, without one, the person. */
export const CallBackForm = z.object({ reportId: text(40) });

export const UnjoinForm = z.object({ reportId: hiddenId(idOf<'report'>()) });
