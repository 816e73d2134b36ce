import { isOpenTask } from './task.ts';

describe('a task', () => {
  it('waits until it is done', () => {
    expect(isOpenTask({ doneAt: null })).toBe(true);
    expect(isOpenTask({ doneAt: new Date(0) })).toBe(false);
  });
});
