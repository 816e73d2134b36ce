import { type Language, parsePhone, type TimeToCall } from '#kernel';
import { spokenTo } from '#reading';
import { mayBePromisedACall } from './caller.ts';
import {
  again,
  ask,
  askNumber,
  type CallChange,
  type CallSoFar,
  hangUp,
  type Line,
  MOST_ATTEMPTS,
  record,
  type Step,
  type StepTaken,
  type Turn,
} from './turn.ts';

const MOST_RECORDINGS = 2;

const byKey: Readonly<Record<string, Language>> = { '7': 'fr', '8': 'en' };
const dayPartByKey: Readonly<Record<string, TimeToCall>> = {
  '1': 'morning',
  '2': 'afternoon',
  '3': 'any',
};

const turns: Readonly<Record<Step, (call: CallSoFar, taken: StepTaken) => Turn>> = {
  start: begin,
  dialled: afterRinging,
  menu: chooseInMenu,
  choices: chooseInMenu,
  wish: chooseWish,
  self: chooseForSelf,
  when: chooseWhen,
  recorded: ({ danger }) =>
    hangUp([danger ? 'recorded_after_danger' : 'recorded'], { wants: 'message' }),
  silent: afterSilence,
  callback: (call) => callBack(call),
  confirm: confirmNumber,
  number: takeNumber,
  check: checkNumber,
  myself: speakOfSelf,
};

/**
 * The conversation of a call: keys only, never a dead end. Whoever presses nothing (an old telephone, a
 * hand that shakes) reaches the recording, whoever says nothing there is called back.
 */
export function takeTurn(call: CallSoFar, taken: StepTaken): Turn {
  return turns[taken.step](call, taken);
}

function begin(call: CallSoFar): Turn {
  if (call.blocked) {
    return hangUp(['blocked'], { ending: 'blocked' });
  }
  return ring(call, 1, 'greeting_by_day') ?? openMenu(call, 'greeting');
}

function afterRinging(call: CallSoFar, { attempt, bridged }: StepTaken): Turn {
  if (bridged) {
    return hangUp([], { ending: 'answered' });
  }
  return ring(call, attempt + 1, 'ring_on') ?? openMenu(call, 'nobody_free');
}

function ring({ circles }: CallSoFar, attempt: number, line: Line): Turn | undefined {
  const numbers = circles[attempt - 1];
  return numbers && { lines: [line], next: { kind: 'ring', attempt, numbers }, change: {} };
}

/** Dutch goes on by itself; the keys for the others come first, so that nobody waits for them. */
function openMenu(call: CallSoFar, line: Line): Turn {
  return ask([line, ...otherLanguages(call), 'signposts', 'menu'], 'menu', 1);
}

function otherLanguages({ languages }: CallSoFar): readonly Line[] {
  const others: readonly (Line | false)[] = [
    languages.includes('fr') && 'for_french',
    languages.includes('en') && 'for_english',
  ];
  return others.filter((other) => other !== false);
}

/**
 * All that stood there, where she asks for it; else the keys. Those of the other languages come each time: who
 * does not know Dutch may have missed the one sentence that was hers.
 */
function menuAgain(call: CallSoFar, { step, digits }: StepTaken): readonly Line[] {
  const others = step === 'menu' ? otherLanguages(call) : [];
  return digits === '*' ? [...others, 'signposts', 'menu'] : [...others, 'menu'];
}

function chooseInMenu(call: CallSoFar, taken: StepTaken): Turn {
  const language = taken.step === 'menu' ? byKey[taken.digits] : undefined;
  if (language !== undefined && call.languages.includes(language)) {
    return ask(['signposts', 'menu'], 'choices', 1, { language });
  }
  switch (taken.digits) {
    case '1':
      return ask(['wish'], 'wish', 1, { self: false });
    case '2':
      return aboutSelf(call);
    case '3':
      return { lines: ['volunteer'], next: { kind: 'volunteer' }, change: { volunteer: true } };
    case '9':
      return ask([...dangerLines(call), 'wish'], 'wish', 1, inDanger(call));
    case '0':
      return callBack(call);
    default:
      return again(call, taken, menuAgain(call, taken));
  }
}

/** Whoever shows a number may be the person of a case; that is found out elsewhere. */
function aboutSelf(call: CallSoFar): Turn {
  return call.showsNumber
    ? { lines: [], next: { kind: 'person' }, change: { self: true } }
    : speakOfSelf();
}

function speakOfSelf(): Turn {
  return ask(['self', 'self_wish'], 'self', 1, { self: true });
}

/** A call is promised only to who can be called; who said that she calls about herself hears first who listens. */
export function dangerLines(
  call: Pick<CallSoFar, 'onDuty' | 'hasNumber' | 'showsNumber' | 'self'>,
): Line[] {
  const first = spokenTo(call.self ? 'self' : undefined) === 'self' ? 'danger_self' : 'danger';
  return call.onDuty ? [first, 'danger_on_duty'] : [first, 'danger_nobody', dangerNoted(call)];
}

function dangerNoted({
  hasNumber,
  showsNumber,
}: Pick<CallSoFar, 'hasNumber' | 'showsNumber'>): Line {
  if (hasNumber) {
    return 'danger_noted';
  }
  return showsNumber ? 'danger_noted_not_called' : 'danger_noted_hidden';
}

/** Whoever hangs up now, to call 112, is still called back. */
export function inDanger({ wants }: Pick<CallSoFar, 'wants'>): CallChange {
  return { danger: true, ...(wants === 'nothing' && { wants: 'callback' }) };
}

function chooseWish(call: CallSoFar, taken: StepTaken): Turn {
  switch (taken.digits) {
    case '1':
      return record(undefined, 1, call);
    case '2':
    case '0':
      return callBack(call);
    case '9':
      return dangerMidway(call, taken, 'wish');
    default:
      return askAgain(call, taken, 'wish');
  }
}

function chooseForSelf(call: CallSoFar, taken: StepTaken): Turn {
  switch (taken.digits) {
    case '1':
      return record(undefined, 1, call);
    case '2':
      return ask(['when'], 'when', 1, { wants: 'callback' });
    case '3':
      return hangUp([noContact(call), 'signposts'], { ending: 'told' });
    case '0':
      return callBack(call);
    case '9':
      return dangerMidway(call, taken, 'self_wish');
    default:
      return askAgain(call, taken, 'self_wish');
  }
}

/** A wish that a human keeps: it is not known here whether the number stands in a case. */
function noContact({ showsNumber }: CallSoFar): Line {
  return showsNumber ? 'no_contact' : 'no_contact_hidden';
}

/** Danger may be pressed at any choice, also where it was not offered again. */
function dangerMidway(call: CallSoFar, taken: StepTaken, question: Line): Turn {
  const { lines, next, change } = again(call, { ...taken, digits: '' }, [question]);
  return {
    lines: [...dangerLines(call), ...lines],
    next,
    change: { ...inDanger(call), ...change },
  };
}

/** Whoever wants to hear it again after danger hears where to turn again too. */
function askAgain(call: CallSoFar, taken: StepTaken, question: Line): Turn {
  const turn = again(call, taken, [question]);
  return call.danger && taken.digits === '*'
    ? { ...turn, lines: [...dangerLines(call), ...turn.lines] }
    : turn;
}

function chooseWhen(call: CallSoFar, taken: StepTaken): Turn {
  const callWhen = dayPartByKey[taken.digits];
  if (callWhen !== undefined) {
    return callBack(call, { callWhen });
  }
  if (taken.digits === '9') {
    return dangerMidway(call, taken, 'when');
  }
  return taken.digits === '0' || taken.attempt >= MOST_ATTEMPTS
    ? callBack(call, { callWhen: 'any' })
    : askAgain(call, taken, 'when');
}

function callBack({ hasNumber, showsNumber }: CallSoFar, change: CallChange = {}): Turn {
  const wanted: CallChange = { ...change, wants: 'callback' };
  if (hasNumber) {
    return ask(['confirm_number'], 'confirm', 1, wanted);
  }
  const why: readonly Line[] = showsNumber ? ['own_number_not_called'] : [];
  return askNumber([...why, 'type_number'], 1, wanted);
}

function confirmNumber(call: CallSoFar, taken: StepTaken): Turn {
  if (taken.digits === '9') {
    return dangerAtTheEnd(call);
  }
  if (taken.digits === '2') {
    return askNumber(['type_number'], 1);
  }
  return taken.digits === '1' || taken.attempt >= MOST_ATTEMPTS
    ? hangUp([callbackNoted(call)])
    : ask(['confirm_number'], 'confirm', taken.attempt + 1);
}

function takeNumber(call: CallSoFar, { digits, attempt }: StepTaken): Turn {
  const typed = parsePhone(digits);
  if (typed !== undefined && mayBePromisedACall(typed, call.hotline)) {
    return ask(['check_number'], 'check', attempt, { callbackNumber: typed });
  }
  if (attempt < MOST_ATTEMPTS) {
    const wrong: Line = typed === undefined ? 'number_unclear' : 'number_not_called';
    const heard: readonly Line[] = digits === '' || digits === '*' ? [] : [wrong];
    return askNumber([...heard, 'type_number'], attempt + 1);
  }
  // she chose to be called: should she say nothing now, that still stands
  return call.hasNumber
    ? hangUp([callbackNoted(call)])
    : { ...record('record_without_keys', 1, call), change: {} };
}

/**
 * In danger no deadline is named: it would say that we take our time. Nor to a volunteer, whose visit may come
 * before it.
 */
function callbackNoted({ danger, volunteer, wantsToHelp }: CallSoFar): Line {
  if (danger) {
    return 'callback_after_danger';
  }
  return volunteer && !wantsToHelp ? 'callback_soon' : 'callback_noted';
}

/** Where to call back is known by then. */
function dangerAtTheEnd(call: CallSoFar): Turn {
  return hangUp([...dangerLines(call), 'callback_after_danger'], inDanger(call));
}

function checkNumber(call: CallSoFar, { digits, attempt }: StepTaken): Turn {
  if (digits === '9') {
    return dangerAtTheEnd(call);
  }
  if (attempt < MOST_ATTEMPTS && digits === '2') {
    return askNumber(['type_number'], attempt + 1);
  }
  return attempt < MOST_ATTEMPTS && digits === '*'
    ? ask(['check_number'], 'check', attempt + 1)
    : hangUp([callbackNoted(call)]);
}

function afterSilence(call: CallSoFar, { attempt }: StepTaken): Turn {
  if (attempt < MOST_RECORDINGS) {
    return { ...record('silence', attempt + 1, call), change: {} };
  }
  if (call.hasNumber) {
    return hangUp([callbackNoted(call)], { wants: 'callback' });
  }
  return hangUp(
    [call.showsNumber ? 'nothing_heard_not_called' : 'nothing_heard'],
    call.danger || call.wants === 'callback'
      ? { wants: 'callback' }
      : { wants: 'nothing', ending: 'silent' },
  );
}
