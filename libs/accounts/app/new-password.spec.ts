import { checkNewPassword } from '../domain/credentials.ts';
import { newPassword } from './new-password.ts';

it('is a password that the house takes, easy to read out, and never the same', () => {
  const made = Array.from({ length: 50 }, () => newPassword());
  expect(new Set(made).size).toBe(50);
  for (const password of made) {
    expect(password).toMatch(/^([a-hjkmnp-z2-9]{4}-){4}[a-hjkmnp-z2-9]{4}$/);
    expect(checkNewPassword(password)).toBe(password);
  }
});
