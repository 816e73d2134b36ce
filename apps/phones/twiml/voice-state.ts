import {
  type Dial,
  type Gather,
  type Heard,
  type Method,
  type RecordVerb,
  type Verb,
} from './verbs.ts';

/** What a call is waiting for. */
export type Waiting =
  | { readonly for: 'instructions' }
  | { readonly for: 'input'; readonly gather: Gather; readonly digits: string }
  | { readonly for: 'recording'; readonly record: RecordVerb; readonly text: string }
  | { readonly for: 'dial'; readonly dial: Dial }
  | { readonly for: 'nothing' };

/** Where a call is in its document. */
export interface VoiceState {
  readonly verbs: readonly Verb[];
  readonly next: number;
  readonly waiting: Waiting;
}

export type VoiceEvent =
  | { readonly kind: 'instructions'; readonly verbs: readonly Verb[] }
  | { readonly kind: 'digits'; readonly digits: string }
  | { readonly kind: 'speech'; readonly text: string }
  | { readonly kind: 'silence' }
  | { readonly kind: 'hangup' }
  | { readonly kind: 'dialled'; readonly params: Readonly<Record<string, string>> };

/** What has to happen now, in this order. */
export type Effect =
  | { readonly kind: 'verb'; readonly name: Verb['verb'] }
  | { readonly kind: 'heard'; readonly heard: Heard }
  | {
      readonly kind: 'ask';
      readonly url: string;
      readonly method: Method;
      readonly params: Readonly<Record<string, string>>;
    }
  /** Silence of this length is an event of its own. */
  | { readonly kind: 'wait'; readonly seconds: number }
  | {
      readonly kind: 'recorded';
      readonly record: RecordVerb;
      readonly text: string;
      readonly seconds: number;
      /** The key that ended it, "hangup", or nothing. */
      readonly digits: string;
    }
  | { readonly kind: 'absent'; readonly record: RecordVerb }
  | { readonly kind: 'dial'; readonly dial: Dial }
  | { readonly kind: 'abandon-dial'; readonly dial: Dial }
  | { readonly kind: 'over'; readonly how: 'completed' | 'finished' | 'busy' | 'no-answer' };

export interface Step {
  readonly state: VoiceState;
  readonly effects: readonly Effect[];
}

export const newVoice: VoiceState = { verbs: [], next: 0, waiting: { for: 'instructions' } };

const charactersPerSecond = 14;

/** How long it takes to say this. */
export function secondsToSay(text: string): number {
  return Math.max(1, Math.ceil(text.length / charactersPerSecond));
}
