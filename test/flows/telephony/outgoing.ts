import { subscribe, unsubscribe } from 'node:diagnostics_channel';

/** What Node tells of each connection that is opened and each request that leaves, by whichever library. */
const channels = ['net.client.socket', 'http.client.request.start', 'undici:request:create'];

/** Counts the connections that are opened and the requests that leave while `work` goes on. */
export async function outgoingDuring(work: () => Promise<unknown>): Promise<number> {
  let outgoing = 0;
  const count = (): void => {
    outgoing += 1;
  };
  channels.forEach((channel) => {
    subscribe(channel, count);
  });
  try {
    await work();
  } finally {
    channels.forEach((channel) => unsubscribe(channel, count));
  }
  return outgoing;
}
