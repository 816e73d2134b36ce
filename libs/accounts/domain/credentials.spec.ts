import {
  checkNewEmail,
  checkNewPassword,
  checkPhone,
  checkTotpSecret,
  normaliseEmail,
} from './credentials.ts';

describe('a new password', () => {
  it('may be any fifteen characters, without rules about which', () => {
    expect(checkNewPassword('a'.repeat(15))).toBe('a'.repeat(15));
    expect(checkNewPassword('de reien in mei')).toBe('de reien in mei');
  });

  it('is refused with fourteen characters', () => {
    expect(() => checkNewPassword('a'.repeat(14))).toThrow('account.password_too_short');
  });

  it('counts characters as people see them', () => {
    expect(() => checkNewPassword('🚲'.repeat(14))).toThrow('account.password_too_short');
    expect(checkNewPassword('🚲'.repeat(15))).toBe('🚲'.repeat(15));
  });

  it('is refused beyond two hundred', () => {
    expect(checkNewPassword('a'.repeat(200))).toHaveLength(200);
    expect(() => checkNewPassword('a'.repeat(201))).toThrow('account.password_too_long');
  });

  it('is one text, however the keyboard made its accents', () => {
    const composed = 'één op de reien';
    expect(checkNewPassword(composed.normalize('NFD'))).toBe(checkNewPassword(composed));
  });
});

describe('an e-mail address', () => {
  it('is compared without capitals and spaces around it', () => {
    expect(normaliseEmail('  An.Peeters@Voorbeeld.INVALID ')).toBe('an.peeters@voorbeeld.invalid');
  });

  it.each([
    '',
    'an',
    'an@',
    '@voorbeeld.invalid',
    'an@voorbeeld',
    'an peeters@voorbeeld.invalid',
    'a@b@c.invalid',
  ])('is refused when it is «%s»', (email) => {
    expect(() => checkNewEmail(email)).toThrow('account.email_unreadable');
  });
});

describe('a secret for codes', () => {
  it('is kept without spaces and in capitals', () => {
    expect(checkTotpSecret('abcd efgh ijkl mnop qrst uvwx yz23 4567')).toBe(
      'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567',
    );
  });

  it.each(['', 'ABCDEFGHIJKLMNOPQRSTUVWXY', '0123456789ABCDEFGHIJKLMNOPQRSTUV'])(
    'is refused when it is «%s»',
    (secret) => {
      expect(() => checkTotpSecret(secret)).toThrow('account.totp_secret_unreadable');
    },
  );
});

describe('the telephone of a colleague', () => {
  it.each(['0470 12 34 56', '+32 470 12 34 56', 'gsm 0470/12.34.56', '\u202a0470 12 34 56\u202c'])(
    'is a mobile to which texts go: %s',
    (typed) => {
      expect(checkPhone(typed, ['BE'])).toBe('+32470123456');
    },
  );

  it.each(['050 44 80 00', '04 221 92 11', '+31 6 12345678', '0800 12 345', '078 15 15 15'])(
    'is none to which no text goes, for an alert would reach nobody: %s',
    (typed) => {
      expect(() => checkPhone(typed, ['BE'])).toThrow('account.phone_gets_no_texts');
    },
  );

  it('may be of another country where the city texts to it', () => {
    expect(checkPhone('+31 6 12345678', ['BE', 'NL'])).toBe('+31612345678');
  });

  it.each(['', '112', 'geen nummer', '0470 12 34 56 7'])('is refused when it is «%s»', (typed) => {
    expect(() => checkPhone(typed, ['BE'])).toThrow('account.phone_unreadable');
  });
});
