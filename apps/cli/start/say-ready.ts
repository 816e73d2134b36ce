import type { Started } from './run-start.ts';
import { say, sayJson } from './say.ts';

/** Where to look and how to get in: for a person first, then a JSON object a line. */
export function sayReady({ url, phones, logins }: Started, began: number): void {
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  say(`Ready in ${seconds} s. Open ${url}${phones === undefined ? '' : `, the phones: ${phones}`}`);
  say('Stop with Ctrl-C.');
  for (const demoLogin of logins) {
    sayJson({ demoLogin });
  }
  sayJson({ ready: true, url, phones });
}
