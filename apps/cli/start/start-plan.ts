import { z } from 'zod';

const PortSetting = z.coerce.number().int().min(0).max(65_535);

/** What `npm start` brings itself, given what it was told: a setting given wins. */
export interface StartPlan {
  readonly postgres: boolean;
  readonly phones: boolean;
  readonly demonstration: boolean;
  readonly host: string;
  readonly port: number;
  readonly phonesPort: number;
}

/** @throws with the name of the setting that is no port */
export function planStart(env: NodeJS.ProcessEnv): StartPlan {
  const demonstration = env['MELDPUNT_DEMO'] !== '0';
  const ownAccount = isGiven(env, 'TWILIO_ACCOUNT_SID') && !demonstration;
  return {
    postgres: !isGiven(env, 'DATABASE_URL'),
    phones: !isGiven(env, 'TWILIO_API_BASE_URL') && !ownAccount,
    demonstration,
    host: (env['HOST'] ?? '') === '' ? '127.0.0.1' : String(env['HOST']),
    port: portOf(env, 'PORT', 3000),
    phonesPort: portOf(env, 'PHONES_PORT', 3001),
  };
}

/** As itself or as a file that holds it. */
function isGiven(env: NodeJS.ProcessEnv, name: string): boolean {
  return (env[name] ?? '') !== '' || (env[`${name}_FILE`] ?? '') !== '';
}

function portOf(env: NodeJS.ProcessEnv, name: string, otherwise: number): number {
  if ((env[name] ?? '') === '') {
    return otherwise;
  }
  const port = PortSetting.safeParse(env[name]);
  if (!port.success) {
    throw new Error(`${name} must be a port number, 0 to 65535`);
  }
  return port.data;
}
