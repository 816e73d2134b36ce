import {
  endWithoutKey,
  isAnswered,
  isOpenAutomaticCall,
  moveAutomaticCall,
} from './automatic-call-state.ts';

describe('a call that a machine speaks', () => {
  it.each([
    ['busy', 'busy'],
    ['failed', 'unreachable'],
    ['no-answer', 'no_answer'],
    ['canceled', 'no_answer'],
    // a voicemail picks up too: without a key it was nobody
    ['completed', 'silent'],
    ['something new', 'silent'],
  ])('that ended as %s without a key is %s', (status, state) => {
    expect(endWithoutKey(status)).toBe(state);
    expect(isAnswered(endWithoutKey(status))).toBe(false);
  });

  it('takes a key that is told after its end, and a mind that changes', () => {
    expect(moveAutomaticCall('silent', 'yes')).toBe('yes');
    expect(moveAutomaticCall('yes', 'no')).toBe('no');
    expect(isAnswered('person')).toBe(true);
  });

  it('never goes on once it was answered, refused or dropped', () => {
    for (const state of ['yes', 'no', 'person', 'refused', 'too_late', 'dropped'] as const) {
      expect(isOpenAutomaticCall(state)).toBe(false);
      expect(() => moveAutomaticCall(state, 'picked_up')).toThrow();
    }
  });
});
