import { newId } from '#kernel';
import { tokensOf } from '#reading';
import type { Holds, Standing, Step } from './standing.ts';
import { whatFollows } from './what-follows.ts';

const a7 = { offerId: newId<'offer'>(1), code: 'A7' };
const b2 = { offerId: newId<'offer'>(2), code: 'B2' };

function standing(changes: Partial<Standing> = {}): Standing {
  return {
    ...{ isVolunteer: true, isPerson: false, hasOpenReport: false, reportQuestion: false },
    ...{ open: [], visitQuestion: 'none', recentOffer: undefined, serves: true },
    ...{ visitNow: false, visitAhead: false, isExpected: false },
    last: { asked: (changes.open ?? []).map(({ offerId }) => offerId), isReply: false },
    ...changes,
  };
}

function follows(text: string, to: Standing = standing(), holds?: Holds): Step {
  return whatFollows({ tokens: tokensOf(text) }, to, holds);
}

/** The kind of wish that is followed; else what is done. */
function wished(text: string, to?: Standing, holds?: Holds): string {
  const step = follows(text, to, holds);
  return step.do === 'wish' ? step.wish.kind : step.do;
}

const words = ['PAUZE TOT 15 AUGUSTUS', 'TERUG', 'AFSPRAAK', 'LASTIG', 'KM 12', 'GEGEVENS'];
const sentences = [
  ...['ik doe even niet mee', 'voortaan enkel donderdag', 'het wordt mij te veel'],
  ...['zoek vervanging, ik blijf tot dan'],
];

describe('a wish of a volunteer for herself', () => {
  it('is, of who was one once, only her own data', () => {
    const former = standing({ isVolunteer: false, wasVolunteer: true });
    expect(words.filter((word) => follows(word, former).do === 'wish')).toEqual(['GEGEVENS']);
    expect(wished('GEGEVENS', { ...former, isPerson: true })).not.toBe('own-data');
  });

  it('is followed by its word, whatever was asked; of anybody else it is none', () => {
    const asked = standing({ visitQuestion: 'newest', open: [a7], reportQuestion: true });
    const kinds = ['pause', 'return', 'next-visit', 'heavy', 'km', 'own-data'];
    for (const to of [standing(), asked, standing({ recentOffer: a7.offerId })]) {
      expect(words.map((word) => wished(word, to))).toEqual(kinds);
    }
    for (const word of [...words, ...sentences]) {
      expect(wished(word, standing({ isVolunteer: false }))).not.toMatch(/pause|km|heavy|hours/);
    }
  });

  it('is taken from a sentence only where nothing else was asked and nobody counts on her', () => {
    const kinds = ['pause', 'hours', 'heavy', 'hand-back'];
    expect(sentences.map((text) => wished(text))).toEqual(kinds);
    const asked = standing({ visitQuestion: 'newest' });
    expect(sentences.map((text) => wished(text, asked))).toEqual(kinds.map(() => 'report_visit'));
    const expected = standing({ visitAhead: true, isExpected: true });
    expect(follows('ik kan niet meer op maandag', expected)).toEqual({
      ...{ do: 'human', reason: 'changed_mind' },
    });
    expect(wished('ik doe even niet mee', standing(), { house: true })).not.toBe('pause');
  });

  it('is the pause that she meant, where a day alone answers our «Tot wanneer?»', () => {
    const asked = standing({ wishAsked: 'day' });
    for (const text of ['15 januari', 'tot 15 januari aub', 'PAUZE TOT 15 JANUARI']) {
      expect(follows(text, asked)).toMatchObject({
        ...{ do: 'wish', wish: { kind: 'pause', plain: true, until: '15 januari' } },
      });
    }
    expect(follows('15 januari').do).not.toBe('wish');
    expect(follows('ik weet het nog niet', asked).do).toBe('human');
  });

  it('is no answer to an offer, and an answer to one is no wish', () => {
    const asked = standing({ open: [a7] });
    expect(follows('ik kan alleen op donderdag', asked)).toMatchObject({ do: 'human' });
    expect(wished('voortaan alleen op donderdag', asked)).toBe('hours');
    expect(follows('nee', asked)).toEqual({ do: 'decline', offerId: a7.offerId });
  });

  it('stands beside a no: the no counts, and the pause is asked', () => {
    const no = 'nee sorry, ik ben op reis tot 15 december';
    const pause = { kind: 'pause', plain: false, until: '15 december' };
    expect(follows(no, standing({ open: [a7] }))).toEqual({
      ...{ do: 'decline', offerId: a7.offerId, pause },
    });
    expect(follows(no, standing({ open: [a7, b2] }))).toEqual({ do: 'wish', wish: pause });
    expect(follows(no)).toEqual({ do: 'wish', wish: pause });
  });

  it('never counts beside danger', () => {
    for (const text of [...words, ...sentences]) {
      expect(follows(text, standing(), { danger: true })).toMatchObject({ do: 'human' });
    }
  });
});

describe('an answer to what we asked back', () => {
  it('is a yes or a no to that and never to an offer', () => {
    for (const wishAsked of ['pause', 'hours'] as const) {
      const to = standing({ open: [a7], last: { asked: [], isReply: false }, wishAsked });
      expect(follows('JA', to)).toEqual({ do: 'answer_wish', says: 'yes' });
      expect(follows('klopt', to)).toEqual({ do: 'answer_wish', says: 'yes' });
      expect(follows('nee', to)).toEqual({ do: 'answer_wish', says: 'no' });
      expect(follows('ja a7', to)).toEqual({ do: 'accept', offerId: a7.offerId });
      expect(follows('ja maar pas vrijdag', to)).toMatchObject({ do: 'human' });
      expect(follows('nee, tot 20 december', to)).toMatchObject({ do: 'wish' });
      expect(follows('ja', to, { danger: true })).toEqual({ do: 'human', reason: 'unclear' });
    }
  });

  it('names what was heavy, or is something else', () => {
    const to = standing({ wishAsked: 'heavy' });
    expect(follows('2', to)).toEqual({ do: 'say_heavy', choice: '2' });
    expect(follows('de afstand', to)).toEqual({ do: 'say_heavy', choice: '3' });
    expect(follows('9', to)).not.toMatchObject({ do: 'say_heavy' });
    expect(follows('JA', standing({ wishAsked: 'day' }))).toMatchObject({ do: 'human' });
  });
});
