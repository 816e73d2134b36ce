import fc from 'fast-check';
import { type Pace, takeTurn, type TextInLine } from './pace.ts';
import type { TextPriority } from './when-to-send.ts';

const empty: Pace = {
  freeAt: { safety: 0, rest: 0 },
  promised: { safety: 0, urgent: 0, offer: 0, other: 0 },
};

interface Sent {
  readonly priority: TextPriority;
  readonly number: number;
  readonly at: number;
}

/** Lets texts that are all there at once leave, as jobs that come back when they were told to. */
function drain(texts: readonly Pick<TextInLine, 'priority' | 'segments'>[]): Sent[] {
  const sent: Sent[] = [];
  let pace = empty;
  const line = texts.map((text, number) => ({ ...text, number, waited: false, due: 0 }));
  while (line.length > 0) {
    line.sort((a, b) => a.due - b.due || a.number - b.number);
    const [first] = line;
    const turn = takeTurn(pace, first!, first!.due);
    pace = turn.pace;
    if (turn.kind === 'leave') {
      sent.push({ priority: first!.priority, number: first!.number, at: first!.due });
      line.shift();
    } else {
      expect(turn.until).toBeGreaterThan(first!.due);
      Object.assign(first!, { due: turn.until, waited: true });
    }
  }
  return sent;
}

function many(count: number, priority: TextPriority): Pick<TextInLine, 'priority' | 'segments'>[] {
  return Array.from({ length: count }, () => ({ priority, segments: 2 }));
}

describe('the pace of a sender', () => {
  it('lets a few leave at once', () => {
    expect(drain(many(20, 'other')).every(({ at }) => at === 0)).toBe(true);
  });

  it('hands over a segment a second once the provider is some way behind', () => {
    const sent = drain(many(200, 'offer'));
    expect(sent).toHaveLength(200);
    expect(sent.at(-1)!.at).toBeGreaterThanOrEqual(400_000 - 60_000 - 2_000);
    expect(sent.at(-1)!.at).toBeLessThan(420_000);
    expect(sent.map(({ number }) => number)).toEqual(sent.map((_, n) => n));
  });

  it('puts safety first, then answers, offers and the rest', () => {
    const sent = drain([
      ...many(100, 'other'),
      ...many(100, 'offer'),
      ...many(70, 'urgent'),
      ...many(30, 'safety'),
    ]);
    const last = (priority: TextPriority): number =>
      Math.max(...sent.filter((one) => one.priority === priority).map(({ at }) => at));
    expect(last('safety')).toBe(0);
    expect(last('urgent')).toBeLessThan(last('offer'));
    expect(last('offer')).toBeLessThan(last('other'));
  });

  it.each([
    ['safety', 'urgent'],
    ['urgent', 'safety'],
  ] as const)('lets hundreds about %s push back nothing that is %s', (most, few) => {
    const sent = drain([...many(300, most), ...many(10, few)]);
    expect(sent.filter(({ priority }) => priority === few).every(({ at }) => at === 0)).toBe(true);
    // as it leaves the provider, a segment a second
    let freeAt = 0;
    for (const { at } of sent) {
      freeAt = Math.max(freeAt, at) + 2_000;
      expect(freeAt - at).toBeLessThanOrEqual(250_000);
    }
  });

  it('holds back no alert to one of us, whatever is on its way', () => {
    let pace = empty;
    for (let nth = 0; nth < 300; nth += 1) {
      ({ pace } = takeTurn(pace, { priority: 'safety', segments: 2, waited: false }, 0));
    }
    const alert = { priority: 'safety', segments: 2, waited: false, alerts: true } as const;
    expect(takeTurn(pace, alert, 0).kind).toBe('leave');
  });

  it('loses none, whatever comes', () => {
    const some = fc.record({
      priority: fc.constantFrom<TextPriority>('safety', 'urgent', 'offer', 'other'),
      segments: fc.integer({ min: 1, max: 2 }),
    });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 200 }), (texts) => {
        expect(drain(texts)).toHaveLength(texts.length);
      }),
    );
  });
});
