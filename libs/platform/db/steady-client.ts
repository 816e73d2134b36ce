import { Client, type ClientConfig } from 'pg';

/**
 * A session that the server ends while a pool hands it over, or while BullMQ holds it, has nobody who listens,
 * and would take the program with it. Whoever waits for an answer on it hears of the end through the query
 * that fails.
 */
export class SteadyClient extends Client {
  constructor(config: ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}
