import { pagingOf } from './paging.ts';

describe('a long list', () => {
  it('is cut into pages that say how many there are', () => {
    expect(pagingOf(undefined, 120, '/desk')).toMatchObject({
      ...{ page: 1, offset: 0, from: 1, to: 50, total: 120, previous: undefined },
      next: { href: '/desk?pagina=2', text: 'Volgende 50' },
    });
    expect(pagingOf('3', 120, '/desk')).toMatchObject({
      ...{ page: 3, offset: 100, from: 101, to: 120, next: undefined },
      previous: { href: '/desk?pagina=2', text: 'Vorige 50' },
    });
    expect(pagingOf('2', 120, '/desk').previous?.href).toBe('/desk');
    expect(pagingOf('2', 120, '/desk').next?.text).toBe('Volgende 20');
  });

  it('leads back to its own heading where it stands beside others', () => {
    const paging = pagingOf('2', 120, '/desk', { name: 'sms', anchor: 'onduidelijk' });
    expect(paging.previous?.href).toBe('/desk#onduidelijk');
    expect(paging.next?.href).toBe('/desk?sms=3#onduidelijk');
  });

  it('has one page when it is short, or empty', () => {
    expect(pagingOf('7', 50, '/desk')).toMatchObject({ page: 1, to: 50, next: undefined });
    expect(pagingOf(undefined, 0, '/desk')).toMatchObject({ from: 0, to: 0, next: undefined });
  });

  it.each(['-1', 'x', '', ['2', '3'], '99999999', null])('takes %j for the first', (asked) => {
    expect(pagingOf(asked, 500, '/desk').page).toBe(1);
  });
});
