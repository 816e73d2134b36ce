import { read } from '#reading';
import fc from 'fast-check';
import { addressed, hear, questions, type ReportDialogue } from './report-dialogue.ts';
import type { Whom } from './whom.ts';

interface Said {
  readonly body: string;
  readonly place?: boolean;
  /** As the place tells, unless it says otherwise. */
  readonly neighbourhood?: boolean;
  readonly danger?: boolean;
  /** What it says of whom it is about; the first one says what the interview is, unless it is neither. */
  readonly whom?: Whom | undefined;
  readonly onlyWhom?: boolean;
  readonly isEarly?: boolean;
}

/** Everything she texts, one after the other. @param self undefined while nobody told whom it is about */
function interview(
  self: boolean | undefined,
  ...texts: readonly Said[]
): ReturnType<typeof hear>[] {
  const steps: ReturnType<typeof hear>[] = [];
  const first: Whom = self === true ? 'self' : 'other';
  let before: Pick<ReportDialogue, 'self'> & Partial<ReportDialogue> = { self: self === true };
  let hasHouse = false;
  texts.forEach(({ body, place = false, neighbourhood = place, ...said }, at) => {
    const rest = place ? '' : body;
    hasHouse ||= place;
    const whom = at === 0 && self !== undefined ? first : undefined;
    const parts = { hasPlace: place, hasNeighbourhood: neighbourhood, hasHouse, whom };
    const step = hear(before, { reading: read(body), rest, danger: false, ...parts, ...said });
    steps.push(step);
    before = step.dialogue;
  });
  return steps;
}

function asked(...steps: readonly ReturnType<typeof hear>[]): (string | undefined)[] {
  return steps.map(({ dialogue }) => dialogue.open);
}

describe('a text that was sent before our last question', () => {
  it('answers nothing, consent among them, and leaves the question open', () => {
    const before = {
      self: false,
      asked: ['may_call'],
      told: ['who', 'what'],
      open: 'may_call',
    } as const;
    const text = {
      reading: read('ja'),
      rest: 'ja',
      hasPlace: false,
      hasNeighbourhood: false,
      danger: false,
    };
    const early = hear(before, { ...text, isEarly: true });
    expect([early.answers, early.dialogue]).toEqual([{}, before]);
    expect(hear(before, text).answers).toEqual({ mayCall: 'yes' });
  });

  it('may tell by itself what is asked', () => {
    const before = { self: false, asked: ['where'], told: ['who', 'what'], open: 'where' } as const;
    const text = {
      reading: read('Langestraat 4'),
      rest: '',
      hasPlace: true,
      hasNeighbourhood: true,
    };
    const { dialogue } = hear(before, { ...text, danger: false, isEarly: true });
    expect(dialogue).toMatchObject({ open: 'knows', asked: ['where', 'knows'] });
  });
});

describe('the interview about a report', () => {
  it('asks at most four things, one at a time', () => {
    const steps = interview(
      false,
      { body: 'hallo' },
      { body: 'ze komt niet buiten' },
      { body: 'Langestraat 4', place: true },
      { body: 'nee' },
      { body: 'ja' },
      { body: 'en ze eet slecht' },
    );
    expect(asked(...steps)).toEqual([
      ...['what', 'where', 'knows', 'may_call'],
      ...[undefined, undefined],
    ]);
    expect(steps[3]!.answers).toEqual({ knows: 'no' });
    expect(steps[4]!.answers).toEqual({ mayCall: 'yes' });
  });

  it('asks who writes about herself three things', () => {
    const steps = interview(
      true,
      { body: 'dag' },
      { body: 'niet goed' },
      { body: 'Langestraat 4', place: true },
      { body: 'nee' },
    );
    expect(asked(...steps)).toEqual(['how', 'where', 'when_call', undefined]);
    expect(steps[3]!.answers).toEqual({ mayCall: 'no' });
  });

  it('hears when she likes to be called', () => {
    const [, , , , other] = interview(
      false,
      ...[{ body: 'hallo' }, { body: 'ze komt niet buiten' }, { body: 'Burg 4', place: true }],
      ...[{ body: 'nee' }, { body: 'in de voormiddag' }],
    );
    expect(other!.answers).toEqual({ mayCall: 'yes', callWhen: 'morning' });
    const [once] = interview(false, { body: 'Ze ligt hele dagen in bed. Bel me in de namiddag.' });
    expect(once!.answers).toEqual({ mayCall: 'yes', callWhen: 'afternoon' });
    const [about] = interview(false, { body: 'Ze ligt elke namiddag in bed.' });
    expect(about!.answers).toEqual({});
    const [never] = interview(false, { body: 'Ze is alleen. Niet bellen in de voormiddag aub.' });
    expect(never!.answers).toEqual({ mayCall: 'no' });
  });

  it('takes parts in any order and does not ask for what was told', () => {
    const steps = interview(
      false,
      { body: 'Langestraat 4', place: true },
      { body: 'ze weet het niet en bel mij gerust, ze komt nooit buiten' },
    );
    expect(asked(...steps)).toEqual(['what', undefined]);
    expect(steps[1]!.answers).toEqual({ knows: 'no', mayCall: 'yes' });
  });

  it('asks once which neighbourhood it is where the place does not tell', () => {
    const steps = interview(
      false,
      { body: 'ze komt nooit meer buiten' },
      { body: 'Kerkstraat 4', place: true, neighbourhood: false },
      { body: 'bij de molen' },
      { body: 'nee' },
      { body: 'ja' },
    );
    expect(asked(...steps)).toEqual(['where', 'neighbourhood', 'knows', 'may_call', undefined]);
  });

  it('leaves out whether she knows rather than whether we may call', () => {
    const steps = interview(
      false,
      ...[{ body: 'hallo' }, { body: 'ze komt nooit meer buiten' }, { body: 'bij de kerk' }],
      ...[{ body: 'Assebroek', neighbourhood: true }, { body: 'ja' }],
    );
    expect(asked(...steps)).toEqual(['what', 'where', 'neighbourhood', 'may_call', undefined]);
  });

  it('asks nothing more about the place of who does not know', () => {
    const steps = interview(false, { body: 'ze komt nooit meer buiten' }, { body: 'weet ik niet' });
    expect(asked(...steps)).toEqual(['where', 'knows']);
  });

  it('asks only where it is in the face of danger, and goes on with the next text', () => {
    const steps = interview(
      false,
      { body: 'ze reageert niet meer', danger: true },
      { body: 'in de Langestraat 4', place: true },
      { body: 'ze ligt op de grond', danger: true },
    );
    expect(asked(...steps)).toEqual(['where', 'knows', undefined]);
  });

  it('asks where it is anew in danger, whatever was answered to that before', () => {
    const steps = interview(
      false,
      { body: 'mijn buurvrouw is eenzaam' },
      { body: 'weet ik niet' },
      { body: 'ze ligt op de grond', danger: true },
      { body: 'ik denk dat ze nog ademt' },
    );
    expect(asked(...steps)).toEqual(['where', 'knows', 'where', 'may_call']);
  });

  it('asks nobody in danger how she is', () => {
    const steps = interview(
      true,
      { body: 'ik wil dood', danger: true },
      { body: 'Langestraat 9', place: true },
    );
    expect(asked(...steps)).toEqual(['where', 'when_call']);
  });

  it('asks nothing of «that person» while nobody told whom it is about', () => {
    const steps = interview(
      undefined,
      ...[{ body: 'hallo' }, { body: 'het is hier zo donker' }],
      ...[{ body: 'Langestraat 4', place: true }, { body: 'ja' }],
    );
    expect(asked(...steps)).toEqual(['what', 'where', 'may_call', undefined]);
    expect(steps.map(({ dialogue }) => addressed(dialogue))).toEqual(Array(4).fill('either'));
  });

  it('turns to herself with what was told, and asks her again where she lives', () => {
    const steps = interview(
      false,
      { body: 'ze is zo alleen' },
      { body: 'het gaat over mezelf', whom: 'self', onlyWhom: true },
      { body: 'Langestraat 5', place: true },
      { body: 'ja' },
    );
    expect(asked(...steps)).toEqual(['where', 'where', 'when_call', undefined]);
    expect(steps.map(({ dialogue }) => dialogue.self)).toEqual([false, true, true, true]);
  });

  it('turns back to another', () => {
    const steps = interview(
      true,
      { body: 'ik ben zo alleen' },
      { body: 'nee het gaat over mijn moeder', whom: 'other', onlyWhom: true },
      { body: 'Langestraat 5', place: true },
    );
    expect(asked(...steps)).toEqual(['where', 'where', 'knows']);
    expect(steps.map(({ dialogue }) => dialogue.self)).toEqual([true, false, false]);
  });

  it('asks once more whether we may call, where she answered only whom it is about', () => {
    const bodies = [
      { body: 'Langestraat 4', place: true },
      { body: 'ik ben zo alleen' },
      { body: 'nee over mijn moeder', whom: 'other' as const, onlyWhom: true },
      { body: 'nee over mezelf', whom: 'self' as const, onlyWhom: true },
    ];
    const steps = interview(true, ...bodies);
    expect(asked(...steps).slice(1, 3)).toEqual(['when_call', 'may_call']);
    expect(steps.map(({ answers }) => answers)).toEqual([{}, {}, {}, {}]);
  });

  it('never throws, never asks twice but one, never more than four, and keeps what was told', () => {
    const said = fc.record({
      body: fc.oneof(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.constantFrom('ja', 'nee', 'je ne sais pas', 'bel mij niet', 'she knows', ''),
      ),
      place: fc.boolean(),
      neighbourhood: fc.boolean(),
      danger: fc.boolean(),
      whom: fc.constantFrom(...([undefined, undefined, 'self', 'other'] as const)),
      onlyWhom: fc.boolean(),
    });
    const self = fc.constantFrom(...[true, false, undefined]);
    const texts = fc.array(said, { maxLength: 12 });
    fc.assert(
      fc.property(self, texts, (of, bodies) => {
        const steps = interview(of, ...bodies);
        // where it is belongs to the signposts, each time there is danger and no house is known
        const put = steps.filter((_, at) => bodies[at]?.danger !== true);
        const all = asked(...put).filter((one) => one !== undefined);
        const isCall = (one: string): boolean => one === 'may_call' || one === 'when_call';
        const again = all.filter((one) => one !== 'where' && !isCall(one));
        expect(new Set(again).size).toBe(again.length);
        expect(all.filter(isCall).length).toBeLessThanOrEqual(2);
        expect(all.length).toBeLessThanOrEqual(4);
        steps.forEach(({ dialogue }, at) => {
          const earlier = steps[at - 1]?.dialogue.told ?? [];
          expect(dialogue.told).toEqual(expect.arrayContaining([...earlier]));
          expect(['who', ...questions]).toEqual(expect.arrayContaining([...dialogue.told]));
        });
      }),
    );
  });
});
