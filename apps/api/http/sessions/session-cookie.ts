import { type Settings } from '#platform';
import { type CookieSerializeOptions } from '@fastify/cookie';
import { type FastifyReply, type FastifyRequest } from 'fastify';

/** Lax, not strict: a link in a mail to a colleague must open. It ends with the browser. */
export const SESSION_COOKIE = 'meldpunt_desk';

/** The session's token as the browser sent it; nothing that cannot be one is looked up. */
export function sessionTokenOf(request: FastifyRequest): string | undefined {
  const token = request.cookies[SESSION_COOKIE];
  return token !== undefined && /^[\w-]{43}$/.test(token) ? token : undefined;
}

export function setSessionCookie(
  reply: FastifyReply,
  settings: Pick<Settings, 'PUBLIC_BASE_URL'>,
  token: string,
): void {
  void reply.setCookie(SESSION_COOKIE, token, attributes(settings));
}

export function clearSessionCookie(
  reply: FastifyReply,
  settings: Pick<Settings, 'PUBLIC_BASE_URL'>,
): void {
  void reply.setCookie(SESSION_COOKIE, '', { ...attributes(settings), maxAge: 0 });
}

function attributes({
  PUBLIC_BASE_URL,
}: Pick<Settings, 'PUBLIC_BASE_URL'>): CookieSerializeOptions {
  const secure = PUBLIC_BASE_URL.startsWith('https:');
  return { path: '/', httpOnly: true, sameSite: 'lax', secure };
}
