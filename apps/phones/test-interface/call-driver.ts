import { type Call, isOver } from '../network/calls/calls.ts';
import { type Network } from '../network/network.ts';
import { type Heard } from '../twiml/verbs.ts';
import { answer, hangUpPhone, press, refuse, say, wait } from './hands.ts';
import { type ShownCall, showCall } from './show.ts';

/** For the slowest machine that we know of: on a quick one nobody waits so long. */
const patienceMs = 60_000;

/** One call in the hands of a test. Each act resolves when the application has reacted to it. */
export class CallDriver {
  /** What was heard before the last act is no longer waited for. */
  private turn = 0;

  constructor(
    private readonly network: Network,
    private readonly call: Call,
  ) {}

  get sid(): string {
    return this.call.sid;
  }

  shown(): ShownCall {
    return showCall(this.call);
  }

  /** Something that fits was heard since the last act, or is heard now. */
  hears(pattern: RegExp, timeoutMs = patienceMs): Promise<Heard> {
    return this.network.changes.waitFor(
      () => this.call.heard.slice(this.turn).find(({ text }) => text.search(pattern) >= 0),
      () => `nothing like ${pattern} was heard; since the last act: ${this.listHeard()}`,
      timeoutMs,
    );
  }

  presses(digits: string): Promise<void> {
    return this.act(() => press(this.network, this.call, digits));
  }

  says(words: string): Promise<void> {
    return this.act(() => say(this.network, this.call, words));
  }

  /** Keeps silent for as long as the application waits. */
  waits(): Promise<void> {
    return this.act(() => wait(this.network, this.call));
  }

  answers(): Promise<void> {
    return this.act(() => answer(this.network, this.call));
  }

  refuses(): Promise<void> {
    return this.act(() => refuse(this.network, this.call));
  }

  hangsUp(): Promise<void> {
    return this.act(() => hangUpPhone(this.network, this.call));
  }

  /** Waits until the call is over, whoever ended it. */
  async ends(timeoutMs = patienceMs): Promise<ShownCall> {
    await this.network.changes.waitFor(
      () => isOver(this.call) || undefined,
      () => `the call goes on; heard since the last act: ${this.listHeard()}`,
      timeoutMs,
    );
    return this.shown();
  }

  private act(hand: () => Promise<void>): Promise<void> {
    if (isOver(this.call)) {
      throw new Error(`the call is over (${this.call.status}); heard: ${this.listHeard()}`);
    }
    this.turn = this.call.heard.length;
    return hand();
  }

  private listHeard(): string {
    const heard = this.call.heard.slice(this.turn).map(({ verb, text }) => `${verb} «${text}»`);
    const errors = this.call.errors.map(({ code, message }) => `error ${code} ${message}`);
    return [...heard, ...errors].join(', ') || 'nothing';
  }
}
