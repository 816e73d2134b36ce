import { type RecordVerb } from '../../twiml/verbs.ts';
import { type Effect } from '../../twiml/voice-state.ts';
import { newSid } from '../chance.ts';
import { type Network } from '../network.ts';
import { tell } from '../tell.ts';
import { type Params } from '../webhooks.ts';
import { type Call, partyOf } from './calls.ts';
import { type Recording } from './recordings.ts';

type Recorded = Extract<Effect, { kind: 'recorded' }>;

export interface RecordingMade {
  /** What the action of the verb is told. */
  readonly params: Params;
  /** Tells the recording's own callback. */
  readonly tell: () => Promise<void>;
  /** Whether that comes before the action is asked. */
  readonly tellsFirst: boolean;
}

/** Keeps what was said as a recording; by a fault it is absent, or never turns up at all. */
export function makeRecording(network: Network, call: Call, effect: Recorded): RecordingMade {
  const party = partyOf(call);
  const kept = network.faults.happens('no-recording', party) ? null : keep(network, call, effect);
  const sid = kept?.sid ?? newSid('RE');
  const params: Params = {
    RecordingSid: sid,
    RecordingUrl: `https://api.twilio.com/2010-04-01/Accounts/${network.account.sid}/Recordings/${sid}`,
    RecordingDuration: String(effect.seconds),
  };
  return {
    params: { ...params, Digits: effect.digits },
    tellsFirst: network.faults.happens('disorder', party, 'recording'),
    tell: async () => {
      if (kept !== null) {
        await tellRecording(network, {
          call,
          ...endOf(network, kept, params),
          record: effect.record,
        });
      }
    },
  };
}

function keep(network: Network, call: Call, { text, seconds }: Recorded): Recording {
  const telephone = partyOf(call);
  const isAbsent = network.faults.happens('absent-recording', telephone);
  return network.recordings.add({
    callSid: call.sid,
    telephone,
    startedAt: network.clock.now(),
    seconds,
    text,
    status: isAbsent ? 'absent' : 'processing',
  });
}

/** The sound is there from the moment that the callback is due, whether or not anybody hears it. */
function endOf(
  network: Network,
  recording: Recording,
  params: Params,
): Pick<Telling, 'params' | 'due'> {
  if (recording.status === 'absent') {
    return { params: absenceOf(recording.sid) };
  }
  const RecordingStartTime = recording.startedAt.toUTCString().replace('GMT', '+0000');
  return {
    params: { ...params, RecordingStatus: 'completed', RecordingStartTime },
    due: () => {
      network.recordings.complete(recording);
    },
  };
}

/** An empty recording is told about only where the verb asked for that. */
export function tellAbsence(network: Network, call: Call, record: RecordVerb): Promise<void> {
  return tellRecording(network, { call, record, params: absenceOf(newSid('RE')) });
}

/** 16102: it was silent. */
function absenceOf(sid: string): Params {
  return { RecordingSid: sid, RecordingStatus: 'absent', ErrorCode: '16102' };
}

interface Telling {
  readonly call: Call;
  readonly record: RecordVerb;
  readonly params: Params;
  readonly due?: () => void;
}

async function tellRecording(network: Network, telling: Telling): Promise<void> {
  const { call, record, due = () => undefined } = telling;
  const { statusCallback: url, statusMethod: method, statusEvents } = record;
  if (url === null || !statusEvents.includes(telling.params['RecordingStatus'] ?? '')) {
    due();
    return;
  }
  const party = partyOf(call);
  // As at Twilio: nothing here says who called.
  const params = {
    AccountSid: network.account.sid,
    CallSid: call.sid,
    RecordingChannels: '1',
    RecordingSource: 'RecordVerb',
    RecordingTrack: 'inbound',
    ...telling.params,
  };
  await tell(network, { kind: 'recording', party, about: call.sid, due }, () =>
    network.webhooks.deliver({ kind: 'recording', method, url, party, params }),
  );
}
