import '../refuse-old-node.ts';
import { createPhones } from './create-phones.ts';
import { readOffset, writeOffset } from './network/clock-file.ts';
import { startOfDemonstration } from './network/working-day.ts';
import { readSettings } from './settings.ts';

const settings = readSettings();
const { PHONES_CLOCK_FILE: clockFile } = settings;
const machineTime = new Date();
const offsetMs = clockFile === undefined ? undefined : readOffset(clockFile);

const phones = await createPhones({
  accountSid: settings.TWILIO_ACCOUNT_SID,
  authToken: settings.TWILIO_AUTH_TOKEN,
  smsNumber: settings.TWILIO_SMS_NUMBER,
  voiceNumber: settings.TWILIO_VOICE_NUMBER,
  publicBaseUrl: settings.PUBLIC_BASE_URL,
  webhooks: {
    sms: settings.PHONES_SMS_WEBHOOK,
    voice: settings.PHONES_VOICE_WEBHOOK,
    voiceStatus: settings.PHONES_VOICE_STATUS_WEBHOOK,
    smsFallback: settings.PHONES_SMS_FALLBACK,
    voiceFallback: settings.PHONES_VOICE_FALLBACK,
  },
  port: settings.PHONES_PORT,
  smtpPort: settings.PHONES_SMTP_PORT,
  directory: settings.PHONES_DIRECTORY,
  startAt:
    offsetMs === undefined
      ? startOfDemonstration(machineTime)
      : new Date(machineTime.getTime() + offsetMs),
  ticking: true,
  keepOffset: (changedMs) => {
    if (clockFile !== undefined) {
      writeOffset(clockFile, changedMs);
    }
  },
  smsDelays: {
    sentMs: 500,
    deliveredMs: 1_500,
    ...(settings.PHONES_SEGMENTS_PER_SECOND !== undefined && {
      segmentsPerSecond: settings.PHONES_SEGMENTS_PER_SECOND,
    }),
  },
  seed: settings.PHONES_SEED ?? machineTime.getTime(),
});

let ending = false;
async function end(): Promise<void> {
  if (ending) {
    return;
  }
  ending = true;
  await phones.close();
  if (process.connected) {
    process.disconnect();
  }
}
process.once('SIGTERM', () => void end());
process.once('SIGINT', () => void end());
// Whoever started this program is gone: nobody would end it any more.
process.once('disconnect', () => void end());
process.send?.({ ready: true, url: phones.url, smtpUrl: phones.smtpUrl });
