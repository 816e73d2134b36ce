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
  readonly from: string;
  readonly to: string;
  readonly direction: CallDirection;
  readonly parentSid: string | null;
  readonly createdAt: Date;
  readonly statusCallback: string | null;
  /** Which events the callback wants: initiated, ringing, answered, completed. */
  readonly statusEvents: readonly string[];
  /** Where the call's instructions come from; `twiml` holds them when they came along. */
  readonly url: string;
  readonly twiml: string | null;
  readonly method: 'GET' | 'POST';
  readonly fallbackUrl: string;
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

export type NewCall = Pick<Call, 'from' | 'to' | 'direction' | 'url' | 'createdAt' | 'voice'> &
  Partial<
    Pick<
      Call,
      | 'parentSid'
      | 'statusCallback'
      | 'statusEvents'
      | 'twiml'
      | 'method'
      | 'fallbackUrl'
      | 'status'
    >
  >;

/** Every call that the network knows. */
export class Calls {
  private readonly bySid = new Map<string, Call>();

  constructor(private readonly changes: Changes) {}

  add(fresh: NewCall): Call {
    const call: Call = {
      parentSid: null,
      statusCallback: null,
      statusEvents: ['completed'],
      twiml: null,
      method: 'POST',
      fallbackUrl: '',
      status: 'ringing',
      ...fresh,
      sid: newSid('CA'),
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
  return call.direction === 'inbound' ? call.from : call.to;
}
