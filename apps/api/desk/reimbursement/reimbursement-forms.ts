import { idOf } from '#facts';
import {
  type NewReimbursement,
  reimbursementSystems,
  type ReimbursementsView,
  vehicles,
} from '#volunteers';
import { z } from 'zod';
import { deskForm, type Shown } from '../forms/desk-form.ts';
import {
  choice,
  day,
  hiddenId,
  optionalChoice,
  required,
  text,
  ticked,
} from '../forms/form-pieces.ts';
import { euros, kilometres } from './amount-pieces.ts';

/** What the forms of a year have to know. */
export interface YearKnown {
  readonly view: ReimbursementsView;
}

const intussen = 'Een collega veranderde dit intussen. Kijk na wat er nu staat.';

export const systemForm = deskForm({
  name: 'reimbursement-system',
  fields: z.object({
    system: choice(reimbursementSystems, 'Kies forfait of werkelijke kosten.'),
  }),
  done: { regeling: 'De regeling voor dit jaar is genoteerd.' },
  refusedAt: 'system',
  shows: ({ view }: YearKnown): Shown => ({
    state: { value: view.system ?? '', moved: intussen },
  }),
});

const ElsewhereFields = z
  .object({
    elsewhere: choice(['none', ...reimbursementSystems], 'Kies wat de vrijwilliger elders krijgt.'),
    elsewhereEuro: euros,
    elsewhereKm: kilometres,
    neverOnOurDays: ticked,
  })
  .transform(({ elsewhere, elsewhereEuro, elsewhereKm = 0, neverOnOurDays }, context) => {
    if (elsewhere === 'flat' && (elsewhereEuro ?? 0) === 0) {
      const message = 'Vul in hoeveel de vrijwilliger dit jaar elders krijgt.';
      context.addIssue({ code: 'custom', path: ['elsewhereEuro'], message });
      return z.NEVER;
    }
    const isNothing = elsewhere === 'none';
    return {
      system: elsewhere,
      cents: elsewhere === 'flat' ? (elsewhereEuro ?? 0) : 0,
      metres: isNothing ? 0 : elsewhereKm,
      neverOnOurDays: isNothing || neverOnOurDays,
    };
  });

export const elsewhereForm = deskForm({
  name: 'reimbursement-elsewhere',
  fields: ElsewhereFields,
  done: { elders: 'Genoteerd wat de vrijwilliger elders krijgt.' },
  refusedAt: 'elsewhere',
  shows: ({ view: { elsewhere } }: YearKnown): Shown => ({
    state: {
      value: JSON.stringify([
        elsewhere?.system,
        elsewhere?.cents,
        elsewhere?.metres,
        elsewhere?.neverOnOurDays,
      ]),
      moved: intussen,
    },
  }),
});

/** A day that lies in the year of the page: else it would count where nobody looks. */
function dayIn({ view }: YearKnown) {
  return day.transform((date, context) => {
    if (date?.startsWith(String(view.year)) !== true) {
      const message =
        date === undefined
          ? 'Kies de dag.'
          : `Deze pagina gaat over ${String(view.year)}. Kies bovenaan het jaar van die dag.`;
      context.addIssue({ code: 'custom', message });
      return z.NEVER;
    }
    return date;
  });
}

export const elsewhereDayForm = deskForm({
  name: 'reimbursement-elsewhere-day',
  fields: (known: YearKnown) =>
    z.object({
      otherDay: dayIn(known),
      otherEuro: euros.transform((cents, context) => {
        if (cents === undefined) {
          context.addIssue({
            code: 'custom',
            message: 'Vul het bedrag in. Was het niets? Vul 0 in.',
          });
          return z.NEVER;
        }
        return cents;
      }),
    }),
  done: { 'elders-dag': 'Genoteerd voor die dag.' },
  refusedAt: 'otherDay',
  // the newest holds, and every one is kept
  shows: 'nothing',
});

/** What may be noted, with the way by what it went. */
const lineKinds = ['flat', 'car', 'bicycle', 'cost'] as const;

const LineFields = (known: YearKnown) =>
  z
    .object({
      day: dayIn(known),
      what: choice(lineKinds, 'Kies wat het is.'),
      euro: euros,
      km: kilometres,
      note: text(400),
    })
    .transform(({ day: date, what, euro = 0, km = 0, note }, context) => {
      const fault = (field: string, message: string): never => {
        context.addIssue({ code: 'custom', path: [field], message });
        return z.NEVER;
      };
      const asked = (found: NewReimbursement['what']): AskedLine => ({ date, note, what: found });
      if (what === 'car' || what === 'bicycle') {
        return km === 0
          ? fault('km', 'Vul het aantal kilometers in.')
          : asked({ kind: 'km', metres: km, vehicle: what });
      }
      if (euro === 0) {
        return fault('euro', 'Vul het bedrag in.');
      }
      return what === 'cost' && note === undefined
        ? fault('note', 'Schrijf waarvoor het was, en welk bewijs je zag.')
        : asked({ kind: what, cents: euro });
    });

type AskedLine = Pick<NewReimbursement, 'note' | 'what'> & {
  readonly date: NonNullable<NewReimbursement['date']>;
};

export const lineForm = deskForm({
  name: 'reimbursement-line',
  fields: LineFields,
  done: { vergoeding: 'De kostenvergoeding is genoteerd.' },
  anchor: 'lijnen',
  // a line only adds; what does not fit is refused
  shows: 'nothing',
});

export const approveLineForm = deskForm({
  name: 'reimbursement-approve',
  fields: z.object({
    reimbursementId: hiddenId(idOf<'reimbursement'>()),
    vehicle: optionalChoice(vehicles),
  }),
  done: { goedgekeurd: 'Goedgekeurd. Het staat bij wat nog te betalen is.' },
  anchor: 'lijnen',
  // what was decided already is refused
  shows: 'nothing',
});

export const refuseLineForm = deskForm({
  name: 'reimbursement-refuse',
  fields: z.object({
    line: hiddenId(idOf<'reimbursement'>(), 'Kies welke lijn niet klopt.'),
    why: required(400, 'Schrijf kort waarom.'),
  }),
  done: { geweigerd: 'De lijn telt niet meer mee. Ze blijft wel leesbaar.' },
  anchor: 'lijnen',
  refusedAt: 'line',
  shows: 'nothing',
});

/** All that the page showed as owed, and nothing that was added since. */
export const payForm = deskForm({
  name: 'reimbursement-pay',
  fields: z.object({}),
  done: { betaald: 'Genoteerd als betaald.' },
  anchor: 'lijnen',
  shows: ({ view }: YearKnown): Shown => ({
    state: {
      value: view.lines
        .filter(({ state }) => state === 'approved')
        .map(({ reimbursementId }) => reimbursementId)
        .join(' '),
      moved: 'Er is intussen iets bijgekomen, weggehaald of al betaald. Kijk na hoeveel het nu is.',
    },
  }),
});
