import { seeded } from '../../faults/seeded.ts';

type Params = Readonly<Record<string, string>>;

export interface Webhook {
  readonly kind: WebhookKind;
  /** With its query, as the provider calls it. */
  readonly path: string;
  readonly params: Params;
}

export const webhookKinds = [
  ...(['text', 'text status', 'voice step', 'voice status', 'recording status'] as const),
] as const;
type WebhookKind = (typeof webhookKinds)[number];

/** A text of ours whose statuses are told. */
export interface SentText {
  readonly messageId: string;
  readonly sid: string;
}

const TEXTS_IN = 120;
/** Each is told twice. */
export const TEXTS_OUT = 90;
/** Each has two steps, its end, and a recording. */
const CALLS = 50;
export const MIX_SIZE = TEXTS_IN + 2 * TEXTS_OUT + 4 * CALLS;

/**
 * What comes in during ten seconds of a flood: people who text, what became of texts of ours, and callers
 * who leave a message. What belongs together keeps its order, the rest is mixed, the same for the same round.
 */
export function webhookMix(round: number, sent: readonly SentText[]): Webhook[] {
  const chance = seeded(50 + round);
  const threads = [
    ...Array.from({ length: TEXTS_IN }, (_, n) => [textIn(round, n)]),
    ...sent.map(statusesOf),
    ...Array.from({ length: CALLS }, (_, n) => callOf(round, n)),
  ];
  const turns = threads.flatMap((thread, at) => thread.map(() => at));
  const order = turns
    .map((at) => ({ at, place: chance.below(1_000_000_000) }))
    .sort((a, b) => a.place - b.place);
  const left = threads.map((thread) => [...thread]);
  return order.flatMap(({ at }) => left[at]?.shift() ?? []);
}

function textIn(round: number, n: number): Webhook {
  const sid = idOf('SM', round, n);
  return {
    kind: 'text',
    path: '/twilio/sms',
    params: {
      ...{ MessageSid: sid, SmsSid: sid, From: mobile(round, n), To: '+32460224480' },
      ...{ NumMedia: '0', NumSegments: '1', FromCountry: 'BE', ApiVersion: '2010-04-01' },
      Body: `Mijn buurvrouw ziet bijna niemand meer sinds haar zus weg is (${n}).`,
    },
  };
}

function statusesOf({ messageId, sid }: SentText): Webhook[] {
  return ['sent', 'delivered'].map((status) => ({
    kind: 'text status',
    path: `/twilio/sms/status?message=${messageId}`,
    params: { MessageSid: sid, SmsSid: sid, MessageStatus: status, From: '+32460224480' },
  }));
}

/** Somebody who calls about somebody else and leaves a message. */
function callOf(round: number, n: number): Webhook[] {
  const { CallSid, ...named } = {
    ...{ CallSid: idOf('CA', round, n), From: mobile(round, 500 + n), To: '+3250448000' },
    ...{ Direction: 'inbound', CallStatus: 'in-progress', ApiVersion: '2010-04-01' },
  };
  const call = { CallSid, ...named };
  const voice = '/twilio/voice';
  return [
    { kind: 'voice step', path: voice, params: call },
    { kind: 'voice step', path: `${voice}/wish?attempt=1`, params: { ...call, Digits: '1' } },
    {
      kind: 'voice status',
      path: `${voice}/status`,
      params: { ...call, CallStatus: 'completed', CallDuration: '41' },
    },
    {
      kind: 'recording status',
      path: `${voice}/recording`,
      params: {
        ...{ CallSid, RecordingSid: idOf('RE', round, n), RecordingStatus: 'completed' },
        ...{ RecordingChannels: '1', RecordingDuration: '20' },
      },
    },
  ];
}

function mobile(round: number, n: number): string {
  return `+3247${String(1_000_000 + round * 1_000 + n)}`;
}

function idOf(kind: 'SM' | 'CA' | 'RE', round: number, n: number): string {
  return kind + (round * 10_000 + n).toString(16).padStart(32, '0');
}
