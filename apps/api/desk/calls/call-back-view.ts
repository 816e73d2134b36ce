import { type CallBackState, type CallBackView, isOpenCallBack, type LastCallBacks } from '#calls';
import { mayBeCalledBack, parsePhone } from '#kernel';

/** What the desk says of a call that goes on, or of how the last one ended. */
export interface CallBackNotice {
  readonly text: string;
  readonly kind: 'good' | 'care';
  readonly goesOn: boolean;
  /** Where a page that is open asks how it goes; undefined once it is over, and for a colleague's. */
  readonly from?: string;
  /** They spoke, or may have: what came of it is hers to note. */
  readonly asksOutcome: boolean;
}

const mine: Readonly<Record<CallBackState, string>> = {
  waiting: 'Je telefoon rinkelt zo. Neem op en druk 1.',
  placing: 'Je telefoon rinkelt zo. Neem op en druk 1.',
  ringing: 'Je telefoon rinkelt. Neem op en druk 1.',
  whispering: 'Druk 1 op je telefoon om te verbinden.',
  connecting: 'We verbinden je, of jullie spreken al.',
  spoken:
    'Er werd opgenomen. Noteer wat ervan kwam. Was het een antwoordapparaat? Kies dan dat niemand opnam.',
  no_answer: 'Er nam niemand op.',
  busy: 'De lijn was bezet.',
  unreachable: 'Dit nummer is niet bereikbaar. Kijk het na.',
  hung_up: 'Je legde neer voor er iemand opnam.',
  unclear: 'We weten niet hoe het gesprek eindigde. Noteer zelf wat ervan kwam.',
  not_taken: 'Je nam niet op, of drukte geen 1. Er is niemand gebeld.',
  refused: 'We konden je telefoon niet bellen. Kijk na of je nummer klopt.',
  too_late: 'Het lukte niet om je telefoon te bellen. Er is niemand gebeld. Probeer het opnieuw.',
  unknown: 'We weten niet of je telefoon rinkelde. Rinkelde er niets? Probeer het opnieuw.',
};

const asking: readonly CallBackState[] = ['spoken', 'unclear'];
const FRESH_MS = 60 * 60_000;

interface Looking {
  readonly now: Date;
  /** When somebody last noted on this page what came of a call; with its item it says so itself. */
  readonly notedAt?: Date | undefined;
}

const COLLEAGUE = 'Een collega belt nu.';

/**
 * Nothing when her last call was long ago, or is noted, and no colleague is calling. A colleague who calls
 * after her takes nothing away of how her own call ended.
 */
export function callBackNotice(
  { mine: last, theirs }: LastCallBacks,
  looking: Looking,
): CallBackNotice | undefined {
  const own = last && ownNotice(last, looking);
  if (theirs === undefined || !isOpenCallBack(theirs.state)) {
    return own;
  }
  return own === undefined
    ? { text: COLLEAGUE, kind: 'care', goesOn: true, asksOutcome: false }
    : { ...own, text: `${own.text} ${COLLEAGUE}`, goesOn: true };
}

function ownNotice(last: CallBackView, looking: Looking): CallBackNotice | undefined {
  const goesOn = isOpenCallBack(last.state);
  return goesOn || isNews(last, looking) ? noticeOf(last, goesOn) : undefined;
}

function isNews(last: CallBackView, { now, notedAt }: Looking): boolean {
  const { state, requestedAt } = last;
  const isNoted =
    asking.includes(state) &&
    [notedAt, last.notedAt].some((at) => at !== undefined && at >= requestedAt);
  return !isNoted && now.getTime() - requestedAt.getTime() <= FRESH_MS;
}

function noticeOf({ callBackId, state }: CallBackView, goesOn: boolean): CallBackNotice {
  const kind = goesOn || state === 'spoken' ? 'good' : 'care';
  const notice = { text: mine[state], kind, goesOn, asksOutcome: asking.includes(state) } as const;
  return goesOn ? { ...notice, from: `/desk/calls/back/${callBackId}` } : notice;
}

/** Whether a number that stands on the desk may be called through the hotline. */
export function mayBeRung(number: string | undefined): boolean {
  const parsed = number === undefined ? undefined : parsePhone(number);
  return parsed !== undefined && mayBeCalledBack(parsed);
}
