import { createDataSource, type Settings } from '#platform';
import type { StartPlan } from './start-plan.ts';

/** What a start without a demonstration came up with. */
export interface Found {
  readonly demonstration: boolean;
  readonly accounts: boolean;
  /** The stand-in for telephone network and mail runs. */
  readonly phones: boolean;
  readonly ownAddress: boolean;
}

/** What to do first where no demonstration was wanted; nothing once somebody has an account. */
export async function firstSteps(
  settings: Settings,
  found: {
    readonly plan: StartPlan;
    readonly demonstration: boolean;
    readonly ownAddress: boolean;
  },
): Promise<readonly string[]> {
  const { plan, demonstration, ownAddress } = found;
  if (plan.demonstration) {
    return [];
  }
  const accounts = await hasAccounts(settings);
  return stepsInWords({ demonstration, accounts, phones: plan.phones, ownAddress });
}

/** The steps that are left, a line each. */
export function stepsInWords(found: Found): string[] {
  if (found.demonstration) {
    return [
      'This database is a demonstration. For an empty one: MELDPUNT_DATA_DIR=<another folder> MELDPUNT_DEMO=0 npm start',
    ];
  }
  if (found.accounts) {
    return [];
  }
  return [
    'Nobody has an account yet. In another terminal, with the same settings as this start:',
    '  npm run cli -- create-account --email <e-mail> --name "<name>" --role coordinator --phone <mobile number>',
    '    prints her password and the secret for her authenticator app, once',
    '  npm run cli -- set-duty --email <e-mail> --from <2026-11-23T08:30:00+01:00> --until <2026-11-23T17:00:00+01:00>',
    '    puts her on duty: without anybody on duty, danger alerts nobody',
    ...(found.phones
      ? [
          'Texts, calls and mail go to the page of telephones. For real ones, set TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN,',
          'TWILIO_SMS_NUMBER, TWILIO_VOICE_NUMBER and SMTP_URL, and start again.',
        ]
      : []),
    ...(found.ownAddress
      ? [
          'Links in texts lead to this machine: set PUBLIC_BASE_URL to the address that others reach.',
        ]
      : []),
    'The other settings are in README.md, a deployment with backups in docs/runbook.md.',
  ];
}

async function hasAccounts(settings: Settings): Promise<boolean> {
  const dataSource = await createDataSource(settings).initialize();
  try {
    const [row] = await dataSource.query<{ used: boolean }[]>(
      'select exists (select from account) as used',
    );
    return row?.used === true;
  } finally {
    await dataSource.destroy();
  }
}
