import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings } from './settings.ts';

const complete = {
  DATABASE_URL: 'postgres://127.0.0.1/meldpunt',
  PUBLIC_BASE_URL: 'https://meldpunt.invalid/',
  TWILIO_ACCOUNT_SID: `AC${'0'.repeat(32)}`,
  TWILIO_AUTH_TOKEN: 'token-of-the-tests-0123456789',
  TWILIO_SMS_NUMBER: '+32460123456',
  TWILIO_VOICE_NUMBER: '+3250448000',
  SMTP_URL: 'smtp://127.0.0.1:25',
  MASTER_KEY: Buffer.alloc(32).toString('base64'),
};

function faultsOf(env: NodeJS.ProcessEnv, alsoCheck?: () => string[]): string[] {
  try {
    readSettings(env, alsoCheck);
    return [];
  } catch (error) {
    const lines = (error as Error).message.split('\n');
    expect(lines[0]).toBe('These settings are missing or wrong:');
    return lines.slice(1).map((line) => line.trim());
  }
}

describe('the settings', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'meldpunt-settings-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  function fileWith(content: string): string {
    const path = join(folder, `setting-${String(readdirSync(folder).length)}`);
    writeFileSync(path, content);
    return path;
  }

  it('have defaults for what need not be said', () => {
    expect(readSettings(complete)).toMatchObject({
      ...{ HOST: '127.0.0.1', PORT: 3000, QUEUE_BACKEND: 'postgres', LOG_LEVEL: 'info' },
      PUBLIC_BASE_URL: 'https://meldpunt.invalid',
    });
  });

  it('are missing, each on its own line, in words of ours', () => {
    expect(faultsOf({})).toEqual(Object.keys(complete).map((name) => `${name} is missing`));
  });

  it('are listed at once, whatever is wrong with each, and never repeated', () => {
    const faults = faultsOf(
      {
        ...{ ...complete, MASTER_KEY: undefined, SMTP_URL: 'geheim' },
        ...{
          MASTER_KEY_FILE: join(folder, 'nowhere'),
          PORT: 'abc',
          TRUSTED_PROXIES: '10.0.0.0/33',
        },
        ...{ DATABASE_URL: '', HOST_FILE: fileWith('') },
      },
      () => ['CITY_FILE: Nergens has no residents'],
    );
    expect(faults.sort()).toEqual([
      'CITY_FILE: Nergens has no residents',
      'DATABASE_URL is missing',
      'HOST_FILE names an empty file',
      'MASTER_KEY_FILE names a file that is not there',
      'PORT must be a port number, 0 to 65535',
      'SMTP_URL must be a URL that begins with smtp:// or smtps://',
      'TRUSTED_PROXIES must be addresses or ranges by comma, or loopback, linklocal, uniquelocal',
    ]);
  });

  it('may each be a file that holds it; a plain value wins, an empty one counts as none', () => {
    const read = readSettings({
      ...{ ...complete, PORT: '', PORT_FILE: fileWith('3210\n') },
      ...{ LOG_LEVEL: 'error', LOG_LEVEL_FILE: fileWith('debug') },
      TRUSTED_PROXIES_FILE: fileWith('172.30.238.0/24, loopback, fd00::1'),
    });
    expect(read).toMatchObject({ PORT: 3210, LOG_LEVEL: 'error' });
    expect(read.TRUSTED_PROXIES).toBe('172.30.238.0/24, loopback, fd00::1');
  });

  it.each(['65536', '-1', '3e3', ' ', '0x10'])('take no «%s» for a port', (text) => {
    expect(faultsOf({ ...complete, PORT: text })).toHaveLength(1);
  });
});
