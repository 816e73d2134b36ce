import { openStaticHost, type StaticHost } from './static-host.ts';

let host: StaticHost;
let website = 'http://127.0.0.1:1';

beforeAll(async () => {
  host = await openStaticHost(() => website);
});
afterAll(() => host.close());

it('hands a document to who posts, with the addresses of both filled in', async () => {
  website = 'http://127.0.0.1:2';
  const answer = await fetch(host.fallbackUrl.replace('fallback.xml', 'message-nl.xml'), {
    method: 'POST',
    body: 'Digits=1',
  });
  expect(answer.headers.get('content-type')).toBe('text/xml');
  const document = await answer.text();
  expect(document).toContain(host.fallbackUrl.replace('fallback.xml', 'thanks-nl.xml'));
  expect(document).toContain('http://127.0.0.1:2/twilio/');
  expect(document).not.toMatch(/FALLBACK_BASE|PUBLIC_BASE/);
});

it.each(['README.md', '..%2f..%2fpackage.json', 'none.xml', ''])('has no %j', async (name) => {
  const answer = await fetch(host.fallbackUrl.replace('fallback.xml', name));
  expect(answer.status).toBe(404);
});
