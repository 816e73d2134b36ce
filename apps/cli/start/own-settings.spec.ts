import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { completeSettings, readWish } from './own-settings.ts';
import { settingsOfPhones } from './phones-settings.ts';

describe('what a start is given', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'meldpunt-wish-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  /** Each as `<NAME>_FILE`. */
  function asFiles(settings: Record<string, string>): NodeJS.ProcessEnv {
    return Object.fromEntries(
      Object.entries(settings).map(([name, value]) => {
        const path = join(folder, name);
        writeFileSync(path, `${value}\n`);
        return [`${name}_FILE`, path];
      }),
    );
  }

  it.each(['as itself', 'as a file that holds it'])('wins, %s', async (how) => {
    const settings = {
      ...{ HOST: '127.0.0.2', PORT: '3210', PHONES_PORT: '3211', LOG_LEVEL: 'debug' },
      ...{ PUBLIC_BASE_URL: 'https://meldpunt.invalid', SMTP_URL: 'smtp://127.0.0.1:2525' },
      ...{ TWILIO_ACCOUNT_SID: `AC${'7'.repeat(32)}`, TWILIO_AUTH_TOKEN: '7'.repeat(32) },
      ...{ TWILIO_SMS_NUMBER: '+32460000007', TWILIO_VOICE_NUMBER: '+3250000007' },
      CLOCK_URL: 'http://127.0.0.1:7/clock',
    };
    const { given, plan } = await readWish(how === 'as itself' ? settings : asFiles(settings));
    expect(plan).toMatchObject({ host: '127.0.0.2', port: 3210, phonesPort: 3211 });
    const env = completeSettings(given, plan, folder);
    const { PHONES_PORT, ...ofTheApp } = settings;
    expect(env).toMatchObject(ofTheApp);
    expect(Object.keys(env).filter((name) => name.endsWith('_FILE'))).toEqual(['MASTER_KEY_FILE']);
    const { PUBLIC_BASE_URL, TWILIO_SMS_NUMBER } = settings;
    expect(settingsOfPhones(env, { plan, folder, telephones: undefined })).toMatchObject({
      ...{ PHONES_PORT, PUBLIC_BASE_URL, TWILIO_SMS_NUMBER },
    });
  });

  it('leaves what it does not name to the start, also when it is empty', async () => {
    const { given, plan } = await readWish({ DATABASE_URL: '', PORT: '', MELDPUNT_DATA_DIR: '' });
    expect(given).toEqual({});
    expect(plan).toMatchObject({ postgres: true, phones: true, port: 3000 });
  });

  it('decides what is brought, also as a file', async () => {
    const files = asFiles({
      DATABASE_URL: 'postgres://x',
      TWILIO_API_BASE_URL: 'http://127.0.0.1',
    });
    const account = asFiles({ TWILIO_ACCOUNT_SID: 'AC', TWILIO_AUTH_TOKEN: 'x' });
    await expect(readWish({ ...files, ...account })).rejects.toThrow('TWILIO_AUTH_TOKEN must be');
    await expect(readWish(files)).rejects.toThrow('SMTP_URL is missing');
  });

  it('keeps the master key in its file', async () => {
    const { given } = await readWish(asFiles({ MASTER_KEY: Buffer.alloc(32).toString('base64') }));
    expect(given['MASTER_KEY']).toBeUndefined();
    expect(given['MASTER_KEY_FILE']).toBe(join(folder, 'MASTER_KEY'));
  });

  it('is refused with every fault in one list', async () => {
    const refused = readWish({
      ...{ PORT: 'abc', PHONES_PORT: 'def', MASTER_KEY: 'abc', HOST_FILE: join(folder, 'none') },
      ...{ CITY_FILE: join(folder, 'nowhere.json'), MELDPUNT_DEMO: '0' },
      TWILIO_ACCOUNT_SID: 'AC7',
    });
    const { message } = await refused.then(
      () => new Error('was not refused'),
      (error: unknown) => error as Error,
    );
    expect(message.split('\n').sort()).toEqual([
      '  CITY_FILE names a file that cannot be read as JSON',
      '  HOST_FILE names a file that is not there',
      '  MASTER_KEY must be 32 bytes in base64',
      '  PHONES_PORT must be a port number, 0 to 65535',
      '  PORT must be a port number, 0 to 65535',
      '  SMTP_URL is missing',
      '  TWILIO_ACCOUNT_SID must be AC and 32 hexadecimal digits',
      '  TWILIO_AUTH_TOKEN is missing',
      '  TWILIO_SMS_NUMBER is missing',
      '  TWILIO_VOICE_NUMBER is missing',
      'These settings are missing or wrong:',
    ]);
  });

  it('names a master key whose file is not there beside the rest', async () => {
    const refused = readWish({ MASTER_KEY_FILE: join(folder, 'none'), PORT: 'abc' });
    await expect(refused).rejects.toThrow(
      /PORT must[^]*MASTER_KEY_FILE|MASTER_KEY_FILE[^]*PORT must/,
    );
  });
});
