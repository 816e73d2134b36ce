import { generate, generateURI } from 'otplib';
import type { DemoLogin } from './run-start.ts';

const PERIOD_SECONDS = 30;

/**
 * The logins for a person at a terminal, in lines: what to type, the code that is valid at `now` (the machine's time,
 * as logging in reads it), and the line that an authenticator app takes.
 */
export async function loginWords(
  logins: readonly DemoLogin[],
  { url, now }: { readonly url: string; readonly now: Date },
): Promise<string[]> {
  if (logins.length === 0) {
    return [];
  }
  const seconds = Math.floor(now.getTime() / 1_000);
  const left = PERIOD_SECONDS - (seconds % PERIOD_SECONDS);
  const each = await Promise.all(
    logins.map(async ({ role, email, password, totpSecret: secret }) => [
      `  ${role}`,
      `    e-mail    ${email}`,
      `    password  ${password}`,
      `    code now  ${await generate({ secret, epoch: seconds, period: PERIOD_SECONDS })}`,
      `    app       ${generateURI({ issuer: 'Meldpunt', label: email, secret })}`,
    ]),
  );
  return [
    `Sign in at ${url}/desk as one of these invented people.`,
    `The code stays for another ${String(left)} s; an authenticator app that was given the line behind "app" shows the next.`,
    ...each.flat(),
  ];
}
