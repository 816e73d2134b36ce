import { type CallBackState, type CallBackView, isOpenCallBack } from '#calls';
import { type AccountId, mayBeCalledBack, parsePhone } from '#kernel';

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
  unknown: 'We weten niet of je telefoon rinkelde. Rinkelde hij niet? Probeer het opnieuw.',
};

const asking: readonly CallBackState[] = ['spoken', 'unclear'];
const FRESH_MS = 60 * 60_000;

interface Looking {
  readonly accountId: AccountId;
  readonly now: Date;
  /** When somebody last noted on this page what came of a call; with its item it says so itself. */
  readonly notedAt?: Date | undefined;
}

/** Nothing when the last call was long ago, or is noted, or was a colleague's and is over. */
export function callBackNotice(
  last: CallBackView | undefined,
  looking: Looking,
): CallBackNotice | undefined {
  if (last === undefined) {
    return undefined;
  }
  const goesOn = isOpenCallBack(last.state);
  if (last.accountId !== looking.accountId) {
    const text = 'Een collega belt nu.';
    return goesOn ? { text, kind: 'care', goesOn, asksOutcome: false } : undefined;
  }
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
