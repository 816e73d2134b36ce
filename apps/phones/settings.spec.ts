import { readSettings, refuseProduction } from './settings.ts';

const given = {
  TWILIO_ACCOUNT_SID: `AC${'a'.repeat(32)}`,
  TWILIO_AUTH_TOKEN: 'geheim woord',
  TWILIO_SMS_NUMBER: '+32460200000',
  TWILIO_VOICE_NUMBER: '+3250448000',
  PUBLIC_BASE_URL: 'http://127.0.0.1:3000',
};

it('has defaults for all that need not be given', () => {
  expect(readSettings(given)).toMatchObject({ PHONES_PORT: 3001, PHONES_SMTP_PORT: 0 });
});

it('names every fault at once and never a value', () => {
  const read = (): unknown => readSettings({ ...given, TWILIO_SMS_NUMBER: 'x', PHONES_PORT: '-1' });
  expect(read).toThrow(/PHONES_PORT[^]*TWILIO_SMS_NUMBER/);
  expect(read).not.toThrow(/geheim/);
});

it('refuses production', () => {
  expect(() => readSettings({ ...given, NODE_ENV: 'production' })).toThrow(/NODE_ENV/);
  expect(() => {
    refuseProduction({ NODE_ENV: 'production' });
  }).toThrow(/never/);
  refuseProduction({});
});
