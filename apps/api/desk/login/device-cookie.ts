import { DEVICE_DAYS } from '#accounts';
import { type Settings } from '#platform';
import { type FastifyReply, type FastifyRequest } from 'fastify';

/** Strict, and for the log-in alone: no other page of ours needs it, and no other site's form may use it. */
const NAME = 'meldpunt_device';
const PATH = '/desk/login';

/** What an earlier sign-in left on this device, as the browser sent it. */
export function devicesOf(request: FastifyRequest): { devices?: string } {
  const devices = request.cookies[NAME];
  return devices === undefined ? {} : { devices };
}

export function rememberDevice(
  reply: FastifyReply,
  { PUBLIC_BASE_URL }: Pick<Settings, 'PUBLIC_BASE_URL'>,
  devices: string,
): void {
  void reply.setCookie(NAME, devices, {
    path: PATH,
    maxAge: DEVICE_DAYS * 86_400,
    httpOnly: true,
    sameSite: 'strict',
    secure: PUBLIC_BASE_URL.startsWith('https:'),
  });
}
