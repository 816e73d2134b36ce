import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { Wire } from './wire.ts';

/** A wire to a Postgres that a test can listen to and cut. */
export interface Cable {
  /** The same address, through the wire. */
  readonly url: string;
  /** Every statement that was sent so far, on whatever connection. */
  readonly statements: readonly string[];
  /** Each connection breaks at the next word over it. */
  cut(): void;
  remove(): Promise<void>;
}

export async function layCable(url: string): Promise<Cable> {
  const far = new URL(url);
  const sockets = new Set<Socket>();
  const statements: string[] = [];
  let isCut = false;
  const server = createServer((near) => {
    const wire = new Wire((statement) => statements.push(statement));
    const onward = connect(Number(far.port), far.hostname);
    for (const socket of [near, onward]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
    }
    near.on('data', (bytes) => {
      if (isCut) {
        near.destroy();
        onward.destroy();
      } else {
        wire.pass(bytes);
        onward.write(bytes);
      }
    });
    near.on('end', () => onward.end());
    onward.pipe(near);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const through = new URL(url);
  through.hostname = '127.0.0.1';
  through.port = String((server.address() as AddressInfo).port);
  return {
    url: through.href,
    statements,
    cut: () => {
      isCut = true;
    },
    remove: () =>
      new Promise((done) => {
        server.close(() => {
          done();
        });
        sockets.forEach((socket) => socket.destroy());
      }),
  };
}
