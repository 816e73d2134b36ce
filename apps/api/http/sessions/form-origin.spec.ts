import { isFromElsewhere, isMeant, type Sender } from './form-origin.ts';

const OURS = 'https://meldpunt.brugge.invalid';
const form = (headers: Sender['headers'], body: object = { csrf: 'token' }): Sender => ({
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  body,
});
const meant = (sender: Sender): boolean => isMeant(sender, OURS, 'token');

describe('a form of the desk', () => {
  it.each([
    [{}],
    [{ origin: OURS }],
    [{ origin: 'null' }],
    [{ 'sec-fetch-site': 'same-origin' }],
    [{ 'sec-fetch-site': 'same-origin', origin: 'null' }],
    [{ origin: 'http://localhost:3000', host: 'localhost:3000' }],
  ])('counts with its token and %j', (headers) => {
    expect(meant(form(headers))).toBe(true);
  });

  it.each([
    [{ origin: 'https://evil.example' }],
    [{ origin: 'http://localhost:3001', host: 'localhost:3000' }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site', origin: 'http://localhost:3001', host: 'localhost:3000' }],
    [{ origin: 'nonsense' }],
  ])('is refused with %j, even with its token', (headers) => {
    expect(meant(form(headers))).toBe(false);
    expect(isFromElsewhere(form(headers), OURS)).toBe(true);
  });

  it.each([[{}], [{ csrf: '' }], [{ csrf: 'Token' }], [{ csrf: ['token'] }], [{ csrf: 'token2' }]])(
    'is refused with %j for a token',
    (body) => {
      expect(meant(form({ origin: OURS }, body))).toBe(false);
    },
  );

  it('may carry its token in a header', () => {
    expect(meant(form({ 'x-csrf-token': 'token' }, {}))).toBe(true);
  });
});

describe('JSON', () => {
  it('needs no token, because another site cannot send it', () => {
    const sender = { method: 'POST', headers: { 'content-type': 'application/json' }, body: {} };
    expect(meant(sender)).toBe(true);
    expect(
      meant({ ...sender, headers: { ...sender.headers, origin: 'https://evil.example' } }),
    ).toBe(false);
    expect(meant({ ...sender, headers: { 'content-type': 'text/plain' } })).toBe(false);
  });
});

describe('reading', () => {
  it('needs nothing', () => {
    expect(meant({ method: 'GET', headers: { 'sec-fetch-site': 'cross-site' } })).toBe(true);
  });
});
