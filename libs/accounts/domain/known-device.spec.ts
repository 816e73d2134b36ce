import type { AccountId } from '#kernel';
import { type KnownDevice, readDevice, untilOf, withDevice, writeDevice } from './known-device.ts';

const now = new Date('2026-11-23T09:00:00Z');
const device = (account: number, version = 0): KnownDevice => ({
  accountId: `01900000-0000-7000-8000-${String(account).padStart(12, '0')}` as AccountId,
  version,
  deviceId: 'a'.repeat(22),
  until: untilOf(now),
});

describe('a device on which somebody signed in', () => {
  it('is known for ninety days', () => {
    const words = writeDevice(device(1, 3));
    const days = (count: number): Date => new Date(now.getTime() + count * 86_400_000);
    expect(readDevice(words, days(89))).toEqual(device(1, 3));
    expect(readDevice(words, days(90))).toBeUndefined();
  });

  it.each(['', '.', 'a.b.c.d', `${writeDevice(device(1))}.1`, writeDevice(device(1)).slice(1)])(
    'is not «%s»',
    (words) => {
      expect(readDevice(words, now)).toBeUndefined();
    },
  );

  it('is known for each colleague who shares it, the last eight', () => {
    let known: readonly KnownDevice[] = [];
    for (let account = 1; account <= 10; account += 1) {
      known = withDevice(known, device(account));
    }
    expect(known).toEqual([10, 9, 8, 7, 6, 5, 4, 3].map((account) => device(account)));
    expect(withDevice(known, device(8, 1))).toEqual([
      device(8, 1),
      ...[10, 9, 7, 6, 5, 4, 3].map((account) => device(account)),
    ]);
  });
});
