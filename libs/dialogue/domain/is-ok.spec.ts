import { isOk } from './is-ok.ts';

describe('isOk', () => {
  it.each(['OK', 'ok', 'Oké', 'okay!', 'OK 👍', ' okee. '])('takes %j for an OK', (text) => {
    expect(isOk(text)).toBe(true);
  });

  it.each(['', '👍', 'ok?', 'niet ok', 'ok ik kom', 'ja', 'okapi'])('does not take %j', (text) => {
    expect(isOk(text)).toBe(false);
  });
});
