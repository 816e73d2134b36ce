import fc from 'fast-check';
import { type CallSoFar, steps, type StepTaken, takeTurn, type Turn } from './script.ts';

const shown: CallSoFar = { hasNumber: true, danger: false, wants: 'nothing' };
const hidden: CallSoFar = { ...shown, hasNumber: false };

function turn(step: StepTaken['step'], digits: string, attempt = 1, call = shown): Turn {
  return takeTurn(call, { step, digits, attempt });
}

describe('a call', () => {
  it('begins with who we are and the signposts, then the choices', () => {
    expect(turn('start', '')).toMatchObject({
      lines: ['greeting', 'menu'],
      next: { kind: 'keys', step: 'menu', attempt: 1 },
    });
  });

  it('tells whom it is about', () => {
    expect(turn('menu', '1').change).toEqual({ self: false });
    expect(turn('menu', '2').change).toEqual({ self: true });
  });

  it('notes danger at once, with a callback for who hangs up to call 112', () => {
    expect(turn('menu', '9')).toMatchObject({
      lines: ['danger', 'wish'],
      change: { danger: true, wants: 'callback' },
    });
  });

  it('repeats at the asterisk and after silence, and says so after a wrong key', () => {
    expect(turn('menu', '*')).toMatchObject({ lines: ['menu'], next: { attempt: 2 } });
    expect(turn('menu', '')).toMatchObject({ lines: ['menu'], next: { attempt: 2 } });
    expect(turn('menu', '7', 2)).toMatchObject({
      lines: ['not_understood', 'menu'],
      next: { attempt: 3 },
    });
  });

  it('takes a message when two repeats did not help', () => {
    expect(turn('menu', '', 3)).toMatchObject({
      lines: ['record_without_keys', 'record'],
      next: { kind: 'record', attempt: 1 },
      change: { wants: 'message' },
    });
    expect(turn('wish', '', 3).next.kind).toBe('record');
  });

  it('offers to call back without a recording', () => {
    expect(turn('wish', '2')).toMatchObject({
      lines: ['confirm_number'],
      change: { wants: 'callback' },
    });
    expect(turn('confirm', '1')).toMatchObject({ lines: ['callback_noted'] });
  });

  it('asks a hidden caller for the number, and reads it back', () => {
    expect(turn('menu', '0', 1, hidden)).toMatchObject({
      lines: ['type_number'],
      next: { kind: 'keys', step: 'number', many: true },
      change: { wants: 'callback' },
    });
    expect(turn('number', '0475123456', 1, hidden)).toMatchObject({
      lines: ['check_number'],
      change: { callbackNumber: '+32475123456' },
    });
    expect(turn('check', '2', 1, hidden)).toMatchObject({ next: { step: 'number', attempt: 2 } });
    expect(turn('check', '', 1, hidden)).toMatchObject({ lines: ['callback_noted'] });
  });

  it('takes a message when no number comes', () => {
    expect(turn('number', '12', 1, hidden).lines).toEqual(['number_unclear', 'type_number']);
    expect(turn('number', '', 3, hidden).next.kind).toBe('record');
  });

  it('asks once more after silence, then calls back whoever can be called back', () => {
    expect(turn('silent', '', 1)).toMatchObject({
      lines: ['silence', 'record'],
      next: { kind: 'record', attempt: 2 },
    });
    expect(turn('silent', '', 2).change).toEqual({ wants: 'callback' });
    expect(turn('silent', '', 2, hidden)).toMatchObject({
      lines: ['nothing_heard'],
      change: { wants: 'nothing' },
    });
    expect(turn('silent', '', 2, { ...hidden, danger: true }).change).toEqual({
      wants: 'callback',
    });
  });

  it('always answers, and ends within a few steps whatever is pressed', () => {
    const keys = fc.constantFrom('', '0', '1', '2', '5', '9', '*', '0475123456');
    fc.assert(
      fc.property(
        fc.array(keys, { minLength: 30, maxLength: 30 }),
        fc.boolean(),
        (pressed, hasNumber) => {
          let taken: StepTaken = { step: 'start', attempt: 1, digits: '' };
          let count = 0;
          for (const digits of pressed) {
            const { lines, next } = takeTurn({ ...shown, hasNumber }, taken);
            expect(lines.length).toBeGreaterThan(0);
            count += 1;
            if (next.kind === 'hang_up') {
              break;
            }
            const step = next.kind === 'keys' ? next.step : 'silent';
            taken = { step, attempt: next.attempt, digits };
          }
          expect(count).toBeLessThan(20);
        },
      ),
    );
  });

  it('knows every step that its address can name', () => {
    expect(steps.map((step) => turn(step, '').lines.length > 0)).not.toContain(false);
  });
});
