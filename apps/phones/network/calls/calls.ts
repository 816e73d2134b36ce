import { type Changes } from '../changes.ts';
import { newSid } from '../chance.ts';
import { type VoiceState } from '../../twiml/voice-state.ts';
import { type Heard } from '../../twiml/verbs.ts';
import { type Params, type WebhookError } from '../webhooks.ts';

export type CallStatus =
  'queued' | 'ringing' | 'in-progress' | 'completed' | 'busy' | 'failed' | 'no-answer' | 'canceled';
type CallDirection = 'inbound' | 'outbound-api' | 'outbound-dial';

export interface Call {
  readonly sid: string;
  /** The telephone that holds the call; of one that hides its number, what it hides. */
  readonly telephone: string;
  /** Counts all calls since the start. */
  readonly order: number;
  readonly from: string;
  readonly to: string;
  readonly direction: CallDirection;
  readonly parentSid: string | null;
  /** The number that sent the caller on to ours. */
  readonly forwardedFrom: string | null;
  readonly createdAt: Date;
  readonly statusCallback: string | null;
  /** Which events the callback wants: initiated, ringing, answered, completed. */
  readonly statusEvents: readonly string[];
  readonly statusMethod: 'GET' | 'POST';
  /** Where the call's instructions come from; `twiml` holds them when they came along. */
  readonly url: string;
  readonly twiml: string | null;
  readonly method: 'GET' | 'POST';
  readonly fallbackUrl: string;
  readonly fallbackMethod: 'GET' | 'POST';
  readonly heard: Heard[];
  readonly errors: WebhookError[];
  status: CallStatus;
  answeredAt: Date | null;
  endedAt: Date | null;
  updatedAt: Date;
  voice: VoiceState;
  /** The call at the other end, once two telephones talk to each other. */
  bridgedTo: string | null;
  /** Stops waiting for the caller to do something. */
  stopWaiting: () => void;
  /** What else has to happen when the call is over. */
  onOver: () => void;
  /** What happens when the instructions run out, in place of hanging up. */
  onFinished: (() => void) | null;
  /** Gives up the telephones this call is ringing or talking to; answers what to tell about it. */
  abandonDial: () => Params;
  /** How many events of this call were told. */
  sequence: number;
}

export type NewCall = Pick<
  Call,
  'telephone' | 'from' | 'to' | 'direction' | 'url' | 'createdAt' | 'voice'
> &
  Partial<
    Pick<
      Call,
      | 'parentSid'
      | 'statusCallback'
      | 'statusEvents'
      | 'statusMethod'
      | 'forwardedFrom'
      | 'twiml'
      | 'method'
      | 'fallbackUrl'
      | 'fallbackMethod'
      | 'status'
    >
  >;

/** Every call that the network knows. */
export class Calls {
  private readonly bySid = new Map<string, Call>();
  private readonly deleted = new Set<string>();

  constructor(private readonly changes: Changes) {}

  add(fresh: NewCall): Call {
    const call: Call = {
      parentSid: null,
      statusCallback: null,
      statusEvents: ['completed'],
      statusMethod: 'POST',
      forwardedFrom: null,
      twiml: null,
      method: 'POST',
      fallbackUrl: '',
      fallbackMethod: 'POST',
      status: 'ringing',
      ...fresh,
      sid: newSid('CA'),
      order: this.bySid.size,
      heard: [],
      errors: [],
      answeredAt: null,
      endedAt: null,
      updatedAt: fresh.createdAt,
      bridgedTo: null,
      stopWaiting: () => undefined,
      onOver: () => undefined,
      onFinished: null,
      abandonDial: () => ({}),
      sequence: 0,
    };
    this.bySid.set(call.sid, call);
    this.changes.tell();
    return call;
  }

  get(sid: string): Call | undefined {
    return this.bySid.get(sid);
  }

  /** Oldest first. */
  all(): readonly Call[] {
    return [...this.bySid.values()];
  }

  /** What the network's own list holds: all but what was deleted there. */
  listed(): readonly Call[] {
    return this.all().filter(({ sid }) => !this.deleted.has(sid));
  }

  listedWith(sid: string): Call | undefined {
    return this.deleted.has(sid) ? undefined : this.bySid.get(sid);
  }

  /** Takes it from the network's list. */
  delete(call: Call): void {
    this.deleted.add(call.sid);
    this.changes.tell();
  }

  change(call: Call, change: Partial<Call>, at: Date): void {
    Object.assign(call, change, { updatedAt: at });
    this.changes.tell();
  }

  hear(call: Call, heard: Heard): void {
    call.heard.push(heard);
    this.changes.tell();
  }
}

export function isOver(call: Call): boolean {
  return call.endedAt !== null;
}

/** The telephone of the call that is not ours; the caller's when it came in, else the one called. */
export function partyOf(call: Call): string {
  return call.telephone;
}

/** Whether the application was not told who calls. */
export function isHidden(call: Call): boolean {
  return call.direction === 'inbound' && call.from !== call.telephone;
}

/** Whether a telephone rings, and can be answered or refused. */
export function isRinging(call: Call): boolean {
  return call.direction !== 'inbound' && call.status === 'ringing';
}
