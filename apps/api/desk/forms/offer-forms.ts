import { idOf } from '#facts';
import type { City } from '#geography';
import { excludedBy } from '#matching';
import { instantOn } from '#kernel';
import { z } from 'zod';
import { dutchDateTime } from '../../http/rendering/dutch-dates.ts';
import type { CaseKnown } from '../cases/case-page.ts';
import { seatStates } from '../words/state-words.ts';
import { deskForm, type Shown } from './desk-form.ts';
import { choice, day, hiddenId, hour, text, ticked, tickedIds } from './form-pieces.ts';
import { firstOf, type TypedForm } from './typed-form.ts';

const offerId = hiddenId(idOf<'offer'>());

const tasks = ['lasting', 'single', 'urgent'] as const;

/** To let waves ask, for which role and what. */
function searchFields({ roles }: Pick<City, 'roles'>) {
  return z.object({
    role: choice(Object.keys(roles), 'Kies wat voor vrijwilliger je zoekt.'),
    task: choice(tasks, 'Kies wat je vraagt.'),
  });
}

export const searchForm = deskForm({
  name: 'search',
  fields: ({ city }: CaseKnown) => searchFields(city),
  done: { zoekt: 'De zoektocht loopt. Antwoorden komen vanzelf op deze pagina.' },
  anchor: 'aanbod',
  // starting what runs already changes nothing
  shows: 'nothing',
});

export const stopSearchForm = deskForm({
  name: 'stop-search',
  fields: z.object({ requestId: hiddenId(idOf<'request'>()), withdraw: ticked }),
  done: { gestopt: 'De zoektocht is gestopt.' },
  anchor: 'aanbod',
  // stopping what stands still changes nothing
  shows: 'nothing',
});

/** Whom to ask, for which role. */
export function offersFields({ roles }: Pick<City, 'roles'>) {
  return z
    .object({
      role: choice(Object.keys(roles), 'Kies wat voor vrijwilliger je zoekt.'),
      task: choice(tasks, 'Kies wat je vraagt.'),
      volunteers: tickedIds(idOf<'volunteer'>()),
      offerReason: text(1_000),
    })
    .superRefine(({ volunteers }, context) => {
      if (volunteers.length === 0) {
        const message = 'Kies minstens één vrijwilliger.';
        context.addIssue({ code: 'custom', path: ['volunteers'], message });
      }
    });
}

export const offersForm = deskForm({
  name: 'offers',
  fields: ({ city }: CaseKnown) => offersFields(city),
  done: { aanbod: 'Het aanbod is verstuurd. Antwoorden komen vanzelf op deze pagina.' },
  anchor: 'aanbod',
  // who was asked, and more than a wave holds, is refused
  shows: 'nothing',
});

/** How the place of an offer stands, and when the first visit is: a form of it says nothing over another. */
function seatShown({ requests, now }: CaseKnown, typed: TypedForm): Shown {
  const id = firstOf(typed, 'offerId');
  const seats = requests.flatMap(({ seats: all }) => all);
  const seat = seats.find((one) => one.offerId === id);
  const { state = 'open', visitAt } = seat ?? {};
  const visit =
    visitAt === undefined ? '' : ` Het eerste bezoek staat op ${dutchDateTime(visitAt, now)}.`;
  const moved =
    seat === undefined
      ? 'Deze vrijwilliger heeft de plaats intussen niet meer.'
      : `Deze plaats is intussen veranderd: «${seatStates[state].text}».${visit}`;
  return {
    state: {
      value: `${state} ${visitAt?.toISOString() ?? ''}`,
      moved: `${moved} Kijk na wat nu klopt, en bewaar het dan opnieuw.`,
    },
  };
}

const volunteerId = hiddenId(idOf<'volunteer'>(), 'Kies een vrijwilliger.');

export const excludeForm = deskForm({
  name: 'exclude',
  fields: z.object({
    excluded: volunteerId,
    excludedBy: choice(excludedBy, 'Kies wie dat zegt.'),
  }),
  done: { niet: 'Genoteerd. Deze vrijwilliger wordt hier niet meer voorgesteld.' },
  anchor: 'vrijwilligers',
  // what is said last counts, and both stand on the timeline
  shows: 'nothing',
});

export const allowForm = deskForm({
  name: 'allow',
  fields: z.object({ excluded: volunteerId }),
  done: { weer: 'Genoteerd. Deze vrijwilliger mag hier weer voorgesteld worden.' },
  anchor: 'vrijwilligers',
  shows: 'nothing',
});

/** What a volunteer said on the phone to what she was asked. */
export const spokenAnswerForm = deskForm({
  name: 'spoken-answer',
  fields: z.object({
    answered: hiddenId(idOf<'offer'>(), 'Kies wie antwoordde.'),
    spoken: choice(['yes', 'no'] as const, 'Kies ja of nee.'),
  }),
  done: { gesproken: 'Het antwoord is genoteerd.' },
  anchor: 'aanbod',
  // what was answered meanwhile is refused
  shows: 'nothing',
});

export const confirmForm = deskForm({
  name: 'confirm',
  fields: z.object({ offerId }),
  done: {
    bevestigd:
      'Bevestigd. De vrijwilliger krijgt een sms; wie geen gsm heeft, staat bij «Oproepen». Vraag nu of de persoon akkoord is.',
  },
  anchor: 'aanbod',
  shows: seatShown,
});

export const freeSeatForm = deskForm({
  name: 'free-seat',
  fields: z.object({ offerId, reopenReason: text(1_000) }),
  done: { vrij: 'De plaats is weer vrij.' },
  anchor: 'aanbod',
  shows: seatShown,
});

/** Nobody stands at a door for the first time before or after. */
const FIRST_HOUR = '08:00';
const LAST_HOUR = '21:00';

/** The person agrees to this volunteer, and when they meet for the first time. */
export function personAgreesFields({ zone }: Pick<City, 'zone'>, now: Date) {
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

export const personAgreesForm = deskForm({
  name: 'person-agrees',
  fields: ({ city, now }: CaseKnown) => personAgreesFields(city, now),
  done: {
    bezoek:
      'Genoteerd. De vrijwilliger krijgt een persoonlijke link naar het adres; wie geen gsm heeft, staat bij «Oproepen».',
  },
  anchor: 'bezoeken',
  shows: seatShown,
});
