import { floodOf, isAnonymous, type ToldFrom } from './flood.ts';

const web: ToldFrom = { by: 'reporter', channel: 'web' };
const none = { source: 0, anonymous: 0 };

describe('danger that is told again and again', () => {
  it('over the web is a flood from the sixth in an hour on, from wherever it comes', () => {
    expect(floodOf(web, { source: 0, anonymous: 4 })).toBeUndefined();
    expect(floodOf(web, { source: 0, anonymous: 5 })).toBe('anonymous');
  });

  it.each([
    { ...web, channel: 'phone' },
    { ...web, channel: 'sms' },
  ] as const)('is told by itself whatever else floods in: %j', (from) => {
    expect(isAnonymous(from)).toBe(false);
    expect(floodOf(from, { source: 0, anonymous: 500 })).toBeUndefined();
    expect(floodOf(from, { source: 5, anonymous: 500 })).toBe('source');
  });

  it.each([
    { ...web, by: 'volunteer' },
    { ...web, by: 'colleague' },
    { ...web, channel: 'operator' },
  ] as const)('is no flood however often: %j', (from) => {
    expect(floodOf(from, { source: 500, anonymous: 500 })).toBeUndefined();
  });

  it('is none when it is the first', () => {
    expect(floodOf(web, none)).toBeUndefined();
  });
});
