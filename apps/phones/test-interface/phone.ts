import { isOver, partyOf } from '../network/calls/calls.ts';
import { type Network } from '../network/network.ts';
import { type Message } from '../network/sms/messages.ts';
import { CallDriver } from './call-driver.ts';
import { dial, text } from './hands.ts';
import { type ShownMessage, showMessage } from './show.ts';

/** For the slowest machine that we know of: on a quick one nobody waits so long. */
const patienceMs = 60_000;

/** One telephone in the hands of a test; without a number it hides it. */
export class Phone {
  private readonly read = new Set<string>();

  constructor(
    private readonly network: Network,
    readonly number: string | null,
  ) {}

  /** Texts the hotline, or `to`; resolves when the application has answered the webhook. */
  async texts(body: string, to?: string): Promise<ShownMessage> {
    if (this.number === null) {
      throw new Error('a telephone that hides its number sends no texts');
    }
    return showMessage(await text(this.network, { from: this.number, to, body }));
  }

  /** Everything that arrived, oldest first. */
  inbox(): readonly ShownMessage[] {
    return this.arrived().map(showMessage);
  }

  /**
   * The first text not taken before that fits; waits for it to come. Each is taken only once, so
   * asking again waits for another.
   */
  receives(pattern: RegExp, timeoutMs = patienceMs): Promise<ShownMessage> {
    return this.network.changes.waitFor(
      () => {
        const message = this.arrived().find(
          (each) => !this.read.has(each.sid) && each.text.search(pattern) >= 0,
        );
        if (!message) {
          return undefined;
        }
        this.read.add(message.sid);
        return showMessage(message);
      },
      () => `${this.number ?? 'hidden'} got no text like ${pattern}; it has: ${this.listTexts()}`,
      timeoutMs,
    );
  }

  /** Calls the hotline, or `to`; resolves when the application waits for the caller or is done. */
  async calls(to?: string): Promise<CallDriver> {
    const call = await dial(this.network, { from: this.number ?? undefined, to });
    return new CallDriver(this.network, call);
  }

  /** Waits until this telephone rings. */
  async rings(timeoutMs = patienceMs): Promise<CallDriver> {
    const call = await this.network.changes.waitFor(
      () =>
        this.network.calls
          .all()
          .find(
            (each) =>
              each.direction !== 'inbound' &&
              each.status === 'ringing' &&
              !isOver(each) &&
              partyOf(each) === this.number,
          ),
      () => `${this.number ?? 'hidden'} does not ring`,
      timeoutMs,
    );
    return new CallDriver(this.network, call);
  }

  private arrived(): readonly Message[] {
    return this.network.messages
      .all()
      .filter((message) => message.arrived && message.to === this.number);
  }

  private listTexts(): string {
    const shown = this.arrived().map(
      (message) => `${this.read.has(message.sid) ? '(taken) ' : ''}«${message.text}»`,
    );
    return shown.length === 0 ? 'nothing' : shown.join(', ');
  }
}
