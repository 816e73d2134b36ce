import { settingsAgainstMark } from './deployment.ts';

const local = { SMTP_URL: 'smtp://127.0.0.1:25', TWILIO_API_BASE_URL: 'http://127.0.0.1:3001' };

describe('the mark of a demonstration', () => {
  it('goes with a stand-in for telephone and mail on this machine', () => {
    expect(settingsAgainstMark({ ...local, CLOCK_URL: 'http://127.0.0.1/clock' }, true)).toEqual(
      [],
    );
  });

  it('refuses the real Twilio and a mail server elsewhere', () => {
    const real = { SMTP_URL: 'smtp://mail.example:25', TWILIO_API_BASE_URL: undefined };
    expect(settingsAgainstMark(real as never, true)).toHaveLength(2);
  });

  it('refuses the real Twilio of another region', () => {
    const dublin = { ...local, TWILIO_API_BASE_URL: 'https://api.dublin.ie1.twilio.com' };
    expect(settingsAgainstMark(dublin as never, true)).toHaveLength(1);
  });

  it('refuses a clock of a demonstration on the real service', () => {
    expect(
      settingsAgainstMark({ ...local, CLOCK_URL: 'http://127.0.0.1/clock' }, false),
    ).toHaveLength(1);
    expect(settingsAgainstMark(local, false)).toEqual([]);
  });
});
