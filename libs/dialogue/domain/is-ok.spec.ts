import { isNearlyOk, isOk } from './is-ok.ts';

describe('isOk', () => {
  it.each(['OK', 'ok', 'Oké', 'okay!', 'OK 👍', ' okee. '])('takes %j for an OK', (text) => {
    expect(isOk(text)).toBe(true);
  });

  it.each(['', '👍', 'ok?', 'niet ok', 'ok ik kom', 'ja', 'okapi'])('does not take %j', (text) => {
    expect(isOk(text)).toBe(false);
  });
});

describe('isNearlyOk', () => {
  it.each([
    '👍',
    '👍🏽',
    'oki',
    'joa kgoa',
    'ok ik ga',
    'ok?',
    'ja',
    'ik neem het op',
    'ok maar ik kan niet',
  ])('takes %j for a try', (text) => {
    expect(isNearlyOk(text)).toBe(true);
  });

  it.each([
    '',
    'ok',
    'mijn buurvrouw is alleen',
    'ik zag vandaag dat de buurvrouw weer alleen zat',
  ])('does not take %j for one', (text) => {
    expect(isNearlyOk(text)).toBe(false);
  });
});
