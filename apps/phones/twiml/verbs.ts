/** What a telephone heard: spoken text, a sound, or the other person. */
export interface Heard {
  readonly verb: string;
  readonly text: string;
  readonly language: string | null;
}

export type Method = 'GET' | 'POST';

export type Prompt =
  | {
      readonly verb: 'Say';
      readonly text: string;
      readonly language: string;
      readonly times: number;
    }
  | { readonly verb: 'Play'; readonly url: string }
  | { readonly verb: 'Pause'; readonly seconds: number };

export interface Gather {
  readonly verb: 'Gather';
  readonly prompts: readonly Prompt[];
  readonly action: string;
  readonly method: Method;
  readonly takesKeys: boolean;
  readonly takesSpeech: boolean;
  readonly numDigits: number;
  /** The key that ends it; empty for none. */
  readonly finishOnKey: string;
  readonly timeoutSeconds: number;
  readonly actionOnEmptyResult: boolean;
  readonly language: string;
}

export interface RecordVerb {
  readonly verb: 'Record';
  readonly action: string;
  readonly method: Method;
  readonly maxSeconds: number;
  /** Each of these keys ends it. */
  readonly finishOnKey: string;
  readonly timeoutSeconds: number;
  readonly beeps: boolean;
  readonly statusCallback: string | null;
  readonly statusMethod: Method;
  readonly statusEvents: readonly string[];
}

export interface DialTarget {
  readonly number: string;
  /** The document that the one who picks up hears before being connected. */
  readonly whisperUrl: string | null;
  readonly whisperMethod: Method;
  readonly statusCallback: string | null;
  readonly statusEvents: readonly string[];
  readonly statusMethod: Method;
}

export interface Dial {
  readonly verb: 'Dial';
  readonly targets: readonly DialTarget[];
  readonly action: string | null;
  readonly method: Method;
  readonly timeoutSeconds: number;
  readonly callerId: string | null;
}

export type Verb =
  | Prompt
  | Gather
  | RecordVerb
  | Dial
  | { readonly verb: 'Redirect'; readonly url: string; readonly method: Method }
  | { readonly verb: 'Hangup' }
  | { readonly verb: 'Reject'; readonly reason: 'busy' | 'rejected' };
