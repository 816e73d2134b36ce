import fc from 'fast-check';
import { mergeForm } from './merge-form.ts';
import type { TypedForm } from './typed-form.ts';

const digest = (field: string, values: readonly string[]): string => `${field}:${values.join('|')}`;

/** Somebody types on a page that showed `shown`, while `now` is stored. */
function merge(shown: TypedForm, now: TypedForm, typed: TypedForm): ReturnType<typeof mergeForm> {
  const was = new Map(
    Object.keys(shown).map((field) => {
      const values = (shown[field] ?? []).filter((value) => value !== '').sort();
      return [field, digest(field, values)];
    }),
  );
  return mergeForm({ was, now, typed, digest });
}

describe('a form on a page that others have overtaken', () => {
  it.each([
    ['left alone', ['a'], ['a'], ['a'], ['a'], []],
    ['left alone while a colleague changed it', ['a'], ['b'], ['a'], ['b'], []],
    ['changed', ['a'], ['a'], ['c'], ['c'], []],
    ['emptied', ['a'], ['a'], [''], [''], []],
    ['emptied by a colleague', ['a'], [], ['a'], [], []],
    ['changed by both to the same', ['a'], ['b'], ['b'], ['b'], []],
    ['changed by both', ['a'], ['b'], ['c'], ['c'], ['field']],
    ['emptied over what a colleague changed', ['a'], ['b'], [''], [''], ['field']],
    [
      'with its ticks in another order',
      ['a', 'b'],
      ['b', 'a', 'c'],
      ['b', 'a'],
      ['b', 'a', 'c'],
      [],
    ],
  ])('takes a field that was %s', (_, ...[shown, now, typed, taken, moved]) => {
    const merged = merge({ field: shown }, { field: now }, { field: typed, note: ['x'] });
    expect(merged).toEqual({ typed: { field: taken, note: ['x'] }, moved });
  });

  it('asks about every field that differs when nobody knows what the page showed', () => {
    const [now, typed] = [
      { one: ['a'], two: ['b'] },
      { one: ['a'], two: ['c'] },
    ];
    expect(merge({}, now, typed).moved).toEqual(['two']);
  });

  it('never loses what a colleague stored without a word', () => {
    const value = fc.constantFrom([], ['a'], ['b'], ['c']);
    fc.assert(
      fc.property(value, value, value, (shown, now, typed) => {
        const merged = merge({ field: shown }, { field: now }, { field: typed });
        const isLost = merged.typed['field']?.join() !== now.join() && merged.moved.length === 0;
        // it is overruled only by who saw it
        expect(!isLost || now.join() === shown.join()).toBe(true);
      }),
    );
  });
});
