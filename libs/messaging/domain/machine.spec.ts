import { ownWords } from '#reading';
import { machineIn, twinOf, type Earlier, type Machine } from './machine.ts';

const NOON = Date.UTC(2026, 10, 23, 12);
const at = (seconds: number): Date => new Date(NOON + seconds * 1_000);
const story = 'Mijn buurvrouw komt al weken niet meer buiten';

function heard(...texts: readonly (readonly [seconds: number, body: string])[]): Earlier[] {
  return texts.map(([seconds, body]) => ({ at: at(seconds), body })).reverse();
}

interface Told {
  readonly earlier?: readonly Earlier[];
  readonly sentAt?: readonly Date[];
  readonly ours?: readonly string[];
  readonly danger?: 'sure' | 'possible' | 'none';
  /** Our last text asked something. */
  readonly asks?: boolean;
}

interface Quick extends Pick<Told, 'asks' | 'danger'> {
  /** So many before it. */
  readonly count: number;
  readonly last?: string;
}

function machine(
  body: string,
  { earlier = [], sentAt = [], ours = [], danger = 'none', asks = false }: Told = {},
): Machine | undefined {
  const text = { body, own: ownWords(body, ours), danger, at: at(0) };
  return machineIn(text, {
    ...{ heard: earlier, heardAt: earlier.map((one) => one.at), sentAt, asks },
  });
}

describe('what a machine wrote', () => {
  it('is a reaction, a quote of ours, or an automatic reply', () => {
    const ours = ['Dank je voor je bericht. Een mens leest dit en laat je iets weten.'];
    expect(machine(`Vond "${ours[0]!}" leuk`, { ours })).toBe('reaction');
    expect(machine(ours[0]!, { ours })).toBe('quote');
    expect(machine('Automatisch antwoord: ik ben met verlof')).toBe('auto_reply');
    expect(machine(story)).toBeUndefined();
    expect(machine('')).toBeUndefined();
  });

  it('is no automatic reply where its words may be a person’s and tell of danger', () => {
    const words = 'Niet antwoorden op dit bericht, hij slaat mij';
    expect(machine(words)).toBe('auto_reply');
    expect(machine(words, { danger: 'possible' })).toBeUndefined();
  });

  it('is a text of ours that was sent on with a question, but not where danger may be in that', () => {
    const ours = ['Is er iemand in gevaar? Bel nu 112 of de politie, 101.'];
    const words = `Fwd: ${ours[0]!} Wat moet ik hiermee?`;
    expect(machine(words, { ours })).toBe('quote');
    expect(machine(words, { ours, danger: 'possible' })).toBeUndefined();
  });

  it.each([
    'Weer zo een automatisch bericht. Ik maak er een eind aan',
    "Vond 'n briefje bij mijn zus: 'ik wil niet meer leven'",
  ])('is nothing in which danger is sure: somebody may have written %j', (words) => {
    expect(machine(words, { danger: 'possible' })).toBeDefined();
    expect(machine(words, { danger: 'sure' })).toBeUndefined();
    expect(machine(words, { danger: 'sure', earlier: heard([-60, words]) })).toBe('again');
  });

  it('is what was said in the hour before, whatever its capitals', () => {
    expect(machine(story, { earlier: heard([-1800, story.toUpperCase()]) })).toBe('again');
    expect(machine(story, { earlier: heard([-1800, `${story} `], [-60, 'ja']) })).toBe('again');
    expect(machine(story, { earlier: heard([-3601, story]) })).toBeUndefined();
  });

  it.each(['ja', 'AANGEKOMEN', 'HELP', 'nee bedankt, deze week niet', 'Langestraat 4'])(
    'is not an answer, a command or a place that has to be said twice: %j',
    (words) => {
      expect(machine(words, { earlier: heard([-120, words]) })).toBeUndefined();
    },
  );

  it('is one more picture within a day', () => {
    expect(machine('👍')).toBeUndefined();
    expect(machine('👍', { earlier: heard([-7200, '❤️'], [-60, 'dank u']) })).toBe('sign_again');
    expect(machine('👍', { earlier: heard([-90_000, '👍']) })).toBeUndefined();
  });

  describe('of a number whose last texts all came within seconds of ours', () => {
    const quickly = (
      body: string,
      { count, asks = false, danger = 'none', last = 'zijn broer' }: Quick,
    ): Machine | undefined => {
      const nths = Array.from({ length: count }, (_, nth) => nth + 1);
      const bodies = nths.map((nth): [number, string] => [
        -20 * nth,
        nth === 1 ? last : `antwoord ${String(nth)}`,
      ]);
      const earlier = heard(...bodies.toReversed());
      const sentAt = [at(-1), ...nths.map((nth) => at(-20 * nth - 2))];
      return machine(body, { earlier, sentAt, asks, danger });
    };

    it.each(['ja', 'nee', 'PAUZE', 'STOP', 'KM 12', 'JA 2', 'aangekomen', 'joat', 'HELP'])(
      'is no answer or wish that the grammar reads whole: %j',
      (words) => {
        expect(quickly(words, { count: 12 })).toBeUndefined();
      },
    );

    it('is nothing that answers what our last text asked, nor what tells of danger for sure', () => {
      expect(quickly('Bij haar dochter in Gent', { count: 12, asks: true })).toBeUndefined();
      expect(quickly('Bij haar dochter in Gent', { count: 12 })).toBe('too_quick');
      expect(quickly('Ze ligt op de grond', { count: 12, danger: 'sure' })).toBeUndefined();
    });

    it('is the same answer once more, and what still goes on after five and twenty', () => {
      expect(quickly('ja', { count: 12, last: 'JA' })).toBe('too_quick');
      expect(quickly('ja', { count: 23, asks: true })).toBeUndefined();
      expect(quickly('ja', { count: 24, asks: true })).toBe('too_quick');
    });
  });

  it('is the tenth in a row that came within seconds of a text of ours', () => {
    const quick = Array.from({ length: 9 }, (_, nth) => [
      -20 * (nth + 1),
      `antwoord ${String(nth)}`,
    ]);
    const earlier = heard(...(quick as [number, string][]).reverse());
    const sentAt = [at(-1), ...quick.map(([seconds]) => at(Number(seconds) - 2))];
    expect(machine('Ticket 4711 is geopend', { earlier, sentAt })).toBe('too_quick');
    expect(machine('Ticket 4711 is geopend', { earlier, sentAt: sentAt.slice(1) })).toBeUndefined();
    expect(
      machine('Ticket 4711 is geopend', { earlier: earlier.slice(1), sentAt }),
    ).toBeUndefined();
  });
});

describe('the same text once more', () => {
  const body = 'ja';
  it('is one that came by two ways within a minute', () => {
    const [first] = heard([-60, 'ja']);
    expect(twinOf({ body, at: at(0) }, heard([-90, 'nee'], [-60, 'ja']))).toEqual(first);
  });

  it.each([
    ['a minute later', heard([-61, 'ja'])],
    ['after something else', heard([-20, 'ja'], [-10, 'nee'])],
    ['in other words', heard([-10, 'Ja'])],
  ])('is a text of its own %s', (_when, earlier) => {
    expect(twinOf({ body, at: at(0) }, earlier)).toBeUndefined();
  });
});
