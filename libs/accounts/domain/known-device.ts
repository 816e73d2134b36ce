import { type AccountId, DAY_MS } from '#kernel';

/** So long a device is known after somebody signed in on it. */
export const DEVICE_DAYS = 90;

/** More colleagues than this share no computer; who signed in longest ago is forgotten first. */
const MOST = 8;

/** That somebody signed in fully on this device before, as its cookie says. */
export interface KnownDevice {
  readonly accountId: AccountId;
  /** The account's at that time: with a new one no device is known any more. */
  readonly version: number;
  /** Of the device, not of the account: 128 random bits. */
  readonly deviceId: string;
  /** Whole seconds since 1970. */
  readonly until: number;
}

const WHOLE = /^([0-9a-f-]{36})\.(\d{1,9})\.([\w-]{22})\.(\d{1,12})$/;

export function untilOf(now: Date): number {
  return Math.floor((now.getTime() + DEVICE_DAYS * DAY_MS) / 1000);
}

/** The words that are signed. */
export function writeDevice({ accountId, version, deviceId, until }: KnownDevice): string {
  return [accountId, version, deviceId, until].join('.');
}

/** @returns undefined when the words say no device, or one that is known no longer at `now` */
export function readDevice(signed: string, now: Date): KnownDevice | undefined {
  const [, accountId, version, deviceId, until] = WHOLE.exec(signed) ?? [];
  if (accountId === undefined || deviceId === undefined || Number(until) * 1000 <= now.getTime()) {
    return undefined;
  }
  return {
    accountId: accountId as AccountId,
    version: Number(version),
    deviceId,
    until: Number(until),
  };
}

/** What the cookie keeps after somebody signed in: hers in front, those of colleagues behind. */
export function withDevice(
  known: readonly KnownDevice[],
  signedIn: KnownDevice,
): readonly KnownDevice[] {
  const others = known.filter(({ accountId }) => accountId !== signedIn.accountId);
  return [signedIn, ...others].slice(0, MOST);
}
