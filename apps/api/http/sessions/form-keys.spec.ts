import { newId } from '#kernel';
import { Vault } from '#platform';
import { FormKeys } from './form-keys.ts';

const keys = new FormKeys(new Vault({ MASTER_KEY: Buffer.alloc(32, 3).toString('base64') }));
const account = newId<'account'>();

describe('the key of a form', () => {
  it('names the account it was shown to, and tells nobody else', () => {
    const key = keys.fresh(account);
    expect(keys.ownerOf(key)).toBe(account);
    const bytes = Buffer.from(key, 'base64url');
    expect(bytes.includes(account)).toBe(false);
    expect(bytes.includes(Buffer.from(account.replaceAll('-', ''), 'hex'))).toBe(false);
  });

  it('is another for each showing', () => {
    const drawn = Array.from({ length: 1_000 }, () => keys.fresh(account));
    expect(new Set(drawn).size).toBe(1_000);
  });

  it('is ours to the last sign', () => {
    const key = keys.fresh(account);
    for (let at = 0; at < key.length; at += 1) {
      const other = key[at] === 'A' ? 'B' : 'A';
      expect(keys.ownerOf(key.slice(0, at) + other + key.slice(at + 1))).toBeUndefined();
    }
    const made = [`${key}=`, `${key}A`, key.slice(1), '', 'x', account, undefined, [key], 7];
    expect(made.map((one) => keys.ownerOf(one))).toEqual(made.map(() => undefined));
  });

  it('of another master key is not ours', () => {
    const MASTER_KEY = Buffer.alloc(32, 7).toString('base64');
    const others = new FormKeys(new Vault({ MASTER_KEY }));
    expect(keys.ownerOf(others.fresh(account))).toBeUndefined();
  });
});
