import { type E164, parsePhone } from '#kernel';

/** What the caller did before each of these; `start` is the call itself. */
export const steps = [
  'start',
  'menu',
  'wish',
  'recorded',
  'silent',
  'confirm',
  'number',
  'check',
] as const;
export type Step = (typeof steps)[number];

/** What is said; the words stand in the texts. */
export type Line =
  | 'greeting'
  | 'menu'
  | 'not_understood'
  | 'danger'
  | 'wish'
  | 'record_without_keys'
  | 'record'
  | 'silence'
  | 'recorded'
  | 'confirm_number'
  | 'type_number'
  | 'number_unclear'
  | 'check_number'
  | 'callback_noted'
  | 'nothing_heard';

export type Wants = 'nothing' | 'message' | 'callback';

/** What is known of a call when the caller does something. */
export interface CallSoFar {
  /** Whether there is a number to call back. */
  readonly hasNumber: boolean;
  readonly danger: boolean;
  readonly wants: Wants;
}

export interface StepTaken {
  readonly step: Step;
  /** Counts from 1; asking again is the next attempt. */
  readonly attempt: number;
  /** The keys that were pressed; "" for none. */
  readonly digits: string;
}

/** What happens when the lines were said. */
export type Next =
  | { readonly kind: 'keys'; readonly step: Step; readonly attempt: number; readonly many: boolean }
  | { readonly kind: 'record'; readonly attempt: number }
  | { readonly kind: 'hang_up' };

interface CallChange {
  readonly self?: boolean;
  readonly danger?: true;
  readonly wants?: Wants;
  readonly callbackNumber?: E164;
}

export interface Turn {
  readonly lines: readonly Line[];
  readonly next: Next;
  readonly change: CallChange;
}

/** The first time and two repeats. */
const MOST_ATTEMPTS = 3;
const MOST_RECORDINGS = 2;

/**
 * The conversation of a call: keys only, never a dead end. Whoever presses nothing (an old telephone, a
 * hand that shakes) reaches the recording, whoever says nothing there is called back.
 */
export function takeTurn(call: CallSoFar, taken: StepTaken): Turn {
  switch (taken.step) {
    case 'start':
      return ask(['greeting', 'menu'], 'menu', 1);
    case 'menu':
      return chooseInMenu(call, taken);
    case 'wish':
      return chooseWish(call, taken);
    case 'recorded':
      return { lines: ['recorded'], next: { kind: 'hang_up' }, change: {} };
    case 'silent':
      return afterSilence(call, taken);
    case 'confirm':
      return confirmNumber(taken);
    case 'number':
      return takeNumber(taken);
    case 'check':
      return checkNumber(taken);
  }
}

function chooseInMenu(call: CallSoFar, taken: StepTaken): Turn {
  switch (taken.digits) {
    case '1':
      return ask(['wish'], 'wish', 1, { self: false });
    case '2':
      return ask(['wish'], 'wish', 1, { self: true });
    case '9':
      // whoever hangs up now, to call 112, is still called back
      return ask(['danger', 'wish'], 'wish', 1, {
        danger: true,
        ...(call.wants === 'nothing' && { wants: 'callback' }),
      });
    case '0':
      return callBack(call);
    default:
      return again(taken, ['menu']);
  }
}

function chooseWish(call: CallSoFar, taken: StepTaken): Turn {
  switch (taken.digits) {
    case '1':
      return record(['record'], 1);
    case '2':
    case '0':
      return callBack(call);
    default:
      return again(taken, ['wish']);
  }
}

function callBack({ hasNumber }: CallSoFar): Turn {
  return hasNumber
    ? ask(['confirm_number'], 'confirm', 1, { wants: 'callback' })
    : askNumber(['type_number'], 1, { wants: 'callback' });
}

function confirmNumber(taken: StepTaken): Turn {
  if (taken.digits === '2') {
    return askNumber(['type_number'], 1);
  }
  return taken.digits === '1' || taken.attempt >= MOST_ATTEMPTS
    ? callbackNoted()
    : ask(['confirm_number'], 'confirm', taken.attempt + 1);
}

function takeNumber({ digits, attempt }: StepTaken): Turn {
  const callbackNumber = parsePhone(digits);
  if (callbackNumber !== undefined) {
    return ask(['check_number'], 'check', attempt, { callbackNumber });
  }
  return attempt < MOST_ATTEMPTS
    ? askNumber(['number_unclear', 'type_number'], attempt + 1)
    : record(['record_without_keys', 'record'], 1);
}

function checkNumber({ digits, attempt }: StepTaken): Turn {
  if (attempt < MOST_ATTEMPTS && digits === '2') {
    return askNumber(['type_number'], attempt + 1);
  }
  return attempt < MOST_ATTEMPTS && digits === '*'
    ? ask(['check_number'], 'check', attempt + 1)
    : callbackNoted();
}

function afterSilence(call: CallSoFar, { attempt }: StepTaken): Turn {
  if (attempt < MOST_RECORDINGS) {
    return record(['silence', 'record'], attempt + 1);
  }
  return call.hasNumber
    ? callbackNoted({ wants: 'callback' })
    : {
        lines: ['nothing_heard'],
        next: { kind: 'hang_up' },
        change: { wants: call.danger ? 'callback' : 'nothing' },
      };
}

function again({ step, attempt, digits }: StepTaken, lines: readonly Line[]): Turn {
  if (attempt >= MOST_ATTEMPTS) {
    return record(['record_without_keys', 'record'], 1);
  }
  const wasWrong = digits !== '' && digits !== '*';
  return ask(wasWrong ? ['not_understood', ...lines] : lines, step, attempt + 1);
}

function ask(lines: readonly Line[], step: Step, attempt: number, change: CallChange = {}): Turn {
  return { lines, next: { kind: 'keys', step, attempt, many: false }, change };
}

function askNumber(lines: readonly Line[], attempt: number, change: CallChange = {}): Turn {
  return { lines, next: { kind: 'keys', step: 'number', attempt, many: true }, change };
}

function record(lines: readonly Line[], attempt: number): Turn {
  return { lines, next: { kind: 'record', attempt }, change: { wants: 'message' } };
}

function callbackNoted(change: CallChange = {}): Turn {
  return { lines: ['callback_noted'], next: { kind: 'hang_up' }, change };
}
