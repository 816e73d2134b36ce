import { troubleOf } from './trouble.ts';

describe('trouble with the provider', () => {
  it('is a refusal when it said no', () => {
    expect(troubleOf({ status: 400, code: 21211 })).toEqual({ kind: 'refused', code: '21211' });
    expect(troubleOf({ status: 404 })).toEqual({ kind: 'refused', code: 'http_404' });
  });

  it.each([
    [{ status: 429, code: 20429 }, '20429'],
    [{ status: 500, code: 20500 }, '20500'],
    [{ status: 503 }, 'http_503'],
    [{ status: 401, code: 20003 }, '20003'],
    [{ code: 'ECONNREFUSED' }, 'ECONNREFUSED'],
    [{ code: 'ENOTFOUND' }, 'ENOTFOUND'],
  ])('may be over later, and nothing was sent: %j', (error, code) => {
    expect(troubleOf(error)).toEqual({ kind: 'later', code });
  });

  it.each([
    { code: 'ECONNRESET' },
    { code: 'ECONNABORTED' },
    { code: 'ETIMEDOUT' },
    { status: 502 },
    { status: 504 },
    new TypeError('garbage'),
    undefined,
  ])('leaves it open whether it was sent: %j', (error) => {
    expect(troubleOf(error)).toEqual({ kind: 'unknown' });
  });
});
