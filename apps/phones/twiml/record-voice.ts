import { runVerbs } from './run-verbs.ts';
import { secondsToSay, type Step, type VoiceState, type Waiting } from './voice-state.ts';

type Recording = Extract<Waiting, { for: 'recording' }>;

/** Speech goes on being recorded until silence, a key, hanging up or the longest length. */
export function recordInto(state: VoiceState, recording: Recording, said: string): Step {
  const text = `${recording.text} ${said}`.trim();
  const full = { ...recording, text };
  if (secondsToSay(text) >= recording.record.maxSeconds) {
    return stopRecording(state, full, '');
  }
  return {
    state: { ...state, waiting: full },
    effects: [{ kind: 'wait', seconds: secondsToSay(said) + recording.record.timeoutSeconds }],
  };
}

/** An empty recording asks nothing of the application: the next verb runs. */
export function stopRecording(
  state: VoiceState,
  { record, text }: Recording,
  digits: string,
): Step {
  if (text === '') {
    const next = digits === 'hangup' ? { state, effects: [] } : runVerbs(state);
    return { state: next.state, effects: [{ kind: 'absent', record }, ...next.effects] };
  }
  const seconds = Math.min(secondsToSay(text), record.maxSeconds);
  return {
    state: { ...state, waiting: { for: 'instructions' } },
    effects: [{ kind: 'recorded', record, text, seconds, digits }],
  };
}
