import fc from 'fast-check';
import { hear, questions, type ReportDialogue } from './report-dialogue.ts';

interface Said {
  readonly body: string;
  readonly place?: boolean;
  /** As the place tells, unless it says otherwise. */
  readonly neighbourhood?: boolean;
  readonly danger?: boolean;
}

/** Everything she texts, one after the other. */
function talk(self: boolean, ...texts: readonly Said[]): ReturnType<typeof hear>[] {
  const steps: ReturnType<typeof hear>[] = [];
  let before: Pick<ReportDialogue, 'self'> & Partial<ReportDialogue> = { self };
  for (const { body, place = false, neighbourhood = place, danger = false } of texts) {
    const rest = place ? '' : body;
    const parts = { hasPlace: place, hasNeighbourhood: neighbourhood };
    const step = hear(before, { body, rest, ...parts, danger });
    steps.push(step);
    before = step.dialogue;
  }
  return steps;
}

function asked(...steps: readonly ReturnType<typeof hear>[]): (string | undefined)[] {
  return steps.map(({ dialogue }) => dialogue.open);
}

describe('the talk about a report', () => {
  it('asks at most four things, one at a time', () => {
    const steps = talk(
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
    const steps = talk(
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
    const [, , , , other] = talk(
      false,
      ...[{ body: 'hallo' }, { body: 'ze komt niet buiten' }, { body: 'Burg 4', place: true }],
      ...[{ body: 'nee' }, { body: 'in de voormiddag' }],
    );
    expect(other!.answers).toEqual({ mayCall: 'yes', callWhen: 'morning' });
    const [once] = talk(false, { body: 'Ze ligt hele dagen in bed. Bel me in de namiddag.' });
    expect(once!.answers).toEqual({ mayCall: 'yes', callWhen: 'afternoon' });
    const [about] = talk(false, { body: 'Ze ligt elke namiddag in bed.' });
    expect(about!.answers).toEqual({});
    const [never] = talk(false, { body: 'Ze is alleen. Niet bellen in de voormiddag aub.' });
    expect(never!.answers).toEqual({ mayCall: 'no' });
  });

  it('takes parts in any order and does not ask for what was told', () => {
    const steps = talk(
      false,
      { body: 'Langestraat 4', place: true },
      { body: 'ze weet het niet en bel mij gerust, ze komt nooit buiten' },
    );
    expect(asked(...steps)).toEqual(['what', undefined]);
    expect(steps[1]!.answers).toEqual({ knows: 'no', mayCall: 'yes' });
  });

  it('asks once which neighbourhood it is where the place does not tell', () => {
    const steps = talk(
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
    const steps = talk(
      false,
      ...[{ body: 'hallo' }, { body: 'ze komt nooit meer buiten' }, { body: 'bij de kerk' }],
      ...[{ body: 'Assebroek', neighbourhood: true }, { body: 'ja' }],
    );
    expect(asked(...steps)).toEqual(['what', 'where', 'neighbourhood', 'may_call', undefined]);
  });

  it('asks nothing more about the place of who does not know', () => {
    const steps = talk(false, { body: 'ze komt nooit meer buiten' }, { body: 'weet ik niet' });
    expect(asked(...steps)).toEqual(['where', 'knows']);
  });

  it('asks nothing in the face of danger, and goes on with the next text', () => {
    const steps = talk(
      false,
      { body: 'ze reageert niet meer', danger: true },
      { body: 'in de Langestraat 4', place: true },
    );
    expect(asked(...steps)).toEqual([undefined, 'knows']);
  });

  it('never throws, never asks twice, never more than four, and keeps what was told', () => {
    const said = fc.record({
      body: fc.oneof(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.constantFrom('ja', 'nee', 'je ne sais pas', 'bel mij niet', 'she knows', ''),
      ),
      place: fc.boolean(),
      neighbourhood: fc.boolean(),
      danger: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.boolean(), fc.array(said, { maxLength: 12 }), (self, texts) => {
        const steps = talk(self, ...texts);
        const all = asked(...steps).filter((one) => one !== undefined);
        expect(new Set(all).size).toBe(all.length);
        expect(all.length).toBeLessThanOrEqual(4);
        steps.forEach(({ dialogue }, at) => {
          const earlier = steps[at - 1]?.dialogue.told ?? [];
          expect(dialogue.told).toEqual(expect.arrayContaining([...earlier]));
          expect(questions).toEqual(expect.arrayContaining([...dialogue.told]));
        });
      }),
    );
  });
});
