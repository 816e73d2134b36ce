import { loginWords } from './login-words.ts';

const an = {
  ...{ role: 'coordinator', email: 'an@voorbeeld.invalid', password: 'brug-toren' },
  // base32 of the key of RFC 6238, appendix B
  ...{ totpSecret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', phone: '+32470009102' },
};

describe('the logins of the demonstration, in words', () => {
  const place = { url: 'http://localhost:3000', now: new Date('2005-03-18T01:58:29Z') };

  it('say role, e-mail, password and the code that is valid now', async () => {
    const words = await loginWords([an], place);
    expect(words[0]).toContain('http://localhost:3000/desk');
    expect(words[1]).toContain('another 1 s');
    expect(words.slice(2, 6)).toEqual([
      '  coordinator',
      '    e-mail    an@voorbeeld.invalid',
      '    password  brug-toren',
      '    code now  081804',
    ]);
  });

  it('end with the line for an authenticator app', async () => {
    const [line = ''] = (await loginWords([an], place)).slice(-1);
    const uri = new URL(line.replace(/^ +app +/, ''));
    expect(uri.protocol).toBe('otpauth:');
    expect(decodeURIComponent(uri.pathname)).toContain('Meldpunt:an@voorbeeld.invalid');
    expect(uri.searchParams.get('secret')).toBe(an.totpSecret);
  });
});
