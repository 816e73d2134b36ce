import { newId } from '#kernel';
import { isOpenTask, ownerAfter } from './task.ts';

const lies = newId<'account'>();
const mo = newId<'account'>();

describe('a task', () => {
  it('waits until it is done', () => {
    expect(isOpenTask({ doneAt: null })).toBe(true);
    expect(isOpenTask({ doneAt: new Date(0) })).toBe(false);
  });

  it('is of whoever took it last, until it is done', () => {
    expect(ownerAfter({ doneAt: null, ownerId: null }, lies)).toBe(lies);
    expect(ownerAfter({ doneAt: null, ownerId: lies }, mo)).toBe(mo);
    expect(ownerAfter({ doneAt: new Date(0), ownerId: lies }, mo)).toBe(lies);
  });
});
