import type { Settings } from '../config/settings.ts';
import { SettingsRefused } from '../config/settings-refused.ts';
import { createDataSource } from './data-source.ts';
import type { Tx } from './unit-of-work.ts';

/** Whether this database is marked as a demonstration: its people are invented. */
export async function isDemonstration(tx: Tx): Promise<boolean> {
  const [row] = await tx.query<{ demonstration: boolean }[]>(
    'select demonstration from deployment',
  );
  return row?.demonstration ?? false;
}

/** Marks the database as a demonstration, before anything is in it. */
export async function markDemonstration(tx: Tx): Promise<void> {
  await tx.query('update deployment set demonstration = true');
}

const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])$/;

/**
 * Keeps a demonstration away from real people, and the real service away from a demonstration's clock.
 * @returns the settings that do not go with the mark, in words; none when all is well
 */
export function settingsAgainstMark(
  settings: Pick<Settings, 'CLOCK_URL' | 'SMTP_URL' | 'TWILIO_API_BASE_URL'>,
  demonstration: boolean,
): string[] {
  if (!demonstration) {
    return settings.CLOCK_URL === undefined
      ? []
      : ['CLOCK_URL is for a demonstration, and this database is not marked as one'];
  }
  const faults: string[] = [];
  if (isRealTwilio(settings.TWILIO_API_BASE_URL)) {
    faults.push('this database is a demonstration: it refuses the real Twilio');
  }
  if (!LOOPBACK.test(new URL(settings.SMTP_URL).hostname)) {
    faults.push('this database is a demonstration: it refuses an SMTP_URL outside 127.0.0.1');
  }
  return faults;
}

/**
 * Reads the mark and checks that the settings go with it, before a program does anything.
 * @throws SettingsRefused that names each setting that does not
 */
export async function checkMark(settings: Settings): Promise<{ demonstration: boolean }> {
  const dataSource = await createDataSource(settings).initialize();
  try {
    const demonstration = await isDemonstration(dataSource.manager);
    const faults = settingsAgainstMark(settings, demonstration);
    if (faults.length > 0) {
      throw new SettingsRefused(faults, 'These settings do not go together');
    }
    return { demonstration };
  } finally {
    await dataSource.destroy();
  }
}

/** Unset it is the real one; a region of theirs has an address of its own. */
function isRealTwilio(baseUrl: string | undefined): boolean {
  return baseUrl === undefined || /(^|\.)twilio\.com$/.test(new URL(baseUrl).hostname);
}
