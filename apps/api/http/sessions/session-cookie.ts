import { type Settings } from '#platform';
import cookies from '@fastify/cookie';
import { type FastifyReply, type FastifyRequest } from 'fastify';

/** Lax, not strict: a link in a mail to a colleague must open. It ends with the browser. */
const NAME = 'meldpunt_desk';

/** The session's token as the browser sent it; nothing that cannot be one is looked up. */
export function readSessionCookie(request: FastifyRequest): string | undefined {
  const header = request.headers.cookie;
  const token = header === undefined ? undefined : cookies.fastifyCookie.parse(header)[NAME];
  return token !== undefined && /^[\w-]{43}$/.test(token) ? token : undefined;
}

export function setSessionCookie(
  reply: FastifyReply,
  settings: Pick<Settings, 'PUBLIC_BASE_URL'>,
  token: string,
): void {
  write(reply, settings, { value: token });
}

export function clearSessionCookie(
  reply: FastifyReply,
  settings: Pick<Settings, 'PUBLIC_BASE_URL'>,
): void {
  write(reply, settings, { value: '', maxAge: 0 });
}

function write(
  reply: FastifyReply,
  { PUBLIC_BASE_URL }: Pick<Settings, 'PUBLIC_BASE_URL'>,
  { value, ...life }: { readonly value: string; readonly maxAge?: number },
): void {
  const attributes = { path: '/', httpOnly: true, sameSite: 'lax' } as const;
  const secure = PUBLIC_BASE_URL.startsWith('https:');
  void reply.header(
    'set-cookie',
    cookies.fastifyCookie.serialize(NAME, value, { ...attributes, secure, ...life }),
  );
}
