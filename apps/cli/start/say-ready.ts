import type { DemoLogin, Started } from './run-start.ts';
import { say, sayJson } from './say.ts';

/** Where to look and how to get in: for a person first, then a JSON object a line. */
export async function sayReady(
  { url, phones, logins, firstSteps }: Started,
  began: number,
): Promise<void> {
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const words = [
    `Ready in ${seconds} s. Open ${url}${phones === undefined ? '' : `, the phones: ${phones}`}`,
    ...(await wordsFor(logins, url)),
    ...firstSteps,
    'Stop with Ctrl-C.',
  ];
  for (const line of words) {
    say(line);
  }
  for (const demoLogin of logins) {
    sayJson({ demoLogin });
  }
  sayJson({ ready: true, url, phones });
}

/** Loaded only where there are logins: it needs the subject that knows their codes. */
async function wordsFor(logins: readonly DemoLogin[], url: string): Promise<string[]> {
  if (logins.length === 0) {
    return [];
  }
  const { loginWords } = await import('./login-words.ts');
  return loginWords(logins, { url, now: new Date() });
}
