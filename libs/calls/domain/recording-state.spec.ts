import { standOf } from './recording-state.ts';

it.each([
  ['stored', true, 'here'],
  ['expected', false, 'under_way'],
  ['announced', true, 'under_way'],
  ['missing', false, 'nothing'],
  ['missing', true, 'lost'],
] as const)('a recording that is %s (named: %s) is %s', (state, named, stand) => {
  expect(standOf({ state, named })).toBe(stand);
});
