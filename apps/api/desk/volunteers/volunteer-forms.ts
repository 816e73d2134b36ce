import { idOf } from '#facts';
import type { City } from '#geography';
import { DomainError, localDate } from '#kernel';
import {
  joinSteps,
  pauseFault,
  screeningFault,
  type VolunteerView,
  volunteerSources,
} from '#volunteers';
import { z } from 'zod';
import { sayRefusal } from '../../http/errors/say-refusal.ts';
import { deskForm } from '../forms/desk-form.ts';
import { choice, day, hiddenId, required, text, ticked } from '../forms/form-pieces.ts';
import { replyFields } from '../forms/reply-form.ts';
import type { VolunteerKnown } from '../forms/small-forms.ts';
import { volunteerStates } from '../words/volunteer-words.ts';
import { detailsFields, detailsShown, sayTyped } from './details-form.ts';

/** What the page of a volunteer has to know for its forms. */
export interface VolunteerPageKnown extends VolunteerKnown {
  readonly view: VolunteerView;
  readonly city: City;
}

export const detailsForm = deskForm({
  name: 'volunteer-details',
  fields: ({ city }: VolunteerPageKnown) => detailsFields(city),
  done: { vrijwilliger: 'De gegevens zijn bewaard.' },
  refusedAt: 'phone',
  anchor: 'gegevens',
  shows: ({ view, city }: VolunteerPageKnown) => ({
    fields: detailsShown(view.details),
    say: (field, values) => sayTyped(field, values, city),
  }),
});

export const searchVolunteersForm = deskForm({
  name: 'volunteer-search',
  fields: z.object({ typed: required(200, 'Typ een naam of een nummer.') }),
  done: { 'vrijwilliger-gezocht': 'Dit vonden we.' },
  // it changes nothing
  shows: 'nothing',
});

export const newVolunteerForm = deskForm({
  name: 'volunteer-new',
  fields: ({ city }: { readonly city: City }) =>
    z
      .intersection(
        detailsFields(city),
        z.object({ source: choice(volunteerSources, 'Kies hoe deze vrijwilliger bij ons kwam.') }),
      )
      .superRefine((typed, context) => {
        if (typed.phone === undefined) {
          const message = 'Vul het nummer in: zonder nummer kunnen we niemand vragen.';
          context.addIssue({ code: 'custom', path: ['phone'], message });
        }
      }),
  refusedAt: 'phone',
  done: { 'vrijwilliger-nieuw': 'De vrijwilliger staat in de lijst. Nu volgen de stappen.' },
  shows: 'nothing',
});

export const linkForm = deskForm({
  name: 'volunteer-link',
  fields: z.object({}),
  done: { 'link-gestuurd': 'De persoonlijke link is onderweg. Een oudere werkt niet meer.' },
  // another link takes the place of the one before
  shows: 'nothing',
});

/** How she stands: nobody moves another stand than the page showed. */
function standing({ view: { state, ahead } }: VolunteerPageKnown): {
  readonly state: { readonly value: string; readonly moved: string };
} {
  const moved = `Dat is intussen veranderd: nu «${volunteerStates[state].text}». Kijk na of dit nog moet.`;
  return { state: { value: `${state} ${ahead.join()}`, moved } };
}

const told = joinSteps.filter((step) => step !== 'screening');

export const stepForm = deskForm({
  name: 'volunteer-step',
  fields: z.object({
    step: choice(told, 'Kies welke stap gezet is.'),
    stepNote: text(2_000),
  }),
  done: { stap: 'De stap is genoteerd.' },
  anchor: 'stappen',
  shows: standing,
});

export const screeningForm = deskForm({
  name: 'volunteer-screening',
  fields: ({ now, city }: VolunteerPageKnown) =>
    z
      .object({
        dated: day.transform((date, context) => {
          if (date === undefined) {
            context.addIssue({
              code: 'custom',
              message: 'Vul de datum in die op het uittreksel staat.',
            });
            return z.NEVER;
          }
          return date;
        }),
        holdsUntil: day.transform((date, context) => {
          if (date === undefined) {
            context.addIssue({ code: 'custom', message: 'Vul in tot wanneer dit geldt.' });
            return z.NEVER;
          }
          return date;
        }),
      })
      .superRefine((dates, context) => {
        const fault = screeningFault(dates, localDate(now, city.zone));
        if (fault !== undefined) {
          const [, message] = sayRefusal(new DomainError(fault));
          const path = [fault === 'volunteer.screening_ahead' ? 'dated' : 'holdsUntil'];
          context.addIssue({ code: 'custom', path, message });
        }
      }),
  done: { screening: 'Genoteerd: gezien, geschikt.' },
  anchor: 'stappen',
  refusedAt: 'holdsUntil',
  // a screening only adds to what was seen before
  shows: 'nothing',
});

const moves = ['active', 'paused', 'away', 'suspended', 'ended', 'joining'] as const;

export const moveForm = deskForm({
  name: 'volunteer-move',
  fields: ({ now, city }: VolunteerPageKnown) =>
    z
      .object({
        to: choice(moves, 'Kies wat er verandert.'),
        until: day,
        why: text(2_000),
      })
      .superRefine(({ to, until, why }, context) => {
        if (to === 'suspended' && why === undefined) {
          context.addIssue({ code: 'custom', path: ['why'], message: 'Schrijf wat de zorg is.' });
        }
        const fault = until && pauseFault(until, localDate(now, city.zone));
        if (to === 'paused' && fault !== undefined) {
          const [, message] = sayRefusal(new DomainError(fault));
          context.addIssue({ code: 'custom', path: ['until'], message });
        }
      }),
  done: { toestand: 'De toestand is veranderd.' },
  anchor: 'toestand',
  refusedAt: 'to',
  shows: standing,
});

export const buddyForm = deskForm({
  name: 'volunteer-buddy',
  fields: z.object({ buddy: text(200) }),
  done: { buddy: 'De buddy is bewaard.' },
  anchor: 'gegevens',
  refusedAt: 'buddy',
  shows: ({ view: { buddyId } }: VolunteerPageKnown) => ({
    state: { value: buddyId ?? '', moved: 'Een collega koos intussen een andere buddy. Kijk na.' },
  }),
});

/** A text from us. Nobody sends it over one that the page did not show. */
export const textVolunteerForm = deskForm({
  name: 'volunteer-text',
  fields: replyFields,
  done: { 'sms-vrijwilliger': 'Je sms vertrekt.' },
  refusedAt: 'words',
  shows: ({ events }: Pick<VolunteerView, 'events'>) => ({
    state: {
      value: events.find(({ kind }) => kind === 'texted')?.refs['messageId'] ?? '',
      moved: 'Een collega stuurde intussen al een sms. Lees die op de pagina van de vrijwilliger.',
    },
  }),
});

/** What a person told, for her volunteer: only with her yes. */
export const meaningForm = deskForm({
  name: 'volunteer-meaning',
  fields: z.object({
    taskId: hiddenId(idOf<'task'>(), 'Kies over welk dossier het gaat.'),
    meant: required(2_000, 'Schrijf op wat de persoon zei, in de eigen woorden.'),
    mayRead: ticked.refine(
      (yes) => yes,
      'Zonder ja van de persoon schrijf je hier niets: rond de taak dan af op «Vandaag».',
    ),
  }),
  done: { betekenis: 'Bewaard, zoals de persoon het zei.' },
  anchor: 'betekenis',
  refusedAt: 'meant',
  // a task is done once
  shows: 'nothing',
});

export const volunteerNoteForm = deskForm({
  name: 'volunteer-note',
  fields: z.object({ volunteerNote: required(4_000, 'Schrijf eerst iets op.') }),
  done: { 'notitie-vrijwilliger': 'De notitie is bewaard.' },
  anchor: 'verloop',
  // a note only adds
  shows: 'nothing',
});
