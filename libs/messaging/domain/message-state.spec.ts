import fc from 'fast-check';
import {
  isFinal,
  moveMessage,
  type OutState,
  outStates,
  stateAfterStatus,
} from './message-state.ts';

const told = [
  'queued',
  'sending',
  'sent',
  'delivered',
  'undelivered',
  'failed',
  'read',
  'nonsense',
];

describe('the state of a text', () => {
  it('goes back to waiting only when it certainly did not leave', () => {
    expect(moveMessage('sending', 'waiting')).toBe('waiting');
    expect(() => moveMessage('sent', 'waiting')).toThrow('message.move_refused');
    expect(() => moveMessage('unknown', 'waiting')).toThrow('message.move_refused');
  });

  it('keeps the first final status, whatever comes after it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...told)), (statuses) => {
        const first = statuses.findIndex((status) => isFinal(stateAfterStatus('sent', status)));
        const end = statuses.reduce<OutState>(stateAfterStatus, 'sent');
        expect(end).toBe(first < 0 ? 'sent' : stateAfterStatus('sent', statuses[first]!));
      }),
    );
  });

  it('never sinks, and never moves by a word that it does not know', () => {
    expect(stateAfterStatus('delivered', 'sent')).toBe('delivered');
    expect(stateAfterStatus('failed', 'delivered')).toBe('failed');
    expect(stateAfterStatus('sent', 'nonsense')).toBe('sent');
  });

  it('is lifted out of doubt by a status', () => {
    expect(stateAfterStatus('unknown', 'delivered')).toBe('delivered');
    expect(stateAfterStatus('sending', 'sent')).toBe('sent');
  });

  it.each(outStates.filter((state) => !['sending', 'sent', 'unknown'].includes(state)))(
    'is not moved by a status when it is %s',
    (state) => {
      expect(told.map((status) => stateAfterStatus(state, status))).toEqual(told.map(() => state));
    },
  );
});
