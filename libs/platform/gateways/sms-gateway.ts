import { type Trouble } from './trouble.ts';

export interface TextForProvider {
  readonly from: string;
  readonly to: string;
  readonly body: string;
  /** Where its statuses are told. */
  readonly statusCallback: string;
  /** What is left of its life, 1 to 36,000. */
  readonly validitySeconds: number;
}

export type SendResult = { readonly kind: 'accepted'; readonly sid: string } | Trouble;

export interface TextAtProvider {
  readonly sid: string;
  readonly body: string;
  readonly status: string;
  readonly errorCode: string | null;
}

/** A line of the provider's own log. */
export interface LoggedText extends TextAtProvider {
  readonly from: string;
  readonly to: string;
  readonly at: Date;
  /** `reply`: the provider's own answer to one of its words. */
  readonly direction: 'in' | 'out' | 'reply';
}

/** The provider of texts. */
export abstract class SmsGateway {
  /** Never throws: every end of the exchange is an answer. */
  abstract send(text: TextForProvider): Promise<SendResult>;

  /**
   * The texts it took for a number since a moment, the newest first.
   * @throws GatewayError when it cannot be asked
   */
  abstract find(wanted: {
    readonly from: string;
    readonly to: string;
    readonly since: Date;
  }): Promise<TextAtProvider[]>;

  /**
   * All that it sent and received since a moment.
   * @throws GatewayError when it cannot be asked
   */
  abstract log(since: Date): Promise<LoggedText[]>;

  /**
   * Empties the text it keeps; one that it no longer has is well too.
   * @throws GatewayError when that failed
   */
  abstract redact(sid: string): Promise<void>;
}
