import { idOf } from '#facts';
import { z } from 'zod';
import { deskForm } from './desk-form.ts';
import { choice, hiddenId } from './form-pieces.ts';

const visitId = hiddenId(idOf<'visit'>());

/** The person heard who comes, when, and with which word. */
export const personToldForm = deskForm({
  name: 'person-told',
  fields: z.object({ visitId }),
  done: { verteld: 'Genoteerd. De vrijwilliger krijgt een sms dat de persoon het weet.' },
  anchor: 'bezoeken',
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
});
