import { z } from 'zod';

const PortSetting = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((port) => port <= 65_535);

/** What `npm start` brings itself, given what it was told: a setting given wins. */
export interface StartPlan {
  readonly postgres: boolean;
  readonly phones: boolean;
  readonly demonstration: boolean;
  readonly host: string;
  readonly port: number;
  readonly phonesPort: number;
}

/** `given` holds no empty settings and none as a file. A port that is none is left to `planFaults` and the settings. */
export function planStart(given: Readonly<NodeJS.ProcessEnv>): StartPlan {
  const demonstration = given['MELDPUNT_DEMO'] !== '0';
  const ownAccount = given['TWILIO_ACCOUNT_SID'] !== undefined && !demonstration;
  return {
    postgres: given['DATABASE_URL'] === undefined,
    phones: given['TWILIO_API_BASE_URL'] === undefined && !ownAccount,
    demonstration,
    host: given['HOST'] ?? '127.0.0.1',
    port: portOf(given['PORT']) ?? 3000,
    phonesPort: portOf(given['PHONES_PORT']) ?? 3001,
  };
}

/** What is wrong with the settings that only a start knows, a line each. */
export function planFaults(given: Readonly<NodeJS.ProcessEnv>): string[] {
  const phonesPort = given['PHONES_PORT'];
  return phonesPort !== undefined && portOf(phonesPort) === undefined
    ? ['PHONES_PORT must be a port number, 0 to 65535']
    : [];
}

function portOf(text: string | undefined): number | undefined {
  return PortSetting.safeParse(text).data;
}
