import { runVerbs } from './run-verbs.ts';
import { type Gather } from './verbs.ts';
import { secondsToSay, type Step, type VoiceState, type Waiting } from './voice-state.ts';

type Input = Extract<Waiting, { for: 'input' }>;

/**
 * Keys are taken one by one, until there are enough of them or the last key comes. The last key
 * alone ends nothing: a key must have come before it.
 */
export function gatherDigits(state: VoiceState, input: Input, pressed: string): Step {
  const { gather } = input;
  let digits = input.digits;
  for (const key of gather.takesKeys ? pressed : '') {
    if (key !== gather.finishOnKey) {
      digits += key;
    } else if (digits !== '') {
      return submitDigits(state, gather, digits, key);
    }
    if (digits.length >= gather.numDigits) {
      return submitDigits(state, gather, digits, '');
    }
  }
  return {
    state: { ...state, waiting: { ...input, digits } },
    effects: [{ kind: 'wait', seconds: gather.timeoutSeconds }],
  };
}

/** Who speaks while only keys are taken, or after a key, is not heard: what came first counts. */
export function gatherSpeech(state: VoiceState, { gather, digits }: Input, text: string): Step {
  if (!gather.takesSpeech || digits !== '') {
    const seconds = secondsToSay(text) + gather.timeoutSeconds;
    return { state, effects: [{ kind: 'wait', seconds }] };
  }
  return ask(state, gather, { SpeechResult: text, Language: gather.language });
}

export function gatherSilence(state: VoiceState, { gather, digits }: Input): Step {
  return submitDigits(state, gather, digits, '');
}

/** Nothing entered is no answer: the next verb runs, unless the action wants to know. */
function submitDigits(state: VoiceState, gather: Gather, digits: string, lastKey: string): Step {
  if (digits === '' && !gather.actionOnEmptyResult) {
    return runVerbs(state);
  }
  if (!gather.takesKeys) {
    return ask(state, gather, { SpeechResult: '' });
  }
  return ask(state, gather, { Digits: digits, FinishedOnKey: lastKey });
}

function ask(
  state: VoiceState,
  { action: url, method }: Gather,
  input: Readonly<Record<string, string>>,
): Step {
  return {
    state: { ...state, waiting: { for: 'instructions' } },
    effects: [{ kind: 'ask', url, method, params: { msg: 'Gather End', ...input } }],
  };
}
