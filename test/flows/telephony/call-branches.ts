/** What is known of a call, as the caller has told it so far. */
export interface Known {
  readonly language: 'nl' | 'fr' | 'en';
  readonly wants: 'nothing' | 'message' | 'callback';
  readonly ending: 'told' | 'silent' | 'served' | 'decided' | 'answered' | 'dropped' | null;
  readonly self: boolean;
  readonly danger: boolean;
  readonly volunteer: boolean;
  readonly callWhen: string | null;
  /** What a person of a case wants, as far as she said. */
  readonly ownWish:
    | ('nothing' | 'change' | 'pause' | 'paused' | 'stop' | 'stopped')
    | ('complaint' | 'human' | 'several')
    | null;
  /** What she leaves stands with the report of her case; and leaves that case closed, where it is. */
  readonly goesWith: boolean;
  readonly keepsClosed: boolean;
}

/**
 * What the caller does (keys, words, `SAY`, `WAIT`, `QUIET`, `CODE`, `WRONG_CODE`), and what is known once the hotline
 * heard it. Where one key leads on and on by itself: what each of those steps adds.
 */
export type Act = string | readonly [string, ...Partial<Known>[]];

export type Caller =
  | ('anybody' | 'hidden' | 'volunteer')
  | ('person' | 'person of two cases' | 'person of a closed case');

/** One way through a call, to its end. */
export interface CallBranch {
  readonly name: string;
  readonly caller: Caller;
  readonly acts: readonly Act[];
  /** What stands on the timeline of a volunteer's visit after the last act. */
  readonly notes?: 'address' | 'visit_arrived' | 'visit_left';
}

/** Speaks. */
export const SAY = 'say';
/** Presses nothing for as long as the hotline waits. */
export const WAIT = 'wait';
/** Says nothing while it is recorded. */
export const QUIET = 'quiet';
/** Types the code that was texted. */
export const CODE = 'code';
export const WRONG_CODE = 'wrong code';

export const callback = { wants: 'callback' } as const;
export const message = { wants: 'message' } as const;
export const self = { self: true } as const;
export const danger = { danger: true, wants: 'callback' } as const;
const aVolunteer = { volunteer: true } as const;
const served = { ending: 'served' } as const;

export function ways(caller: Caller, acts: Readonly<Record<string, readonly Act[]>>): CallBranch[] {
  return Object.entries(acts).map(([name, own]) => ({ name, caller, acts: own }));
}

/** Who shows her number. */
export const branches: readonly CallBranch[] = ways('anybody', {
  'a message about somebody': ['1', ['1', message], SAY, '#'],
  'a callback about somebody': ['1', ['2', callback], '1'],
  'another number': ['1', ['2', callback], '2', '0475999888#', '1'],
  'a message about herself': [['2', self], ['1', message], SAY, '#'],
  'a callback in the morning': [['2', self], ['2', callback], ['1', { callWhen: 'morning' }], '1'],
  'a callback at any time': [
    ...([['2', self], ['2', callback], '*', ['3', { callWhen: 'any' }]] as const),
    '1',
  ],
  'no callback, please': [
    ['2', self],
    ['3', { ending: 'told' }],
  ],
  'a volunteer whom we do not know': [['3', aVolunteer, {}], ['0', {}, callback], '1'],
  'somebody who wants to help': [['3', aVolunteer, {}], ['1', {}, callback], '1'],
  'a person': [['0', callback], '1'],
  'danger and a callback': [['9', danger], ['2', callback], '1'],
  'danger and a message': [['9', danger], ['1', message], SAY, '#'],
  'danger halfway': ['1', ['9', danger], ['0', callback], '1'],
  'two repeats': ['*', '*', [WAIT, message], SAY, '#'],
  'wrong keys': ['5', '6', ['5', message], SAY, '#'],
  'no key at all': [WAIT, WAIT, [WAIT, message], QUIET, [QUIET, callback]],
  'nothing said': ['1', ['1', message], QUIET, [QUIET, callback]],
});

/** Who hides it. */
export const hiddenBranches: readonly CallBranch[] = ways('hidden', {
  'a number that she types': [['0', callback], '0475999888#', '1'],
  'a number typed anew': [['0', callback], '0475#', '0475999888#', '1'],
  'no number': [['0', callback], WAIT, WAIT, WAIT, SAY, ['#', message]],
  'no number and nothing said': [['0', callback], WAIT, WAIT, WAIT, QUIET, QUIET],
  'a number typed about herself': [
    ...([
      ['2', self],
      ['2', callback],
      ['3', { callWhen: 'any' }],
    ] as const),
    ...['0475999888#', '1'],
  ],
  'a volunteer who hides her number': [
    ...([
      ['3', aVolunteer, {}],
      ['0', {}, callback],
    ] as const),
    ...['0475999888#', '1'],
  ],
  'a hidden message': ['1', ['1', message], SAY, '#'],
  'hidden and nothing said': [
    ...(['1', ['1', message], QUIET] as const),
    [QUIET, { wants: 'nothing', ending: 'silent' }],
  ],
  'hidden danger and nothing said': [['9', danger], ['1', message], QUIET, [QUIET, callback]],
});

/** A volunteer who has agreed to a visit. */
export const volunteerBranches: readonly CallBranch[] = [
  ...[
    { name: 'the address', acts: [CODE], notes: 'address' } as const,
    { name: 'the address at the second try', acts: [WRONG_CODE, CODE], notes: 'address' } as const,
  ].map(({ name, acts, notes }): CallBranch => {
    const last = acts.length - 1;
    const typed = acts.map((act, at): Act => (at === last ? [act, served] : act));
    return { name, notes, caller: 'volunteer', acts: [['3', aVolunteer, {}], '1', ...typed, WAIT] };
  }),
  {
    name: 'arrived',
    caller: 'volunteer',
    acts: [
      ['3', aVolunteer, {}],
      ['2', served],
    ],
    notes: 'visit_arrived',
  },
  {
    name: 'left',
    caller: 'volunteer',
    acts: [
      ['3', aVolunteer, {}],
      ['3', served],
    ],
    notes: 'visit_left',
  },
  ...ways('volunteer', {
    'a volunteer who asks for a call': [['3', aVolunteer, {}], ['0', {}, callback], '1'],
    'a volunteer who presses nothing': [
      ...([['3', aVolunteer, {}], WAIT, WAIT, [WAIT, {}, callback]] as const),
      '1',
    ],
  }),
];

const unknown: Known = {
  language: 'nl',
  ...{ wants: 'nothing', ending: null, self: false, danger: false, volunteer: false },
  ...{ callWhen: null, ownWish: null, goesWith: false, keepsClosed: false },
};

export function whatOf(act: Act): string {
  return typeof act === 'string' ? act : act[0];
}

/** Whether a step of ours follows by itself within this act. */
export function leadsOn(act: Act): boolean {
  return typeof act !== 'string' && act.length > 2;
}

/** Whether the step that hears this act only leads on to the next, which speaks. */
export function leadsOnUnsaid(act: Act): boolean {
  return leadsOn(act) && whatOf(act) === '2';
}

/** What is known after so many acts, and of the next one after so many of its steps. */
export function knownAfter({ acts }: CallBranch, done = acts.length, steps = 0): Known {
  const whole = acts.slice(0, done).flatMap(addsOf);
  const begun = addsOf(acts[done] ?? '').slice(0, steps);
  return [...whole, ...begun].reduce<Known>((known, adds) => ({ ...known, ...adds }), unknown);
}

function addsOf(act: Act): Partial<Known>[] {
  return typeof act === 'string' ? [] : act.slice(1).filter((one) => typeof one !== 'string');
}

/**
 * Whether the caller is somebody whom we call about a report; what a volunteer asks is no report, nor what
 * somebody asks who may be one of several persons.
 */
export function makesReport({ danger: inDanger, wants, volunteer, ownWish }: Known): boolean {
  const isForTheDesk = volunteer || ownWish === 'several';
  return inDanger || wants === 'message' || (wants === 'callback' && !isForTheDesk);
}

export const languages = [
  { language: 'nl', key: [], spoken: 'nl-BE' },
  { language: 'fr', key: ['7'], spoken: 'fr-BE' },
  { language: 'en', key: ['8'], spoken: 'en-GB' },
] as const;
export type Spoken = (typeof languages)[number];

/** The same way, by who presses the key of her language first. */
export function inLanguage(branch: CallBranch, { language, key }: Spoken): CallBranch {
  const first = key.map((pressed): Act => [pressed, { language }]);
  return { ...branch, acts: [...first, ...branch.acts] };
}

/** In the order of time. */
export const moments = [
  ['while winter time begins', '2026-10-25T00:59:57Z'],
  ['in office hours, with nobody on duty', '2026-11-23T09:00:00Z'],
  ['in the evening', '2026-11-23T20:00:00Z'],
  ['on a Saturday', '2026-11-28T10:00:00Z'],
  ['on a holiday', '2026-12-25T10:00:00Z'],
  ['while summer time begins', '2027-03-28T00:59:57Z'],
] as const;
