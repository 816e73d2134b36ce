import { recordInto, stopRecording } from './record-voice.ts';
import { gatherDigits, gatherSilence, gatherSpeech } from './gather-input.ts';
import { runVerbs } from './run-verbs.ts';
import { type Step, type VoiceEvent, type VoiceState } from './voice-state.ts';

/**
 * The interpreter: what a call does when something happens to it. Pure; events that mean nothing
 * at this moment (a key while nobody listens) change nothing.
 */
export function advanceVoice(state: VoiceState, event: VoiceEvent): Step {
  if (state.waiting.for === 'nothing') {
    return { state, effects: [] };
  }
  switch (event.kind) {
    case 'instructions':
      return runVerbs({ verbs: event.verbs, next: 0, waiting: { for: 'instructions' } });
    case 'hangup':
      return hangUp(state);
    case 'dialled':
      return afterDial(state, event.params);
    case 'digits':
    case 'speech':
    case 'silence':
      return hearCaller(state, event);
  }
}

type CallerEvent = Extract<VoiceEvent, { kind: 'digits' | 'speech' | 'silence' }>;

function hearCaller(state: VoiceState, event: CallerEvent): Step {
  const { waiting } = state;
  if (waiting.for === 'input') {
    if (event.kind === 'digits') {
      return gatherDigits(state, waiting, event.digits);
    }
    if (event.kind === 'speech') {
      return gatherSpeech(state, waiting, event.text);
    }
    return gatherSilence(state, waiting);
  }
  if (waiting.for === 'recording') {
    if (event.kind === 'speech') {
      return recordInto(state, waiting, event.text);
    }
    const keys = event.kind === 'digits' ? event.digits.split('') : [];
    const key = keys.find((each) => waiting.record.finishOnKey.includes(each));
    if (event.kind === 'silence' || key !== undefined) {
      return stopRecording(state, waiting, key ?? '');
    }
  }
  return { state, effects: [] };
}

function hangUp(state: VoiceState): Step {
  const over: VoiceState = { ...state, waiting: { for: 'nothing' } };
  const end = { kind: 'over', how: 'completed' } as const;
  const { waiting } = state;
  if (waiting.for === 'dial') {
    return { state: over, effects: [end, { kind: 'abandon-dial', dial: waiting.dial }] };
  }
  if (waiting.for !== 'recording') {
    return { state: over, effects: [end] };
  }
  const { effects } = stopRecording(state, waiting, 'hangup');
  return { state: over, effects: [end, ...effects] };
}

function afterDial(state: VoiceState, params: Readonly<Record<string, string>>): Step {
  if (state.waiting.for !== 'dial') {
    return { state, effects: [] };
  }
  const { action, method } = state.waiting.dial;
  if (action === null) {
    return runVerbs(state);
  }
  return {
    state: { ...state, waiting: { for: 'instructions' } },
    effects: [{ kind: 'ask', url: action, method, params }],
  };
}
