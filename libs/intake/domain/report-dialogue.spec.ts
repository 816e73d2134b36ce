import fc from 'fast-check';
import { hear, questions, type ReportDialogue } from './report-dialogue.ts';

interface Said {
  readonly body: string;
  readonly place?: boolean;
  readonly danger?: boolean;
}

/** Everything she texts, one after the other. */
function talk(self: boolean, ...texts: readonly Said[]): ReturnType<typeof hear>[] {
  const steps: ReturnType<typeof hear>[] = [];
  let before: Pick<ReportDialogue, 'self'> & Partial<ReportDialogue> = { self };
  for (const { body, place = false, danger = false } of texts) {
    const step = hear(before, { body, rest: place ? '' : body, hasPlace: place, danger });
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
      { body: 'bij de kerk' },
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
      { body: '?' },
      { body: 'nee' },
    );
    expect(asked(...steps)).toEqual(['how', 'where', 'when_call', undefined]);
    expect(steps[3]!.answers).toEqual({ mayCall: 'no' });
  });

  it('hears when she likes to be called', () => {
    const [, , , , other] = talk(
      false,
      ...[{ body: 'hallo' }, { body: 'ze komt niet buiten' }, { body: 'bij de kerk' }],
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
      danger: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.boolean(), fc.array(said, { maxLength: 12 }), (self, texts) => {
        const steps = talk(self, ...texts);
        const all = asked(...steps).filter((one) => one !== undefined);
        expect(new Set(all).size).toBe(all.length);
        expect(all.length).toBeLessThanOrEqual(self ? 3 : 4);
        steps.forEach(({ dialogue }, at) => {
          const earlier = steps[at - 1]?.dialogue.told ?? [];
          expect(dialogue.told).toEqual(expect.arrayContaining([...earlier]));
          expect(questions).toEqual(expect.arrayContaining([...dialogue.told]));
        });
      }),
    );
  });
});
