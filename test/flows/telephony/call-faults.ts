import { type CallBranch, knownAfter, leadsOn, QUIET, SAY, whatOf } from './call-branches.ts';
import type { FaultRequest } from '../../../apps/phones/network/faults.ts';

type Verb = 'Say' | 'Gather' | 'Record' | 'Redirect' | 'Dial' | 'Hangup';

/** What goes wrong in a call; `order` is given just before the act that it is to hit. */
export interface CallFault {
  readonly name: string;
  readonly order?: Omit<FaultRequest, 'number'>;
  /** `cut`: the call ends there. `fallback`: the static documents answer from there on. */
  readonly leads?: 'cut' | 'fallback';
  /** Whether the application heard the step that it hit. */
  readonly heard?: boolean;
  /** Ends within the document that the step was answered with. */
  readonly verb?: Verb;
  /** The caller hangs up of her own will. */
  readonly breaksOff?: true;
  /** What becomes of the recording. */
  readonly recording?: 'empty' | 'lost';
  /** On the line of a colleague whom it rings: when she picks up, or when she presses her key. */
  readonly colleague?: 'picks up' | 'presses';
  /** Everywhere in the call, or only from an act that is drawn. */
  readonly place: 'begin' | 'drawn';
}

const everywhere = (name: string, order: NonNullable<CallFault['order']>): CallFault => ({
  ...{ name, order, place: 'begin' },
});

const ofAnyCall: readonly CallFault[] = [
  { name: 'nothing', place: 'begin' },
  everywhere('each step comes twice', { fault: 'double', at: 'voice', times: 60 }),
  everywhere('its end is told twice', { fault: 'double', at: 'call-status' }),
  everywhere('its end is not told', { fault: 'drop', at: 'call-status', times: 5 }),
  everywhere('its end is badly signed', { fault: 'bad-signature', at: 'call-status' }),
  everywhere('its end is answered too late', { fault: 'slow', at: 'call-status' }),
  everywhere('its end finds no connection at first', { fault: 'no-connection', at: 'call-status' }),
  {
    name: 'its end overtakes a step',
    order: { fault: 'disorder', at: 'call-status' },
    ...{ leads: 'cut', heard: true, place: 'drawn' },
  },
  {
    name: 'a step is badly signed',
    order: { fault: 'bad-signature', at: 'voice' },
    ...{ leads: 'fallback', heard: false, place: 'drawn' },
  },
  {
    name: 'a step is answered too late',
    order: { fault: 'slow', at: 'voice' },
    ...{ leads: 'fallback', heard: true, place: 'drawn' },
  },
  {
    name: 'a step finds no connection at first',
    order: { fault: 'no-connection', at: 'voice' },
    place: 'drawn',
  },
  {
    name: 'a step finds no connection',
    order: { fault: 'no-connection', at: 'voice', times: 2 },
    ...{ leads: 'fallback', heard: false, place: 'drawn' },
  },
  {
    name: 'a step is lost',
    order: { fault: 'drop', at: 'voice' },
    ...{ leads: 'fallback', heard: false, place: 'drawn' },
  },
  { name: 'hangs up', breaksOff: true, leads: 'cut', place: 'drawn' },
  ...(['Say', 'Gather', 'Hangup'] as const).map(hangsUpAt),
];

const ofARecording: readonly CallFault[] = [
  everywhere('the recording is told twice', { fault: 'double', at: 'recording' }),
  everywhere('the recording is not told', { fault: 'drop', at: 'recording' }),
  everywhere('the recording is told first', { fault: 'disorder', at: 'recording' }),
  everywhere('the recording is badly signed', { fault: 'bad-signature', at: 'recording' }),
  everywhere('the recording is answered too late', { fault: 'slow', at: 'recording' }),
  everywhere('the recording finds no connection at first', {
    ...{ fault: 'no-connection', at: 'recording' },
  }),
  everywhere('the recording finds no connection', {
    ...{ fault: 'no-connection', at: 'recording', times: 2 },
  }),
  { ...everywhere('an empty recording', { fault: 'empty-recording' }), recording: 'empty' },
  { ...everywhere('an absent recording', { fault: 'absent-recording' }), recording: 'lost' },
  { ...everywhere('no recording', { fault: 'no-recording' }), recording: 'lost' },
];

function hangsUpAt(verb: Verb): CallFault {
  const order = { fault: 'hang-up', at: verb } as const;
  return { name: `hangs up at ${verb}`, order, verb, leads: 'cut', heard: true, place: 'drawn' };
}

const ofAColleague: readonly CallFault[] = (['picks up', 'presses'] as const).flatMap((colleague) =>
  [
    { name: 'comes twice', order: { fault: 'double', at: 'voice', times: 4 } } as const,
    { name: 'is lost', order: { fault: 'drop', at: 'voice' } } as const,
    { name: 'is badly signed', order: { fault: 'bad-signature', at: 'voice' } } as const,
    { name: 'is answered too late', order: { fault: 'slow', at: 'voice' } } as const,
    {
      name: 'finds no connection at first',
      order: { fault: 'no-connection', at: 'voice' },
    } as const,
    {
      name: 'finds no connection',
      order: { fault: 'no-connection', at: 'voice', times: 2 },
    } as const,
    { name: 'is where she hangs up', order: { fault: 'hang-up' } } as const,
  ].map(({ name, order }): CallFault => {
    return { name: `a colleague ${colleague}: it ${name}`, order, colleague, place: 'drawn' };
  }),
);

/** Every fault that can touch a call while telephones of ours ring. */
export function faultsWhileRinging(picksUp: boolean): CallFault[] {
  return [...ofAnyCall, hangsUpAt('Dial'), ...(picksUp ? ofAColleague : [])];
}

/** Every fault that can touch a call on this way. */
export function faultsOf(branch: CallBranch): CallFault[] {
  const { acts } = branch;
  const does = acts.map(whatOf);
  const leadsOnLater = acts.some(leadsOn);
  const records = acts.some((_, done) => knownAfter(branch, done + 1).wants === 'message');
  const redirects = does.includes(QUIET) || does[0] === '3' || does[0] === '2' || leadsOnLater;
  return [
    ...ofAnyCall,
    ...(records ? [hangsUpAt('Record')] : []),
    ...(redirects ? [hangsUpAt('Redirect')] : []),
    ...(does.includes(SAY) ? ofARecording : []),
  ];
}
