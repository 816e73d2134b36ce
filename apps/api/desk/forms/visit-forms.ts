import { idOf } from '#facts';
import { z } from 'zod';
import { dutchDateTime } from '../../http/rendering/dutch-dates.ts';
import type { CaseKnown } from '../cases/case-page.ts';
import { deskForm, type Shown } from './desk-form.ts';
import { choice, hiddenId } from './form-pieces.ts';
import { firstOf, type TypedForm } from './typed-form.ts';

const visitId = hiddenId(idOf<'visit'>());

/** When a visit is, and whether it is in doubt: what a form says of another moment is not said of this one. */
function visitShown({ visits, requests, now }: CaseKnown, typed: TypedForm): Shown {
  const visit = visits.find((one) => one.visitId === firstOf(typed, 'visitId'));
  const seats = requests.flatMap(({ seats: all }) => all);
  // its place has the new moment before the visit itself was moved
  const at = seats.find(({ offerId }) => offerId === visit?.offerId)?.visitAt ?? visit?.plannedAt;
  const stands =
    at === undefined
      ? 'Dit bezoek is intussen veranderd.'
      : `Dit bezoek is intussen veranderd: het staat nu op ${dutchDateTime(at, now)}.`;
  return {
    state: {
      value: JSON.stringify([visit?.state === 'withdrawn', at, visit?.plannedAt, visit?.doubtedAt]),
      moved: `${stands} Kijk na wat de persoon weet, en noteer het dan opnieuw.`,
    },
  };
}

/** The person heard who comes, when, and with which word. */
export const personToldForm = deskForm({
  name: 'person-told',
  fields: z.object({ visitId }),
  done: { verteld: 'Genoteerd. De vrijwilliger krijgt een sms dat de persoon het weet.' },
  anchor: 'bezoeken',
  shows: visitShown,
});

/** What becomes of a visit in doubt. */
export const settleDoubtForm = deskForm({
  name: 'settle-doubt',
  fields: z.object({
    visitId,
    doubt: choice(['goes_on', 'off'], 'Kies of het bezoek doorgaat.'),
  }),
  done: { twijfel: 'Genoteerd. De vrijwilliger krijgt een sms.' },
  anchor: 'bezoeken',
  shows: visitShown,
});
