import { Vault } from '#platform';
import fc from 'fast-check';
import { FormTokens } from './form-token.ts';

const tokensOf = (byte: number): FormTokens =>
  new FormTokens(new Vault({ MASTER_KEY: Buffer.alloc(32, byte).toString('base64') }));
const tokens = tokensOf(1);
const shown = new Date('2026-11-23T09:00:00Z');
const hoursLater = (hours: number): Date => new Date(shown.getTime() + hours * 3_600_000);

describe('the token of a form', () => {
  it('is good for a day and gives the same id each time', () => {
    const token = tokens.issue(shown);
    const first = tokens.read(token, shown);
    expect(first.kind).toBe('valid');
    expect(tokens.read(token, hoursLater(24))).toEqual(first);
    expect(tokens.read(token, hoursLater(24.1))).toEqual({ kind: 'stale' });
  });

  it('is another at each showing', () => {
    expect(tokens.issue(shown)).not.toBe(tokens.issue(shown));
  });

  it('is refused when another key made it or when one letter differs', () => {
    expect(tokensOf(2).read(tokens.issue(shown), shown)).toEqual({ kind: 'forged' });
    const token = tokens.issue(shown);
    // the last letter of a text in base64url holds bits that mean nothing
    for (let at = 0; at < token.length - 1; at += 1) {
      const other = token[at] === 'a' ? 'b' : 'a';
      const changed = token.slice(0, at) + other + token.slice(at + 1);
      expect(tokens.read(changed, shown).kind).toBe('forged');
    }
  });

  it('is refused when it is anything else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(tokens.read(text, shown).kind).toBe('forged');
      }),
    );
  });
});
