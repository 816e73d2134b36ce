import fc from 'fast-check';
import { type E164 } from '#kernel';
import { takeTurn } from './script.ts';
import { type CallSoFar, steps, type StepTaken, type Turn } from './turn.ts';

const shown: CallSoFar = {
  hasNumber: true,
  showsNumber: true,
  self: false,
  volunteer: false,
  wantsToHelp: false,
  danger: false,
  wants: 'nothing',
  languages: ['nl', 'fr', 'en'],
  circles: [],
  onDuty: false,
  hotline: ['+3250448000', '+32460123456'],
  blocked: false,
};
const hidden: CallSoFar = { ...shown, hasNumber: false, showsNumber: false };
const foreign: CallSoFar = { ...shown, hasNumber: false };

function turn(step: StepTaken['step'], digits: string, attempt = 1, call = shown): Turn {
  return takeTurn(call, { step, digits, attempt, bridged: false });
}

describe('a call', () => {
  it('begins with who we are and the signposts, then the choices', () => {
    expect(turn('start', '')).toMatchObject({
      lines: ['greeting', 'for_french', 'for_english', 'signposts', 'menu'],
      next: { kind: 'keys', step: 'menu', attempt: 1 },
    });
  });

  it('rings one circle after the other before the menu, when there is anybody to ring', () => {
    const [duty, other] = ['+32470000001', '+32470000002'] as E164[];
    const call = { ...shown, circles: [[duty!], [other!]] };
    expect(turn('start', '', 1, call)).toMatchObject({
      lines: ['greeting_by_day'],
      next: { kind: 'ring', attempt: 1, numbers: [duty] },
    });
    expect(turn('dialled', '', 1, call)).toMatchObject({
      lines: ['ring_on'],
      next: { kind: 'ring', attempt: 2, numbers: [other] },
    });
    expect(turn('dialled', '', 2, call).lines).toEqual(
      expect.arrayContaining(['nobody_free', 'signposts', 'menu']),
    );
    const spoke = { step: 'dialled', attempt: 1, digits: '', bridged: true } as const;
    expect(takeTurn(call, spoke)).toEqual({
      lines: [],
      next: { kind: 'hang_up' },
      change: { ending: 'answered' },
    });
  });

  it('goes on in French or English at a key, as far as the city speaks it', () => {
    expect(turn('menu', '7')).toMatchObject({
      lines: ['signposts', 'menu'],
      next: { step: 'choices' },
      change: { language: 'fr' },
    });
    expect(turn('menu', '8').change).toEqual({ language: 'en' });
    const dutchOnly = { ...shown, languages: ['nl'] } as const;
    expect(turn('start', '', 1, dutchOnly).lines).toEqual(['greeting', 'signposts', 'menu']);
    expect(turn('menu', '7', 1, dutchOnly).lines).toEqual(['not_understood', 'menu']);
    expect(turn('menu', '*', 1, dutchOnly).lines).toEqual(['signposts', 'menu']);
  });

  it('says whether anybody is on duty when there is danger, at any choice', () => {
    const onDuty = { ...shown, onDuty: true };
    expect(turn('menu', '9', 1, onDuty).lines).toContain('danger_on_duty');
    expect(turn('wish', '9', 1, shown)).toMatchObject({
      lines: ['danger', 'danger_nobody', 'danger_noted', 'wish'],
      change: { danger: true, wants: 'callback' },
    });
    expect(turn('self', '9', 3, onDuty)).toMatchObject({
      next: { kind: 'record' },
      change: { danger: true, wants: 'message' },
    });
  });

  it('asks who calls about herself whether and when we may call', () => {
    expect(turn('menu', '2', 1, hidden).lines).toEqual(['self', 'self_wish']);
    expect(turn('menu', '2').next).toEqual({ kind: 'person' });
    expect(turn('myself', '').lines).toEqual(['self', 'self_wish']);
    expect(turn('self', '3').change).toEqual({ ending: 'told' });
    expect(turn('self', '2')).toMatchObject({ lines: ['when'], change: { wants: 'callback' } });
    expect(turn('when', '1').change).toMatchObject({ callWhen: 'morning' });
    expect(turn('when', '', 3).change).toMatchObject({ callWhen: 'any' });
    expect(turn('self', '1', 1, { ...shown, self: true }).lines).toEqual([
      ...['record_self', 'record_done'],
    ]);
  });

  it('names where else to turn to a number that is blocked', () => {
    expect(turn('start', '', 1, { ...shown, blocked: true })).toMatchObject({
      lines: ['blocked'],
      change: { ending: 'blocked' },
    });
  });

  it('tells whom it is about', () => {
    expect(turn('menu', '1').change).toEqual({ self: false });
    expect(turn('menu', '2').change).toEqual({ self: true });
  });

  it('notes danger at once, with a callback for who hangs up to call 112', () => {
    expect(turn('menu', '9')).toMatchObject({
      lines: ['danger', 'danger_nobody', 'danger_noted', 'wish'],
      change: { danger: true, wants: 'callback' },
    });
  });

  it('says first who listens to who said that she calls about herself', () => {
    const about = { ...shown, self: true };
    expect(turn('self', '9', 1, about).lines[0]).toBe('danger_self');
    expect(turn('self', '9', 1, { ...about, onDuty: true }).lines[0]).toBe('danger_self');
    expect(turn('menu', '9', 1, shown).lines[0]).toBe('danger');
  });

  it('promises no call to a number that it does not see', () => {
    expect(turn('menu', '9', 1, hidden).lines).toEqual([
      ...['danger', 'danger_nobody', 'danger_noted_hidden', 'wish'],
    ]);
  });

  it('promises no call to a number that it may not call, and asks for another', () => {
    expect(turn('menu', '9', 1, foreign).lines).toContain('danger_noted_not_called');
    for (const asked of [turn('menu', '0', 1, foreign), turn('wish', '2', 1, foreign)]) {
      expect(asked).toMatchObject({
        lines: ['own_number_not_called', 'type_number'],
        next: { kind: 'keys', step: 'number', many: true },
        change: { wants: 'callback' },
      });
    }
    expect(turn('number', '', 3, foreign).next.kind).toBe('record');
    expect(turn('silent', '', 2, foreign)).toMatchObject({
      lines: ['nothing_heard_not_called'],
      change: { ending: 'silent' },
    });
    expect(turn('menu', '2', 1, foreign).next).toEqual({ kind: 'person' });
  });

  it('names no deadline to a volunteer: her visit may come before it', () => {
    expect(turn('confirm', '1', 1, { ...shown, volunteer: true }).lines).toEqual(['callback_soon']);
  });

  it('says goodbye without a deadline after danger', () => {
    const [called, unseen] = [shown, hidden].map((call) => ({ ...call, danger: true }));
    const after = [
      ...[turn('confirm', '1', 1, called), turn('check', '1', 1, unseen)],
      ...[turn('number', '', 3, called), turn('silent', '', 2, called)],
      ...[turn('confirm', '9'), turn('check', '9')],
    ].map(({ lines }) => lines.at(-1));
    expect(after).toEqual(Array(6).fill('callback_after_danger'));
    expect(turn('recorded', '', 1, called).lines).toEqual(['recorded_after_danger']);
    expect(turn('recorded', '').lines).toEqual(['recorded']);
  });

  it('calls nobody back on a number of the hotline, and keeps the one she calls from', () => {
    for (const own of ['050448000', '0460123456']) {
      expect(turn('number', own)).toMatchObject({
        lines: ['number_not_called', 'type_number'],
        change: {},
      });
    }
    expect(turn('number', '050448000', 3)).toMatchObject({ lines: ['callback_noted'], change: {} });
  });

  it('repeats where to turn in danger with the choices', () => {
    const inDanger = { ...shown, danger: true };
    const where = ['danger', 'danger_nobody', 'danger_noted'];
    expect(turn('wish', '*', 1, inDanger).lines).toEqual([...where, 'wish']);
    expect(turn('self', '*', 1, inDanger).lines).toEqual([...where, 'self_wish']);
    expect(turn('when', '*', 1, inDanger).lines).toEqual([...where, 'when']);
    expect(turn('wish', '*', 3, inDanger).lines.slice(0, 3)).toEqual(where);
    expect(turn('wish', '*').lines).toEqual(['wish']);
  });

  it('repeats at the asterisk and after silence, and says so after a wrong key', () => {
    expect(turn('menu', '*')).toMatchObject({
      lines: ['for_french', 'for_english', 'signposts', 'menu'],
      next: { attempt: 2 },
    });
    expect(turn('menu', '')).toMatchObject({
      lines: ['for_french', 'for_english', 'menu'],
      next: { attempt: 2 },
    });
    expect(turn('menu', '5', 2)).toMatchObject({
      lines: ['not_understood', 'for_french', 'for_english', 'menu'],
      next: { attempt: 3 },
    });
  });

  it('repeats no keys of languages to who chose hers', () => {
    expect(turn('choices', '*').lines).toEqual(['signposts', 'menu']);
    expect(turn('choices', '').lines).toEqual(['menu']);
    expect(turn('choices', '7').lines).toEqual(['not_understood', 'menu']);
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

  it.each(['090312345', '0900 12345', '0031612345678', '078151515'])(
    'asks for a number that we may call after %s',
    (digits) => {
      expect(turn('number', digits, 1, hidden)).toMatchObject({
        lines: ['number_not_called', 'type_number'],
        next: { step: 'number', attempt: 2 },
        change: {},
      });
      expect(turn('number', digits, 3, hidden).next.kind).toBe('record');
      expect(turn('number', digits, 3)).toMatchObject({ lines: ['callback_noted'], change: {} });
    },
  );

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
      change: { wants: 'nothing', ending: 'silent' },
    });
    expect(turn('silent', '', 2, { ...hidden, danger: true }).change).toEqual({
      wants: 'callback',
    });
  });

  it('keeps the callback that was chosen by a hidden caller who then says nothing', () => {
    const chose = { ...hidden, wants: 'callback' } as const;
    expect(turn('number', '', 3, chose)).toMatchObject({ next: { kind: 'record' }, change: {} });
    expect(turn('silent', '', 1, chose).change).toEqual({});
    expect(turn('silent', '', 2, chose).change).toEqual({ wants: 'callback' });
    expect(turn('recorded', '', 1, chose).change).toEqual({ wants: 'message' });
  });

  it('always answers, and ends within a few steps whatever is pressed', () => {
    const keys = fc.constantFrom('', '0', '1', '2', '3', '5', '7', '9', '*', '0475123456');
    fc.assert(
      fc.property(
        fc.array(keys, { minLength: 30, maxLength: 30 }),
        fc.constantFrom(shown, hidden, foreign),
        (pressed, call) => {
          let taken: StepTaken = { step: 'start', attempt: 1, digits: '', bridged: false };
          let count = 0;
          for (const digits of pressed) {
            const first = takeTurn(call, taken);
            const { lines, next } =
              first.next.kind === 'person'
                ? takeTurn(call, { ...taken, step: 'myself', digits: '' })
                : first;
            expect(lines.length).toBeGreaterThan(0);
            count += 1;
            if (next.kind === 'hang_up' || next.kind === 'volunteer') {
              break;
            }
            const step = next.kind === 'keys' ? (next.step as StepTaken['step']) : 'silent';
            const attempt = 'attempt' in next ? next.attempt : 1;
            taken = { step, attempt, digits, bridged: false };
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
