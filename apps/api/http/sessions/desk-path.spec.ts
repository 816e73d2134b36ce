import fc from 'fast-check';
import { deskPath } from './desk-path.ts';

describe('the way back after logging in', () => {
  it.each(['/desk', '/desk/cases/0190', '/desk/cases?state=new&page=2', '/desk?mine=1'])(
    'leads to %s',
    (path) => {
      expect(deskPath(path)).toBe(path);
    },
  );

  it.each([
    ...['https://evil.example/desk', '//evil.example/desk', '/\\evil.example', '/melden', ''],
    ...['/desk/../melden', '/desks', '/desk/login', '/desk/login?to=/desk', '/desk/logout'],
    ...['javascript:alert(1)'],
  ])('never leads to «%s»', (path) => {
    expect(deskPath(path)).toBeUndefined();
  });

  it('stays on the desk, whatever is asked', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((tail) => `/desk${tail}`),
        ),
        (text) => {
          const found = deskPath(text);
          const isSafe =
            found === undefined ||
            new URL(found, 'https://brugge.invalid').pathname.startsWith('/desk');
          expect(isSafe).toBe(true);
        },
      ),
    );
  });

  it.each([undefined, ['/desk'], 1])('is none for %j', (value) => {
    expect(deskPath(value)).toBeUndefined();
  });
});
