import type { LocalDate, WeeklyHours } from '#kernel';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { lexicon } from '../answers/lexicon.ts';
import { readsWhole } from '../answers/reads-whole.ts';
import { ownSentences } from '../scorer/kept-model.ts';
import { tokensOf } from '../text/tokens.ts';
import { shortDays } from '../words/calendar.ts';
import { dayMeant } from './day-meant.ts';
import { isWholeWish, type Wish, wishIn } from './wish.ts';

const today = '2026-12-02' as LocalDate;
const lines = readFileSync(new URL('sentences.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split(' | ').map((cell) => cell.trim()) as [string, string]);

type Written = { readonly [Kind in Wish['kind']]: (wish: Extract<Wish, { kind: Kind }>) => string };

/** A wish as the file writes it: with «!» where it is plain or lasting, with «?» where it is not plain. */
const writtenBy: Written = {
  pause: ({ plain, until }) =>
    `pause${plain ? '!' : '?'}${until === undefined ? '' : ` ${dayMeant(until, today)}`}`,
  hours: ({ change, lasting, hours }) =>
    `${change}${lasting ? '!' : ''} ${hours.map(hourWritten).join(', ')}`,
  km: ({ metres, on, more }) =>
    ['km', metres, ...(on === undefined ? [] : [on]), ...(more ? ['more'] : [])].join(' '),
  heavy: ({ plain }) => (plain ? 'heavy!' : 'heavy?'),
  'hand-back': ({ staysUntilThen }) => (staysUntilThen ? 'hand-back stays' : 'hand-back'),
  ...{
    return: ({ kind }) => kind,
    'next-visit': ({ kind }) => kind,
    'own-data': ({ kind }) => kind,
  },
};

function hourWritten({ weekday, from, to }: WeeklyHours): string {
  return `${shortDays[weekday - 1]!} ${from}-${to}`;
}

function written(wish: Wish | undefined): string {
  const say = wish && (writtenBy[wish.kind] as (wish: Wish) => string);
  return wish === undefined || say === undefined ? '-' : say(wish);
}

describe('what a volunteer asks for herself', () => {
  it.each(lines)('«%s» is %s', (text, expected) => {
    expect(written(wishIn({ tokens: tokensOf(text) }))).toBe(expected);
  });

  it('is no story, where every word of it is understood', () => {
    const whole = (text: string): unknown => readsWhole(tokensOf(text));
    for (const text of ['TERUG', 'LASTIG', 'KM 12', 'AFSPRAAK', 'ik kan niet meer op maandag']) {
      expect([text, whole(text)]).toEqual([text, 'other']);
    }
    expect(whole('het wordt mij te veel')).toBeUndefined();
    expect(whole('ik kan niet meer')).not.toBe('other');
  });

  it('is never read into what somebody tells of herself or of another', () => {
    const stories = ownSentences().filter(
      ({ about, danger }) => danger === true || about === 'self' || about === 'other',
    );
    const understood = stories.filter(({ text }) => isWholeWish({ tokens: tokensOf(text) }));
    expect(stories.length).toBeGreaterThan(1_000);
    expect(understood.map(({ text }) => text)).toEqual([]);
  });

  it('takes effect by no word beside one that is not understood', () => {
    // behind a greeting stands a name, which nobody has to know
    const phrases = fc.constantFrom(
      ...[...lexicon].flatMap(([phrase, [role]]) =>
        role === 'opens' || role === 'closes' ? [] : [phrase],
      ),
    );
    const strange = fc.stringMatching(/^[a-z]{4,9}$/).map((word) => `q${word}`);
    const told = fc.constantFrom(
      ...lines.map(([text]) => text).filter((text) => !/groetjes|dag/iu.test(text)),
    );
    fc.assert(
      fc.property(told, phrases, strange, (text, phrase, word) => {
        const wish = wishIn({ tokens: tokensOf(`${text} ${phrase} ${word} ${phrase}`) });
        expect(wish === undefined || ['pause', 'hand-back'].includes(wish.kind)).toBe(true);
        expect(wish?.kind === 'pause' && wish.plain).toBe(false);
      }),
    );
  });

  it('names a day of the coming year, or none', () => {
    const words = fc.array(fc.constantFrom('15', '31', '2', '/', 'mei', 'eind', 'maandag', '2027'));
    fc.assert(
      fc.property(words, (all) => {
        const day = dayMeant(all.join(' '), today);
        expect(['past', 'far', 'unclear'].includes(day) || (day >= today && day < '2028')).toBe(
          true,
        );
      }),
    );
  });
});
