import { isGsm7 } from '#kernel';
import fc from 'fast-check';
import { SegmentedMessage } from 'sms-segments-calculator';
import { texts } from './texts.nl.ts';

const url = `https://meldpunt.een-stad-met-een-lange-naam.example/v/${'A'.repeat(24)}`;
const when = 'wo 25/11 om 14u30';

describe('every text about a visit', () => {
  it('is in plain letters and fits two segments, whatever the name', () => {
    const names = fc.oneof(
      fc.constantFrom('Daniëlle', 'Maximiliaan-Alexander-Frederik'),
      fc.string({ unit: 'grapheme', maxLength: 100 }),
    );
    fc.assert(
      fc.property(names, (name) => {
        for (const text of [texts.arrived(name), texts.left(name)]) {
          expect(isGsm7(text)).toBe(true);
          expect(new SegmentedMessage(text, 'GSM-7').segmentsCount).toBe(1);
        }
        for (const text of [
          texts.leftAlready(name, '050 44 80 00'),
          ...[texts.link(name, when, url), texts.code('012345', '14u30'), texts.thanks(name)],
          ...[texts.howWasIt(name, 'wo 25/11'), texts.calledOff(name, when, '050 44 80 00')],
          texts.notNow(name, when, '050 44 80 00'),
          texts.personKnows(name, when),
          ...[texts.goesOn(name, when), texts.putOff(name, when, '050 44 80 00')],
          ...[texts.moved(name, when, url), texts.waitsForOther(name, when, '050 44 80 00')],
        ]) {
          expect(isGsm7(text)).toBe(true);
          expect(new SegmentedMessage(text, 'GSM-7').segmentsCount).toBeLessThanOrEqual(2);
        }
      }),
    );
  });

  it('keeps the whole link at its end, where a telephone finds it', () => {
    expect(texts.link('Jan', when, url).endsWith(` ${url}`)).toBe(true);
    expect(texts.moved('Jan', when, url).endsWith(` ${url}`)).toBe(true);
  });
});
