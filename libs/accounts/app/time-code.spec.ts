import { generate } from 'otplib';
import { newTotpSecret, stepOfCode } from './time-code.ts';

const secret = newTotpSecret();
const now = new Date('2026-11-23T09:00:00Z');
const step = now.getTime() / 30_000;
const codeAt = (seconds: number): Promise<string> =>
  generate({ secret, epoch: now.getTime() / 1000 + seconds });

describe('a code from the app', () => {
  it.each([
    [-31, undefined],
    [-30, step - 1],
    [0, step],
    [29, step],
    [30, step + 1],
    [59, step + 1],
    [60, undefined],
  ])('of %i seconds away is of step %s', async (seconds, expected) => {
    expect(await stepOfCode(secret, await codeAt(seconds), now)).toBe(expected);
  });

  it('may be typed with a space', async () => {
    const code = await codeAt(0);
    const spaced = `${code.slice(0, 3)} ${code.slice(3)} `;
    expect(await stepOfCode(secret, spaced, now)).toBe(step);
  });

  it.each(['', '12345', '1234567', 'abcdef', '１２３４５６'])(
    'is no code when it is «%s»',
    async (typed) => {
      expect(await stepOfCode(secret, typed, now)).toBeUndefined();
    },
  );
});
