import type { AlertStory, DangerView } from '#alerts';
import { newId } from '#kernel';
import { dangerShown, inOrder, isOfFlood, taskCard } from './alert-view.ts';

const at = (minutes: number): Date => new Date(Date.UTC(2026, 11, 4, 10, minutes));

function told(own: Partial<DangerView>): DangerView {
  return {
    at: at(0),
    how: 'words',
    sign: undefined,
    signs: [],
    words: undefined,
    because: [],
    ...own,
  };
}

function story(...dangers: DangerView[]): AlertStory {
  return {
    ...{ alertId: newId<'alert'>(), reportId: newId<'report'>(), reference: 'M-1234-5678' },
    ...{ flood: false, taken: false, settled: false, violenceAtHome: false, dangers },
    told: { count: 1, lastAt: at(1) },
  };
}

describe('an alert on the desk', () => {
  it('says since when: the moment of the first danger', () => {
    const shown = dangerShown([story(told({ at: at(30) })), story(told({ at: at(5) }))]);
    expect(shown?.since).toEqual(at(5));
  });

  it.each([
    [told({ how: 'ticked', signs: ['Er hangt een vreemde geur'] }), 'Er hangt een vreemde geur'],
    [told({ how: 'key' }), 'Koos «gevaar» aan de telefoon'],
    [told({ how: 'words', words: 'hij ademt niet' }), 'Woorden van gevaar'],
    [told({ how: 'volunteer', words: 'help' }), 'Een vrijwilliger meldt gevaar'],
    [told({ how: 'colleague', sign: 'fallen' }), 'Gevallen, gewond of erg ziek'],
  ])('names the sign that raised it: %#', (danger, sign) => {
    expect(dangerShown([story(danger)])?.signs).toEqual([sign]);
  });

  it('shows the first words and the last two where there are many, and how often it was told', () => {
    const dangers = Array.from({ length: 44 }, (_, nth) =>
      told({ at: at(nth), words: `nu echt ${String(nth)}` }),
    );
    expect(dangerShown([story(...dangers)])).toMatchObject({
      words: ['nu echt 0', 'nu echt 42', 'nu echt 43'],
      again: { text: '44 keer gemeld, het laatst', at: at(43) },
    });
  });

  it('names the few words that weighed, each once and short', () => {
    const because = ['ligt op de grond', 'buurvrouw', 'x'.repeat(60), 'a', 'b', 'c', 'd'];
    const shown = dangerShown([story(told({ because }), told({ because: ['buurvrouw'] }))]);
    expect(shown?.because).toEqual([
      ...['ligt op de grond', 'buurvrouw', `${'x'.repeat(40)}…`],
      ...['a', 'b', 'c'],
    ]);
  });

  it('is nothing where nobody told of danger', () => {
    expect(dangerShown([])).toBeUndefined();
  });
});

describe('the alerts of the board', () => {
  const [alone, later] = [{ flood: false }, { flood: false }];
  const flood = [{ flood: true }, { flood: true }];

  it('stand before those of a flood, which are folded as one', () => {
    const cards = [flood[0]!, alone, flood[1]!, later];
    expect(inOrder(cards)).toEqual({ shown: [alone, later], folded: flood });
  });

  it('fold nothing for the last that is left of a flood', () => {
    expect(inOrder([flood[0]!, alone])).toEqual({ shown: [alone, flood[0]], folded: [] });
  });

  it('are of a flood when all that was told about the case is', () => {
    const [one, other] = [story(told({})), { ...story(told({})), flood: true }];
    expect([[one, other], [other], []].map(isOfFlood)).toEqual([false, true, false]);
  });
});

describe('a task on the desk', () => {
  it('says what to do, by when and whose it is', () => {
    const ownerId = newId<'account'>();
    const task = {
      ...{ taskId: newId<'task'>(), kind: 'alert_outcome' as const, about: {}, madeAt: at(0) },
      ...{ dueAt: at(30), ownerId, done: undefined },
    };
    const names = new Map([[ownerId, 'Lies Voorbeeld']]);
    const shown = taskCard(task, { now: at(40), names, me: newId<'account'>() });
    expect(shown).toMatchObject({
      ...{ asks: 'Wat is er gedaan?', late: true, owner: 'Lies Voorbeeld', mine: false },
    });
    const about = {
      title: 'Dossier 12: Rosa',
      danger: dangerShown([story(told({ words: 'hulp' }))]),
    };
    const listed = taskCard(task, { now: at(40), names, me: ownerId }, about);
    expect(listed).toMatchObject({ title: 'Dossier 12: Rosa', danger: { words: ['hulp'] } });
    expect(taskCard(task, { now: at(20), names, me: ownerId })).toMatchObject({
      ...{ late: false, mine: true },
    });
  });
});
