import { leavesCallbackTask } from './callback-task.ts';
import { endingOf } from './ending-of.ts';
import { takeTurn } from './script.ts';
import { type CallSoFar, type Line, steps, type StepTaken, type Turn } from './turn.ts';

const shown: CallSoFar = {
  ...{ hasNumber: true, showsNumber: true, self: false, volunteer: false, danger: false },
  wantsToHelp: false,
  ...{ wants: 'nothing', languages: ['nl'], circles: [], onDuty: false, blocked: false },
  hotline: [],
};
const callers: Readonly<Record<string, CallSoFar>> = {
  'a number that shows': shown,
  'a hidden number': { ...shown, hasNumber: false, showsNumber: false },
  'a number that we do not call': { ...shown, hasNumber: false },
  'a volunteer': { ...shown, volunteer: true },
  'who wants to help': { ...shown, volunteer: true, wantsToHelp: true },
  'a caller in danger': { ...shown, danger: true, wants: 'callback' },
  'a blocked number': { ...shown, blocked: true },
};

/** Last words that say nothing of what we will do, or not do. */
const promiseNothing: readonly Line[] = ['blocked'];

const keys = ['', '0', '1', '2', '3', '5', '9', '*', '0475123456'];

/** The steps before which the caller has chosen to be called, or to speak. */
const wantsAt: Readonly<Partial<Record<StepTaken['step'], CallSoFar['wants']>>> = {
  ...{ when: 'callback', confirm: 'callback', number: 'callback', check: 'callback' },
  ...{ recorded: 'message', silent: 'message' },
};

interface End extends Turn {
  readonly call: CallSoFar;
}

/** Each way in which a caller can hear last words. */
function endsOf(caller: CallSoFar): End[] {
  return steps.flatMap((step) =>
    keys.flatMap((digits) =>
      [1, 2, 3].flatMap((attempt) => {
        const call = { ...caller, wants: wantsAt[step] ?? caller.wants };
        const turn = takeTurn(call, { step, digits, attempt, bridged: false });
        return turn.next.kind === 'hang_up' ? [{ ...turn, call }] : [];
      }),
    ),
  );
}

function leaves({ call, change }: End): boolean {
  const { danger, wants } = { ...call, ...change };
  const ending = endingOf({ ending: change.ending ?? null, wants, answeredBy: null });
  return leavesCallbackTask({ danger, wants, ending });
}

describe('what a caller hears last', () => {
  it.each(Object.entries(callers))('leaves a callback task at the desk for %s', (_, caller) => {
    const ends = endsOf(caller);
    expect(ends).not.toEqual([]);
    const wrong = ends
      .filter((end) => leaves(end) === end.lines.some((line) => promiseNothing.includes(line)))
      .map(({ lines }) => lines.join(' '));
    expect([...new Set(wrong)]).toEqual([]);
  });

  it('never says that we do not call where nobody can tell who asks for it', () => {
    const saysNo = (caller: CallSoFar): Line | undefined =>
      takeTurn(caller, { step: 'self', digits: '3', attempt: 1, bridged: false }).lines[0];
    expect(saysNo(shown)).toBe('no_contact');
    expect(saysNo({ ...shown, hasNumber: false, showsNumber: false })).toBe('no_contact_hidden');
  });
});
