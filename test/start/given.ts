/** A deployment of its own, where nothing of ours is started; nobody listens there. */
export const given = {
  DATABASE_URL: 'postgres://127.0.0.1:9/nowhere',
  MELDPUNT_DEMO: '0',
  PUBLIC_BASE_URL: 'http://localhost',
  TWILIO_ACCOUNT_SID: `AC${'0'.repeat(32)}`,
  TWILIO_AUTH_TOKEN: '0'.repeat(32),
  TWILIO_SMS_NUMBER: '+32460123456',
  TWILIO_VOICE_NUMBER: '+3250448000',
  SMTP_URL: 'smtp://127.0.0.1:9',
  MASTER_KEY: Buffer.alloc(32).toString('base64'),
};
