import type { AccountId } from '#kernel';
import { Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { randomBytes, timingSafeEqual } from 'node:crypto';
import {
  type KnownDevice,
  readDevice,
  untilOf,
  withDevice,
  writeDevice,
} from '../domain/known-device.ts';

const BETWEEN = '~';
/** A cookie of ours is never longer; a longer one is not read at all. */
const LONGEST = 4_000;

/** Reads and signs what the cookie of a device says; the server keeps nothing of it. */
@Injectable()
export class KnownDevices {
  constructor(private readonly vault: Vault) {}

  /** Those that we signed and that have not ended; whether its account has the same version still, the account tells. */
  read(cookie: string | undefined, now: Date): readonly KnownDevice[] {
    if (cookie === undefined || cookie.length > LONGEST) {
      return [];
    }
    return cookie.split(BETWEEN).flatMap((signed) => this.readOne(signed, now) ?? []);
  }

  /** The cookie after somebody signed in on the device. */
  write(
    known: readonly KnownDevice[],
    account: { readonly id: AccountId; readonly deviceVersion: number },
    now: Date,
  ): string {
    const signedIn = {
      accountId: account.id,
      version: account.deviceVersion,
      deviceId: known[0]?.deviceId ?? randomBytes(16).toString('base64url'),
      until: untilOf(now),
    };
    return withDevice(known, signedIn)
      .map((device) => this.sign(writeDevice(device)))
      .join(BETWEEN);
  }

  private readOne(signed: string, now: Date): KnownDevice | undefined {
    const words = signed.slice(0, signed.lastIndexOf('.'));
    const [given, right] = [Buffer.from(signed), Buffer.from(this.sign(words))];
    const isOurs = given.length === right.length && timingSafeEqual(given, right);
    return isOurs ? readDevice(words, now) : undefined;
  }

  private sign(words: string): string {
    return `${words}.${this.vault.derive('known-device', words).toString('base64url')}`;
  }
}
