import { once } from 'node:events';
import { createServer } from 'node:net';
import { StartRefused } from './start-refused.ts';

/**
 * Makes sure of a port before anything starts; 0 asks for any free one.
 * @returns the port to use
 * @throws StartRefused that names the port and the setting
 */
export async function checkPort(setting: string, port: number, host: string): Promise<number> {
  const probe = createServer().listen(port, host);
  try {
    await once(probe, 'listening');
  } catch (error) {
    throw new StartRefused(reason(setting, port, (error as NodeJS.ErrnoException).code));
  }
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address !== null ? address.port : port;
}

function reason(setting: string, port: number, code: string | undefined): string {
  const other = `Choose another with ${setting}, for example: ${setting}=${port + 100} npm start`;
  if (code === 'EADDRINUSE') {
    return `Port ${port} is taken by another program. ${other}`;
  }
  return `Port ${port} cannot be used (${String(code)}). ${other}`;
}
