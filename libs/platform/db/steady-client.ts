import { Client, type ClientConfig } from 'pg';

/**
 * A session that the server ends while a pool hands it over, or while BullMQ holds it, has nobody who listens,
 * and would take the program with it. Whoever waits for an answer on it hears of the end through the query
 * that fails. A session whose answer did not come in time is given up: the answer could still come, to the
 * next question, and until then that one would wait too.
 */
export class SteadyClient extends Client {
  constructor(config: ClientConfig) {
    super(config);
    this.on('error', () => undefined);
    const ask = this.query.bind(this) as (...given: readonly unknown[]) => unknown;
    const askOrEnd = (...given: readonly unknown[]): unknown => {
      const answer = ask(...given);
      if (answer instanceof Promise) {
        answer.catch((error: unknown) => {
          this.endWhenLate(error);
        });
      }
      return answer;
    };
    Object.assign(this, { query: askOrEnd });
  }

  private endWhenLate(error: unknown): void {
    if (error instanceof Error && error.message === 'Query read timeout') {
      // with a question still open this closes the socket at once
      this.end().catch(() => undefined);
    }
  }
}
