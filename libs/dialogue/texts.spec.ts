import { isGsm7 } from '#kernel';
import fc from 'fast-check';
import { SegmentedMessage } from 'sms-segments-calculator';
import { texts } from './texts.nl.ts';
import { aHumanReads, signpostsFor } from './texts.ts';

const jan = {
  firstName: 'Jan',
  areaName: 'Brugge-Oost',
  what: 'wil graag elke week een babbel, eerst 3 maanden',
  likes: 'Houdt van kaarten',
  humanLine: undefined,
  slots: 'Wo of do namiddag',
  deadline: 'ma 12u',
  code: 'A7',
  mayDoubt: false,
};

describe('the words of an offer', () => {
  it('are the words of the house, in one segment', () => {
    const text = texts.ask(jan);
    expect(text).toBe(
      'Dag Jan, iemand in Brugge-Oost wil graag elke week een babbel, eerst 3 maanden. Houdt van kaarten. Wo of do namiddag. Kan jij dat? JA of NEE tegen ma 12u (A7)',
    );
    expect(segments(text)).toBe(1);
  });

  it('let who doubts be called, where there is time for it', () => {
    expect(texts.ask({ ...jan, mayDoubt: true })).toMatch(
      / Kan jij dat\? JA, NEE of MISSCHIEN \(we bellen je\) tegen ma 12u \(A7\)$/,
    );
  });

  it('begin each sentence with a capital, however a coordinator wrote it', () => {
    const text = texts.ask({ ...jan, humanLine: 'eet graag ijsjes' });
    expect(text).toContain('eerst 3 maanden. Houdt van kaarten. Eet graag ijsjes. Wo of do');
    expect(texts.ask({ ...jan, humanLine: ' ijsjes eten' })).toContain('. IJsjes eten. ');
  });

  it('greet without a name that no text can hold', () => {
    const text = texts.ask({ ...jan, firstName: 'Олена' });
    expect(text).toMatch(/^Dag, iemand in Brugge-Oost/);
    expect(texts.ask({ ...jan, firstName: 'Øystein' })).toMatch(/^Dag Øystein, iemand/);
  });

  it('leave out the free line before what she likes, where there is no room for both', () => {
    const likes = 'Houdt van gezelschapsspelen, geschiedenis en praten over vroeger';
    const slots = 'Ma, di of wo voormiddag, do of vr namiddag of za avond of nog eens op zondag';
    const text = texts.ask({ ...jan, likes, slots, humanLine: 'x'.repeat(60) });
    expect(text).toContain(`${likes}. ${slots}. Kan`);
    expect(text).not.toContain('xx');
  });

  it('always keep the question, the time and the code within two segments', () => {
    const anything = fc.record({
      firstName: fc.string({ unit: 'grapheme', maxLength: 200 }),
      areaName: fc.constantFrom('Brugge-Zuidwest', 'Brugge-Centrum'),
      what: fc.constantFrom(jan.what, 'zoekt twee mensen voor een eerste bezoek aan huis'),
      likes: fc.option(fc.string({ maxLength: 70 }), { nil: undefined }),
      humanLine: fc.option(fc.string({ unit: 'grapheme', maxLength: 60 }), { nil: undefined }),
      slots: fc.option(fc.string({ maxLength: 120 }), { nil: undefined }),
      deadline: fc.constant('ma 23/11 12u30'),
      code: fc.constant('Z99'),
      mayDoubt: fc.boolean(),
    });
    fc.assert(
      fc.property(anything, (words) => {
        const text = texts.ask(words);
        expect(isGsm7(text)).toBe(true);
        expect(segments(text)).toBeLessThanOrEqual(2);
        expect(text).toMatch(
          /Kan jij dat\? JA(?: of NEE|, NEE of MISSCHIEN \(we bellen je\)) tegen ma 23\/11 12u30 \(Z99\)$/,
        );
      }),
    );
  });
});

describe('every text to a volunteer', () => {
  it('is in plain letters, fits two segments and hurts nobody', () => {
    const names = fc.oneof(
      fc.constantFrom('Daniëlle', 'Maximiliaan-Alexander-Frederik', 'Šárka', 'Ὀδυσσεύς'),
      fc.string({ unit: 'grapheme', maxLength: 100 }),
    );
    fc.assert(
      fc.property(names, (name) => {
        for (const text of all(name)) {
          expect(isGsm7(text)).toBe(true);
          expect(segments(text)).toBeLessThanOrEqual(2);
        }
      }),
    );
    expect(all('Jan').join(' ')).not.toMatch(/eenzaam|ingezet|klikken/i);
  });

  it('tells a late yes kindly that the place is filled', () => {
    expect(texts.lateYes('Jan')).toMatch(/al ingevuld/);
  });

  it.each([
    ['nl', '106'],
    ['fr', '107'],
    ['en', '02 648 40 14'],
  ] as const)('names 112 and who listens in %s to who calls for help', (language, listening) => {
    for (const alerted of [false, true]) {
      const text = signpostsFor(language, { hotline: '050 44 80 00', listening, alerted });
      expect(text).toMatch(new RegExp(`112.*101.*${listening}.*050 44 80 00`));
      expect(/verwittigd|prévenu|being told/.test(text)).toBe(alerted);
      expect(isGsm7(text)).toBe(true);
      expect(segments(text)).toBeLessThanOrEqual(2);
    }
  });

  it.each(['nl', 'fr', 'en'] as const)(
    'says in %s that nobody is there, and where to turn',
    (language) => {
      const alone = { localPolice: '050 44 88 44' };
      const text = signpostsFor(language, { hotline: '050 44 80 00', listening: '106', alone });
      expect(text).toMatch(/112.*101.*050 44 88 44.*(niemand|personne|nobody).*106/);
      expect(isGsm7(text)).toBe(true);
      expect(segments(text)).toBeLessThanOrEqual(2);
    },
  );

  it.each(['nl', 'fr', 'en'] as const)('says in %s in one text that a human reads', (language) => {
    const text = aHumanReads(language, '050 44 80 00');
    expect(text).toMatch(/050 44 80 00.*112/);
    expect(isGsm7(text)).toBe(true);
    expect(segments(text)).toBe(1);
  });
});

function all(name: string): string[] {
  const [code, hotline] = ['A7', '050 44 80 00'];
  return [
    ...[texts.held(name), texts.declined(name), texts.filled(name, code), texts.lateYes(name)],
    ...[texts.overdueYes(name), texts.withdrawn(name, code), texts.confirmed(name, code)],
    ...[texts.which(name, 'yes', ['A7', 'B2', 'C3', 'D4', 'E5']), texts.aHumanReads(hotline)],
    ...[
      texts.cannotCome(name, hotline, true),
      texts.cannotCome(name, hotline, false),
      texts.help(hotline),
      texts.overYes(name),
      texts.letGo(name, code),
    ],
    ...[texts.otherCode(name, []), texts.otherCode(name, ['A7', 'B2', 'C3', 'D4'])],
  ];
}

function segments(text: string): number {
  return new SegmentedMessage(text, 'GSM-7').segmentsCount;
}
