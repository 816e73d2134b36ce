/** Any host will do: it only shows whether an address leaves it. */
const HERE = 'http://here.invalid';

/**
 * A path of the desk to go to after logging in, from what stands in an address.
 * @returns undefined for anything that leads elsewhere, or to the log-in itself
 */
export function deskPath(text: unknown): string | undefined {
  if (typeof text !== 'string' || !text.startsWith('/desk') || !URL.canParse(text, HERE)) {
    return undefined;
  }
  const { origin, pathname, search } = new URL(text, HERE);
  const isDesk = pathname === '/desk' || pathname.startsWith('/desk/');
  const isLogin = /^\/desk\/log(in|out)(\/|$)/.test(pathname);
  return origin === HERE && isDesk && !isLogin ? pathname + search : undefined;
}
