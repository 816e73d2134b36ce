import type { E164, Language, TimeToCall } from '#kernel';

/** What the caller did before each of these; `start` is the call itself. */
export const steps = [
  ...(['start', 'dialled', 'menu', 'choices', 'wish', 'self', 'when'] as const),
  ...(['recorded', 'silent', 'callback', 'confirm', 'number', 'check'] as const),
  ...(['myself'] as const),
] as const;
export type Step = (typeof steps)[number];

/** What is said; the words stand in the texts. */
export type Line =
  | 'greeting'
  | 'greeting_by_day'
  | 'ring_on'
  | 'nobody_free'
  | 'for_french'
  | 'for_english'
  | 'signposts'
  | 'menu'
  | 'not_understood'
  | 'danger'
  | 'danger_self'
  | 'danger_on_duty'
  | 'danger_nobody'
  | 'danger_noted'
  | 'danger_noted_hidden'
  | 'danger_noted_not_called'
  | 'wish'
  | 'self'
  | 'self_wish'
  | 'no_contact'
  | 'no_contact_hidden'
  | 'when'
  | 'volunteer'
  | 'record_without_keys'
  | 'record'
  | 'record_self'
  | 'record_done'
  | 'silence'
  | 'recorded'
  | 'recorded_after_danger'
  | 'confirm_number'
  | 'type_number'
  | 'own_number_not_called'
  | 'number_unclear'
  | 'number_not_called'
  | 'check_number'
  | 'callback_noted'
  | 'callback_soon'
  | 'callback_after_danger'
  | 'nothing_heard'
  | 'nothing_heard_not_called'
  | 'blocked';

export type Wants = 'nothing' | 'message' | 'callback';

/**
 * How a call ended: `answered` somebody of ours spoke with the caller, and writes the report;
 * `served` a volunteer had her answer; `told` the caller heard what there is and asks that nobody calls;
 * `decided` a person in a case said herself that it stops or pauses; `silent` nothing was said twice;
 * `blocked` the number is blocked for a time; `dropped` the line broke before that; `unheard` only the
 * provider's log tells of it.
 */
export type Ending =
  'answered' | 'served' | 'told' | 'decided' | 'silent' | 'blocked' | 'dropped' | 'unheard';

/**
 * What a person in a case wants of us: `pause` and `stop` she chose and did not confirm, `paused` and
 * `stopped` she did; `nothing` she did not choose; `several` more than one case has her number.
 */
export type OwnWish =
  | 'nothing'
  | 'change'
  | 'pause'
  | 'paused'
  | 'stop'
  | 'stopped'
  | 'complaint'
  | 'human'
  | 'several';

/** What is known of a call when the caller does something. */
export interface CallSoFar {
  /** Whether there is a number that we may call back. */
  readonly hasNumber: boolean;
  /** Whether she shows a number, also one that we do not call: who she is may be found by it. */
  readonly showsNumber: boolean;
  readonly self: boolean;
  /** One of our volunteers, who was helped as far as a machine can; or somebody who wants to become one. */
  readonly volunteer: boolean;
  readonly wantsToHelp: boolean;
  readonly danger: boolean;
  readonly wants: Wants;
  /** The languages besides Dutch that the city offers. */
  readonly languages: readonly Language[];
  /** Telephones to ring, one circle after the other; none outside office hours, nor at steps that never ring. */
  readonly circles: readonly (readonly E164[])[];
  readonly onDuty: boolean;
  /** The hotline's own numbers, as E.164: a call to those reaches nobody. */
  readonly hotline: readonly string[];
  readonly blocked: boolean;
}

export interface StepTaken {
  readonly step: Step;
  /** Counts from 1; asking again is the next attempt. */
  readonly attempt: number;
  /** The keys that were pressed; "" for none. */
  readonly digits: string;
  /** After ringing: whether the caller spoke with somebody. A private voicemail picks up too, and is nobody. */
  readonly bridged: boolean;
}

/** What happens when the lines were said. */
export type Next =
  | {
      readonly kind: 'keys';
      readonly step: string;
      readonly attempt: number;
      readonly many: boolean;
      /** In which language an answer may be spoken as well; undefined where only keys count. */
      readonly hears?: Language;
    }
  | { readonly kind: 'record'; readonly attempt: number }
  | { readonly kind: 'ring'; readonly attempt: number; readonly numbers: readonly E164[] }
  /** Goes on where volunteers are spoken to. */
  | { readonly kind: 'volunteer' }
  /** Goes on where the person of a case is spoken to. */
  | { readonly kind: 'person' }
  /** Comes back from there: nobody there knows the caller. */
  | { readonly kind: 'myself' }
  /** Goes on with the question where we may call back. */
  | { readonly kind: 'callback' }
  | { readonly kind: 'hang_up' };

export interface CallChange {
  readonly language?: Language;
  readonly self?: boolean;
  readonly volunteer?: true;
  readonly danger?: true;
  readonly wants?: Wants;
  readonly callWhen?: TimeToCall;
  readonly callbackNumber?: E164;
  readonly ending?: Ending;
}

export interface Turn {
  readonly lines: readonly Line[];
  readonly next: Next;
  readonly change: CallChange;
}

/** The first time and two repeats. */
export const MOST_ATTEMPTS = 3;

export function ask(
  lines: readonly Line[],
  step: Step,
  attempt: number,
  change: CallChange = {},
): Turn {
  return { lines, next: { kind: 'keys', step, attempt, many: false }, change };
}

export function askNumber(lines: readonly Line[], attempt: number, change: CallChange = {}): Turn {
  return { lines, next: { kind: 'keys', step: 'number', attempt, many: true }, change };
}

/**
 * Takes a message. At most three sentences come before the tone, more is forgotten by then: what is recorded and
 * what to say, and either what comes first or how to end it.
 */
export function record(
  before: 'record_without_keys' | 'silence' | undefined,
  attempt: number,
  { self }: Pick<CallSoFar, 'self'>,
): Turn {
  const about = self ? 'record_self' : 'record';
  return {
    lines: before === undefined ? [about, 'record_done'] : [before, about],
    next: { kind: 'record', attempt },
    change: { wants: 'message' },
  };
}

export function hangUp(lines: readonly Line[], change: CallChange = {}): Turn {
  return { lines, next: { kind: 'hang_up' }, change };
}

/** The same question once more; whoever was asked often enough just speaks. */
export function again(call: CallSoFar, taken: StepTaken, lines: readonly Line[]): Turn {
  const { step, attempt, digits } = taken;
  if (attempt >= MOST_ATTEMPTS) {
    return record('record_without_keys', 1, call);
  }
  const wasWrong = digits !== '' && digits !== '*';
  return ask(wasWrong ? ['not_understood', ...lines] : lines, step, attempt + 1);
}
