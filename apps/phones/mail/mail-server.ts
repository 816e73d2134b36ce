import { type AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { type NetworkClock } from '../network/clock.ts';
import { type MailMessages } from './mail-messages.ts';
import { readMime } from './read-mime.ts';

export interface MailServer {
  /** smtp://127.0.0.1:port */
  readonly url: string;
  close(): Promise<void>;
}

const largestBytes = 10_000_000;

/** A mail server that sends nothing on: it keeps what it gets, for whoever wants to look. */
export async function openMailServer(
  port: number,
  clock: NetworkClock,
  messages: MailMessages,
): Promise<MailServer> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    size: largestBytes,
    closeTimeout: 100,
    logger: false,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('error', done);
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address.toLowerCase());
        messages.add({ to, ...readMime(Buffer.concat(chunks)), at: clock.now() });
        done();
      });
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  // A client that goes away in the middle is its own affair.
  server.on('error', () => undefined);
  const { port: opened } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${opened}`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
      }),
  };
}
