import { authenticatorUri, codeAt, STEP_SECONDS } from '#accounts';
import type { DemoLogin } from './run-start.ts';

/**
 * The logins for a person at a terminal, in lines: what to type, the code that is valid at `now` (the machine's time,
 * as logging in reads it), and the line that an authenticator app takes.
 */
export async function loginWords(
  logins: readonly DemoLogin[],
  { url, now }: { readonly url: string; readonly now: Date },
): Promise<string[]> {
  const seconds = Math.floor(now.getTime() / 1_000);
  const left = STEP_SECONDS - (seconds % STEP_SECONDS);
  const each = await Promise.all(
    logins.map(async ({ role, email, password, totpSecret }) => [
      `  ${role}`,
      `    e-mail    ${email}`,
      `    password  ${password}`,
      `    code now  ${await codeAt(totpSecret, now)}`,
      `    app       ${authenticatorUri(email, totpSecret)}`,
    ]),
  );
  return [
    `Sign in at ${url}/desk as one of these invented people.`,
    `The code stays for another ${String(left)} s; an authenticator app that was given the line behind "app" shows the next.`,
    ...each.flat(),
  ];
}
