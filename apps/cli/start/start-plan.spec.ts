import { planFaults, planStart } from './start-plan.ts';

describe('what a start brings itself', () => {
  it('brings everything when nothing is given', () => {
    expect(planStart({})).toEqual({
      postgres: true,
      phones: true,
      demonstration: true,
      host: '127.0.0.1',
      port: 3000,
      phonesPort: 3001,
    });
  });

  it('starts no Postgres beside a given database', () => {
    expect(planStart({ DATABASE_URL: 'postgres://x' }).postgres).toBe(false);
  });

  it('starts no phones beside a given Twilio', () => {
    expect(planStart({ TWILIO_API_BASE_URL: 'http://127.0.0.1:9' }).phones).toBe(false);
    expect(planStart({ TWILIO_ACCOUNT_SID: 'AC1', MELDPUNT_DEMO: '0' }).phones).toBe(false);
  });

  it('lets the phones take a given account in a demonstration', () => {
    expect(planStart({ TWILIO_ACCOUNT_SID: 'AC1' }).phones).toBe(true);
  });

  it('names a setting that is no port', () => {
    expect(planFaults({ PHONES_PORT: 'many' })).toEqual([
      'PHONES_PORT must be a port number, 0 to 65535',
    ]);
    expect(planFaults({ PHONES_PORT: '0' })).toEqual([]);
    expect(planFaults({})).toEqual([]);
  });
});
