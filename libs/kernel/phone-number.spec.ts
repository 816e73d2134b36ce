import fc from 'fast-check';
import { isMobileOf, mayBeCalledBack, parsePhone, phoneKind, showPhone } from './phone-number.ts';

describe('a telephone number', () => {
  it.each([
    ['0470 12 34 56', '+32470123456'],
    ['0470/12.34.56', '+32470123456'],
    ['+32 (0)470 12 34 56', '+32470123456'],
    ['0032470123456', '+32470123456'],
    ['050 44 80 00', '+3250448000'],
    ['+31 6 12345678', '+31612345678'],
  ])('reads %s', (text, expected) => {
    expect(parsePhone(text)).toBe(expected);
  });

  it.each(['', '112', '1813', '0470 12 34', 'bel mij op 0470 12 34 56', 'anonymous', '+', '0470'])(
    'refuses %p',
    (text) => {
      expect(parsePhone(text)).toBeUndefined();
    },
  );

  it('knows a mobile from a landline, Liège included', () => {
    expect(phoneKind(parsePhone('0470 12 34 56')!)).toBe('mobile');
    expect(phoneKind(parsePhone('050 44 80 00')!)).toBe('landline');
    expect(phoneKind(parsePhone('04 221 92 11')!)).toBe('landline');
    expect(phoneKind(parsePhone('0900 12 345')!)).toBe('other');
  });

  it('tells the mobiles of some countries from all else', () => {
    expect(isMobileOf(parsePhone('0470 12 34 56')!, ['BE'])).toBe(true);
    expect(isMobileOf(parsePhone('+31612345678')!, ['BE'])).toBe(false);
    expect(isMobileOf(parsePhone('+31612345678')!, ['BE', 'NL'])).toBe(true);
    expect(isMobileOf(parsePhone('+31201234567')!, ['NL'])).toBe(false);
    expect(isMobileOf(parsePhone('042219211')!, ['BE'])).toBe(false);
    expect(isMobileOf(parsePhone('0900 12 345')!, ['BE'])).toBe(false);
  });

  it.each([
    ['0470 12 34 56', true],
    ['050 44 80 00', true],
    ['04 221 92 11', true],
    ['0900 12 345', false],
    ['0903 12 345', false],
    ['0800 12 345', false],
    ['078 15 15 15', false],
    ['+31 6 12345678', false],
    ['+33 1 23 45 67 89', false],
  ])('may be called back or not: %s, %s', (text, may) => {
    expect(mayBeCalledBack(parsePhone(text)!)).toBe(may);
  });

  it('shows Belgian numbers nationally and others with their country', () => {
    expect(showPhone(parsePhone('+32470123456')!)).toBe('0470 12 34 56');
    expect(showPhone(parsePhone('+3250448000')!)).toBe('050 44 80 00');
    expect(showPhone(parsePhone('+31612345678')!)).toBe('+31 6 12345678');
  });

  it('reads back what it shows, and never throws', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), (n) => {
        const number = parsePhone(`0470${n.toString().padStart(6, '0')}`)!;
        expect(parsePhone(showPhone(number))).toBe(number);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const number = parsePhone(text);
        expect(number === undefined || /^\+\d+$/.test(number)).toBe(true);
      }),
    );
  });
});
