import { itemOutcomes, type ItemView } from '#calls';
import { dangerSigns } from '#kernel';
import { z } from 'zod';
import { deskForm } from '../forms/desk-form.ts';
import { choice, optionalChoice, required, text } from '../forms/form-pieces.ts';

/** What the forms of a call or a text have to know. */
export interface ItemKnown {
  readonly item: ItemView;
}

/** What came of it; that nobody was reached only after three tries. */
function resultFields({ triedEnough }: Pick<ItemView, 'triedEnough'>) {
  return z.object({
    said: text(4_000),
    dangerSign: optionalChoice(dangerSigns),
    result: choice(['no_answer', 'later', ...itemOutcomes], 'Kies wat ervan gekomen is.').refine(
      (result) => triedEnough || result !== 'not_reached',
      'Dat kan pas na drie pogingen. Noteer deze poging: kies dat niemand opnam.',
    ),
  });
}

export const resultForm = deskForm({
  name: 'call-result',
  fields: ({ item }: ItemKnown) => resultFields(item),
  done: {
    oproep: 'De oproep is afgehandeld.',
    poging: 'Genoteerd. De oproep komt vanzelf terug op de lijst.',
    'poging-al': 'Die poging stond er al: twee keer binnen een minuut telt één keer.',
  },
  goTo: () => '/desk/calls',
  shows: ({ item }: ItemKnown) => ({
    fields: { said: item.said === undefined ? [] : [item.said] },
    say: (_, [value = '']) => ({ label: 'Wat werd er gezegd', value }),
  }),
});

export const callBackForm = deskForm({
  name: 'call-back',
  fields: z.object({}),
  done: {},
  anchor: 'bellen',
  shows: 'nothing',
});

/** For how many days; for ever is never. */
export const blockForm = deskForm({
  name: 'block',
  fields: z.object({
    days: choice(['1', '7', '30'], 'Kies hoe lang.'),
    reason: required(500, 'Schrijf waarom: wie na jou komt, moet het begrijpen.'),
  }),
  done: { blok: 'Dit nummer kan tot dan niet meer bellen.' },
  goTo: () => '/desk/calls',
  shows: 'nothing',
});

export const unblockForm = deskForm({
  name: 'unblock',
  fields: z.object({}),
  done: { 'blok-op': 'Dit nummer kan weer bellen.' },
  shows: 'nothing',
});

export const strangeCallForm = deskForm({
  name: 'strange-call',
  fields: z.object({}),
  done: { nagekeken: 'Afgehandeld.' },
  shows: 'nothing',
});

/** Who may report in one line: a yes or a no to who asked, and an end to it later. */
export const shortWayForm = deskForm({
  name: 'short-way',
  fields: z.object({ answer: choice(['yes', 'no', 'end'], 'Kies ja of nee.') }),
  done: {
    'melder-ja': 'Deze melder mag kort melden en krijgt een sms met uitleg.',
    'melder-nee': 'Genoteerd. De melder krijgt een sms.',
    'melder-weg': 'Gestopt. De melder krijgt een sms.',
  },
  anchor: 'melders',
  shows: 'nothing',
});
