import { type RecordVerb } from '../../twiml/verbs.ts';
import { type Effect } from '../../twiml/voice-state.ts';
import { newSid } from '../chance.ts';
import { type Network } from '../network.ts';
import { type Params } from '../webhooks.ts';
import { type Call, partyOf } from './calls.ts';

export interface RecordingMade {
  /** What the action of the verb is told. */
  readonly params: Params;
  /** Tells the recording's own callback. */
  readonly tell: () => Promise<void>;
  /** Whether that comes before the action is asked. */
  readonly tellsFirst: boolean;
}

/** Keeps what was said as a recording; by a fault it never turns up. */
export function makeRecording(
  network: Network,
  call: Call,
  effect: Extract<Effect, { kind: 'recorded' }>,
): RecordingMade {
  const party = partyOf(call);
  const lost = network.faults.happens('no-recording', party);
  const { text, seconds, record } = effect;
  const startedAt = network.clock.now();
  const sid = lost
    ? newSid('RE')
    : network.recordings.add({ callSid: call.sid, startedAt, seconds, text }).sid;
  const params: Params = {
    RecordingSid: sid,
    RecordingUrl: `https://api.twilio.com/2010-04-01/Accounts/${network.account.sid}/Recordings/${sid}`,
    RecordingDuration: String(seconds),
  };
  return {
    params: { ...params, Digits: effect.digits },
    tellsFirst: network.faults.happens('disorder', party, 'recording'),
    tell: async () => {
      if (!lost) {
        await tellRecording(network, call, record, {
          ...params,
          RecordingStatus: 'completed',
          RecordingStartTime: startedAt.toUTCString().replace('GMT', '+0000'),
        });
      }
    },
  };
}

/** An empty recording is told about only where the verb asked for that. */
export function tellAbsence(network: Network, call: Call, record: RecordVerb): Promise<void> {
  return tellRecording(network, call, record, {
    RecordingSid: newSid('RE'),
    RecordingStatus: 'absent',
  });
}

async function tellRecording(
  network: Network,
  call: Call,
  record: RecordVerb,
  params: Params,
): Promise<void> {
  const { statusCallback: url, statusMethod: method, statusEvents } = record;
  if (url === null || !statusEvents.includes(params['RecordingStatus'] ?? '')) {
    return;
  }
  const party = partyOf(call);
  if (network.faults.happens('drop', party, 'recording')) {
    return;
  }
  await network.webhooks.deliver({
    kind: 'recording',
    method,
    url,
    party,
    // As at Twilio: nothing here says who called.
    params: {
      AccountSid: network.account.sid,
      CallSid: call.sid,
      RecordingChannels: '1',
      RecordingSource: 'RecordVerb',
      RecordingTrack: 'inbound',
      ...params,
    },
  });
}
