import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { holding } from './held.ts';

/** Where the provider would be. Nobody answers; every connection is counted. */
export interface SilentProvider {
  readonly url: string;
  connections(): number;
}

export function withSilentProvider<T>(work: (provider: SilentProvider) => Promise<T>): Promise<T> {
  let connections = 0;
  const open = (): Server =>
    createServer((socket) => {
      connections += 1;
      socket.destroy();
    }).listen(0, '127.0.0.1');
  const end = async (server: Server): Promise<void> => {
    server.close();
    await once(server, 'close');
  };
  return holding({ open, end }, async (server) => {
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    return work({ url: `http://127.0.0.1:${port}`, connections: () => connections });
  });
}
