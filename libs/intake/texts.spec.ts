import { isGsm7 } from '#kernel';
import { SegmentedMessage } from 'sms-segments-calculator';
import { questions } from './domain/report-dialogue.ts';
import { textsEn } from './texts.en.ts';
import { textsFr } from './texts.fr.ts';
import { type ReportWords, texts } from './texts.nl.ts';

const reference = 'M-WWWW-WWWW';
const longest = { listening: '02 648 40 14 99', suicide: '0800 32 123 99' };
/** A Wednesday at eleven in the evening: we open the next day, or only on Saturday. */
const now = new Date('2026-11-25T22:00:00Z');
const at = { now, zone: 'Europe/Brussels' };
const openings = [now, new Date('2026-11-26T07:30:00Z'), new Date('2026-11-28T07:30:00Z')];
const readings = [undefined, ...openings.map((opening) => ({ ...at, opening }))];
const localPolice = '050 44 88 44 99';

function allOf(words: ReportWords): string[] {
  return [
    ...(['self', 'other', 'either'] as const).flatMap((to) =>
      [undefined, longest.listening].flatMap((listening) => [
        ...[undefined, ...questions].map((question) =>
          words.received(reference, question, to, listening),
        ),
        ...questions.map((question) => words.next(question, to, listening)),
      ]),
    ),
    ...[true, false].flatMap((someoneOnDuty) =>
      [true, false].flatMap((asksWhere) => [
        ...[undefined, longest.listening, longest.suicide].flatMap((suicide) =>
          (['other', 'unknown'] as const).map((to) =>
            words.danger(
              reference,
              { ...longest, suicide },
              { someoneOnDuty, asksWhere, localPolice, to, wish: true },
            ),
          ),
        ),
      ]),
    ),
    words.asksUrgent(reference),
    ...readings
      .filter((readAt) => readAt !== undefined)
      .map(
        (readAt) =>
          `${words.received(reference, 'where', 'other', longest.listening)} ${words.readsThen(readAt)}`,
      ),
    ...readings.flatMap((readAt) =>
      [true, false].flatMap((asksWhere) =>
        [true, false].map((mayCall) =>
          words.herDanger(reference, longest, { asksWhere, readAt, mayCall }),
        ),
      ),
    ),
    ...[
      words.neutral('050 44 80 00 99'),
      words.done(reference),
      words.done(reference, longest.listening),
      words.added(),
      words.addedToLast(),
      words.thanked(),
      words.wantsCall(reference),
      words.fromThePerson('050 44 80 00 99'),
      words.fromThePerson('050 44 80 00 99', false),
    ],
    ...[words.trustedReporterAsked(), words.trustedReporterOpen(), words.shortReport(reference)],
    words.shortReportLacks(reference),
    words.trustedReporterClosed('050 44 80 00'),
  ];
}

describe.each([
  ['Dutch', texts],
  ['French', textsFr],
  ['English', textsEn],
])('what a reporter reads by SMS in %s', (_, words) => {
  it('is plain and fits two segments', () => {
    const unfit = allOf(words).filter(
      (text) => !isGsm7(text) || new SegmentedMessage(text, 'GSM-7').segmentsCount > 2,
    );
    expect(unfit).toEqual([]);
  });

  it('says first who listens to who is in danger herself, and names nothing that another may not read', () => {
    const mayCall = true;
    const say = (readAt: (typeof readings)[number]): string =>
      words.herDanger(reference, longest, { asksWhere: true, readAt, mayCall });
    for (const readAt of readings) {
      expect(say(readAt)).toMatch(/0800 32 123 99.*02 648 40 14 99.*112.*M-WWWW-WWWW/);
      expect(say(readAt)).not.toMatch(/101|suicid|zelfmoord/i);
    }
    expect(readings.map(say).map((text) => text.includes('8.30'))).toEqual([
      false,
      false,
      true,
      true,
    ]);
    expect(say(readings[3])).toMatch(/zaterdag om|samedi à|Saturday at/);
    expect(say(readings[2])).toMatch(/morgen om|demain à|tomorrow at/);
  });

  it('puts who listens beside 112 where nobody knows whom it is about, and before it for a wish to die', () => {
    const now = { asksWhere: true, localPolice: undefined, someoneOnDuty: true };
    const say = (to: 'other' | 'unknown', wish: boolean): string =>
      words.danger(reference, longest, { ...now, to, wish });
    const [listening, suicide] = ['02 648 40 14 99', '0800 32 123 99'];
    expect(say('unknown', false)).toMatch(
      new RegExp(`^[^.]*112 [^.]*\\.[^.]*${listening} \\w+ ${suicide}\\.`),
    );
    expect(say('unknown', true)).toMatch(
      new RegExp(`^[^.]*${suicide} \\w+ ${listening}\\.[^.]*112 `),
    );
    expect(say('other', true)).toMatch(
      new RegExp(`^[^.]*112 [^.]*\\.[^.]*\\.[^.]*${suicide} \\w+ ${listening}\\.`),
    );
    for (const text of [say('unknown', true), say('other', true)]) {
      expect(text).not.toMatch(/suicid|zelfmoord/i);
    }
    const lengths = [say('unknown', true), say('unknown', false), say('other', true)].map(
      ({ length }) => length,
    );
    expect(new Set(lengths)).toEqual(new Set([say('other', false).length]));
  });

  it('promises a call to her in Dutch alone, where she may be called', () => {
    const say = (mayCall: boolean): string =>
      words.herDanger(reference, longest, { asksWhere: false, readAt: readings[2], mayCall });
    expect(say(true).includes('bellen je dan')).toBe(words === texts);
    expect(say(false)).not.toMatch(/bellen je dan/);
  });

  it('names 112 in the face of danger, promises nobody, and never hurts', () => {
    const asksWhere = false;
    const toOther = { to: 'other', wish: false } as const;
    const now = { ...toOther, asksWhere, localPolice };
    const nobody = words.danger(reference, longest, { ...now, someoneOnDuty: false });
    expect(nobody).toContain('112');
    expect(words.danger(reference, longest, { ...now, someoneOnDuty: true })).not.toBe(nobody);
    const one = { listening: '02 648 40 14', suicide: '02 648 40 14' };
    const heard = words.danger(reference, one, { ...now, someoneOnDuty: true });
    expect(heard.match(/02 648 40 14/g)).toHaveLength(1);
    for (const where of [true, false]) {
      // what to do is what stays: it stands at the end as well, after what we ask
      const text = words.danger(reference, one, {
        ...{ ...toOther, someoneOnDuty: true, asksWhere: where, localPolice },
      });
      expect(text).toMatch(/112[^?]*\b112[^?.]*\.$/);
      expect(/numéro|nummer|number/.test(text)).toBe(where);
    }
    // as the voice does, while none of us can be told
    expect(nobody).toMatch(/112.*101.*050 44 88 44.*02 648 40 14 99.*0800 32 123 99/);
    const none = { ...toOther, someoneOnDuty: false, asksWhere, localPolice: undefined };
    expect(words.danger(reference, longest, none)).toMatch(/112.*101\. /);
    expect(allOf(words).join(' ')).not.toMatch(/eenzaam|klik|ingezet|undefined|solitude|lonel/i);
  });
});
