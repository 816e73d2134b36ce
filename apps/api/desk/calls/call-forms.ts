import { callbackTaskOutcomes, type CallbackTaskView } from '#calls';
import { type AccountId, dangerSigns } from '#kernel';
import { z } from 'zod';
import { dutchDateTime } from '../../http/rendering/dutch-dates.ts';
import { deskForm, type Shown } from '../forms/desk-form.ts';
import { choice, optionalChoice, required, text } from '../forms/form-pieces.ts';

/** What the forms of a call or a text have to know. */
export interface CallbackTaskKnown {
  readonly item: CallbackTaskView;
  /** Until when its number may not call. */
  readonly blockedUntil: Date | undefined;
  readonly me: AccountId;
  readonly names: ReadonlyMap<AccountId, string>;
  readonly now: Date;
}

/** What came of it; that nobody was reached only after three tries. */
function resultFields({ triedEnough }: Pick<CallbackTaskView, 'triedEnough'>) {
  return z.object({
    said: text(4_000),
    dangerSign: optionalChoice(dangerSigns),
    result: choice(
      ['no_answer', 'later', ...callbackTaskOutcomes],
      'Kies wat ervan gekomen is.',
    ).refine(
      (result) => triedEnough || result !== 'not_reached',
      'Dat kan pas na drie pogingen. Noteer deze poging: kies dat niemand opnam.',
    ),
  });
}

export const resultForm = deskForm({
  name: 'call-result',
  fields: ({ item }: CallbackTaskKnown) => resultFields(item),
  done: {
    oproep: 'De oproep is afgehandeld.',
    poging: 'Genoteerd. De oproep komt vanzelf terug op de lijst.',
    'poging-al': 'Die poging stond er al: twee keer binnen een minuut telt één keer.',
  },
  goTo: () => '/desk/calls',
  shows: ({ item }: CallbackTaskKnown) => ({
    fields: { said: item.said === undefined ? [] : [item.said] },
    say: (_, [value = '']) => value,
  }),
});

/** What colleagues did about it since: nobody is rung twice for one call. Her own tries hold her up in nothing. */
function workShown({ item, me, names, now }: CallbackTaskKnown): Shown {
  const last = item.attempts.findLast(({ accountId }) => accountId !== me);
  const tried =
    last === undefined
      ? ''
      : `${names.get(last.accountId) ?? 'Een collega'} belde intussen ook (${dutchDateTime(last.at, now)}).`;
  const done = item.outcome === undefined ? tried : 'Dit is intussen afgehandeld.';
  return {
    state: {
      value: `${item.outcome ?? ''} ${last?.at.toISOString() ?? ''}`,
      moved: `${done} Kijk of je nog moet bellen. Zo ja, druk dan opnieuw.`,
    },
  };
}

export const callBackForm = deskForm({
  name: 'call-back',
  fields: z.object({}),
  done: {},
  anchor: 'bellen',
  shows: workShown,
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
  shows: ({ blockedUntil, now }: CallbackTaskKnown) => ({
    state: {
      value: blockedUntil?.toISOString() ?? '',
      moved:
        blockedUntil === undefined
          ? 'Een collega hief de blokkering intussen op. Kijk na of die nog nodig is.'
          : `Een collega blokkeerde dit nummer al: het is geblokkeerd tot ${dutchDateTime(blockedUntil, now)}.`,
    },
  }),
});

export const unblockForm = deskForm({
  name: 'unblock',
  fields: z.object({}),
  done: { 'blok-op': 'Dit nummer kan weer bellen.' },
  // the address names one block: a later one stays
  shows: 'nothing',
});

export const unrecognisedCallForm = deskForm({
  name: 'unrecognised-call',
  fields: z.object({}),
  done: { nagekeken: 'Afgehandeld.' },
  // looked at twice is looked at
  shows: 'nothing',
});

/** Who may report in one line: a yes or a no to who asked, and an end to it later. */
export const trustedReporterForm = deskForm({
  name: 'trusted-reporter',
  fields: z.object({ answer: choice(['yes', 'no', 'end'], 'Kies ja of nee.') }),
  done: {
    'melder-ja': 'Deze melder mag kort melden en krijgt een sms met uitleg.',
    'melder-nee': 'Genoteerd. De melder krijgt een sms.',
    'melder-weg': 'Gestopt. De melder krijgt een sms.',
  },
  anchor: 'melders',
  // a yes or a no after another is refused, and who asks anew has another address
  shows: 'nothing',
});
