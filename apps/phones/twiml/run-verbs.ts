import { type Prompt, type Verb } from './verbs.ts';
import {
  type Effect,
  secondsToSay,
  type Step,
  type VoiceState,
  type Waiting,
} from './voice-state.ts';

/** Runs from the next verb on, up to the first that has to wait, or to the end of the document. */
export function runVerbs(state: VoiceState): Step {
  const effects: Effect[] = [];
  let seconds = 0;
  for (const [offset, verb] of state.verbs.slice(state.next).entries()) {
    effects.push({ kind: 'verb', name: verb.verb }, ...promptsOf(verb));
    seconds += secondsOf(verb);
    const stop = stopAt(verb, seconds);
    if (stop) {
      return {
        state: { ...state, next: state.next + offset + 1, waiting: stop.waiting },
        effects: [...effects, stop.effect],
      };
    }
  }
  return {
    state: { ...state, next: state.verbs.length, waiting: { for: 'nothing' } },
    effects: [...effects, { kind: 'over', how: 'finished' }],
  };
}

function promptsOf(verb: Verb): readonly Effect[] {
  if (isPrompt(verb)) {
    return hear(verb);
  }
  if (verb.verb === 'Gather') {
    return verb.prompts.flatMap(hear);
  }
  return verb.verb === 'Record' && verb.beeps ? [heard('Record', '(pieptoon)')] : [];
}

function isPrompt(verb: Verb): verb is Prompt {
  return verb.verb === 'Say' || verb.verb === 'Play' || verb.verb === 'Pause';
}

interface Stop {
  readonly waiting: Waiting;
  readonly effect: Effect;
}

/** What the call waits for at this verb; undefined when the next verb simply follows. */
function stopAt(verb: Verb, secondsSpoken: number): Stop | undefined {
  if (isPrompt(verb)) {
    return undefined;
  }
  switch (verb.verb) {
    case 'Gather':
      return {
        waiting: { for: 'input', gather: verb, digits: '' },
        effect: { kind: 'wait', seconds: secondsSpoken + verb.timeoutSeconds },
      };
    case 'Record':
      return {
        waiting: { for: 'recording', record: verb, text: '' },
        effect: { kind: 'wait', seconds: secondsSpoken + verb.timeoutSeconds },
      };
    case 'Dial':
      return { waiting: { for: 'dial', dial: verb }, effect: { kind: 'dial', dial: verb } };
    case 'Redirect':
      return {
        waiting: { for: 'instructions' },
        effect: { kind: 'ask', url: verb.url, method: verb.method, params: {} },
      };
    case 'Hangup':
      return over('completed');
    case 'Reject':
      return over(verb.reason === 'busy' ? 'busy' : 'no-answer');
  }
}

function over(how: 'completed' | 'busy' | 'no-answer'): Stop {
  return { waiting: { for: 'nothing' }, effect: { kind: 'over', how } };
}

function hear(prompt: Prompt): readonly Effect[] {
  if (prompt.verb === 'Pause') {
    return [];
  }
  if (prompt.verb === 'Play') {
    return [heard('Play', prompt.url)];
  }
  return Array.from({ length: prompt.times }, () => heard('Say', prompt.text, prompt.language));
}

function heard(verb: string, text: string, language: string | null = null): Effect {
  return { kind: 'heard', heard: { verb, text, language } };
}

/** How long the prompts of a verb take: a silence counts only after them. */
function secondsOf(verb: Verb): number {
  if (verb.verb === 'Gather') {
    return verb.prompts.reduce((seconds, prompt) => seconds + secondsOf(prompt), 0);
  }
  if (verb.verb === 'Pause') {
    return verb.seconds;
  }
  return promptsOf(verb).reduce(
    (seconds, effect) => seconds + (effect.kind === 'heard' ? secondsToSay(effect.heard.text) : 0),
    0,
  );
}
