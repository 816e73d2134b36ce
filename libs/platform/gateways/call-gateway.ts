import { type Trouble } from './trouble.ts';

export interface CallToPlace {
  readonly from: string;
  readonly to: string;
  /** Asked for instructions once it is picked up. */
  readonly url: string;
  /** Where its end is told. */
  readonly statusCallback: string;
  readonly ringSeconds: number;
}

export type PlaceResult = { readonly kind: 'placed'; readonly sid: string } | Trouble;

/** A line of the provider's own log. */
export interface LoggedCall {
  readonly sid: string;
  readonly from: string;
  readonly to: string;
  /** `leg`: one that another call rings from within. */
  readonly direction: 'in' | 'out' | 'leg';
  readonly status: string;
  readonly createdAt: Date;
  /** Undefined while it goes on. */
  readonly endedAt: Date | undefined;
}

/** The provider of calls. */
export abstract class CallGateway {
  /** Rings a telephone. Never throws: every end of the exchange is an answer. */
  abstract place(call: CallToPlace): Promise<PlaceResult>;

  /**
   * The calls it placed to a number since a moment, the newest first.
   * @throws GatewayError when it cannot be asked
   */
  abstract find(wanted: {
    readonly from: string;
    readonly to: string;
    readonly since: Date;
  }): Promise<LoggedCall[]>;

  /**
   * One call; undefined when it has none under that name.
   * @throws GatewayError when it cannot be asked
   */
  abstract fetch(sid: string): Promise<LoggedCall | undefined>;

  /**
   * The calls that were rung from within another one, the newest first.
   * @throws GatewayError when it cannot be asked
   */
  abstract legsOf(sid: string): Promise<LoggedCall[]>;

  /**
   * All calls since a moment, the newest first.
   * @throws GatewayError when it cannot be asked
   */
  abstract log(since: Date): Promise<LoggedCall[]>;
}
