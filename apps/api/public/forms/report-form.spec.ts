import { readCity } from '#geography';
import type { NewReport } from '#intake';
import fc from 'fast-check';
import { type CheckedReport, checkReport, readReport } from './report-form.ts';

const city = readCity();
const check = (body: object): CheckedReport => checkReport(readReport(body), city);

function reportOf(body: object): NewReport {
  const checked = check(body);
  if (checked.kind === 'wrong') {
    throw new Error(checked.faults.map(({ text }) => text).join('\n'));
  }
  return checked.report;
}

function faultsOf(body: object): readonly string[] {
  const checked = check(body);
  return checked.kind === 'wrong' ? checked.faults.map(({ field }) => field) : [];
}

describe('a report about somebody else', () => {
  it('is complete after one sentence', () => {
    expect(reportOf({ concern: 'Ze is veel alleen.' })).toEqual({
      channel: 'web',
      self: false,
      danger: false,
      person: { concern: 'Ze is veel alleen.' },
      reporter: {},
    });
  });

  it('keeps every answer with whom it is about', () => {
    const report = reportOf({
      voor: 'iemand',
      concern: 'Ze is veel alleen.',
      street: 'Langestraat',
      houseNumber: '12 bus 3',
      neighbourhood: 'sint-kruis',
      name: 'Maria Vermeulen',
      phone: '050 33 44 55',
      knows: 'no',
      myName: 'An',
      myPhone: '0470123456',
      myEmail: 'an@example.org',
      relation: 'buur',
      mayBeNamed: 'yes',
    });
    expect(report.neighbourhood).toBe('sint-kruis');
    expect(report.person).toMatchObject({
      street: 'Langestraat',
      houseNumber: '12 bus 3',
      name: 'Maria Vermeulen',
      phone: '+3250334455',
      knows: 'no',
    });
    expect(report.reporter).toEqual({
      name: 'An',
      phone: '+32470123456',
      email: 'an@example.org',
      relation: 'buur',
      mayBeNamed: true,
    });
  });

  it('is about danger as soon as one sign was ticked, and not by a sign nobody asked about', () => {
    const danger = reportOf({ concern: 'x', signs: ['post', 'smell'] });
    expect(danger.danger).toBe(true);
    expect(danger.person.signs).toEqual(['De post stapelt zich op', 'Er hangt een vreemde geur']);
    expect(reportOf({ concern: 'x', signs: 'door' }).danger).toBe(true);
    expect(reportOf({ concern: 'x', signs: 'dragons' }).danger).toBe(false);
  });
});

it('takes a number as it was pasted, and keeps what stood beside it', () => {
  const typed = {
    concern: 'x',
    phone: '\u202a050 33 44 55\u202c ext. 12',
    myPhone: '(+32) 470 12 34 56 (na 17u)',
  };
  expect(reportOf(typed)).toMatchObject({
    person: { phone: '+3250334455', note: 'ext. 12' },
    reporter: { phone: '+32470123456', note: 'na 17u' },
  });
  const ownNumber = { voor: 'mezelf', concern: 'x', myPhone: 'gsm 0470 12 34 56, na 17u' };
  expect(reportOf(ownNumber)).toMatchObject({
    person: { phone: '+32470123456', note: 'na 17u' },
    reporter: { phone: '+32470123456' },
  });
  expect(faultsOf({ concern: 'x', myPhone: '0470 12 34 56 7' })).toEqual(['myPhone']);
});

describe('a report about myself', () => {
  it('makes one person of who writes and who it is about', () => {
    const report = reportOf({
      voor: 'mezelf',
      concern: 'Ik zie weinig mensen.',
      myName: 'Roger',
      myPhone: '0470 12 34 56',
      callWhen: 'na de middag',
    });
    expect(report.self).toBe(true);
    expect(report.person).toMatchObject({
      concern: 'Ik zie weinig mensen.\n\nWanneer bellen: na de middag',
      name: 'Roger',
      phone: '+32470123456',
    });
    expect(report.reporter).toMatchObject({ name: 'Roger', phone: '+32470123456' });
  });
});

describe('wrong answers', () => {
  it.each(['weet ik niet', 'geen', '?', '-'])(
    'takes «%s» for a number that is not known',
    (typed) => {
      const checked = checkReport(
        readReport({ concern: 'Het is stil.', phone: typed, myPhone: typed }),
        city,
      );
      expect(checked).toMatchObject({ kind: 'right', report: { person: { phone: undefined } } });
    },
  );

  it.each(['weet ik niet', 'geen idee', 'heb ik niet'])(
    'are none where «%s» stands in a box that may stay empty: the words are kept',
    (typed) => {
      const boxes = { street: 'Langestraat 12', houseNumber: typed, phone: typed };
      const report = { ...boxes, concern: 'x', myPhone: typed, myEmail: typed, relation: typed };
      expect(reportOf(report)).toMatchObject({
        person: { street: 'Langestraat 12', note: `Huisnummer: ${typed}, Nummer: ${typed}` },
        reporter: { note: `Nummer: ${typed}, E-mail: ${typed}`, relation: typed },
      });
      expect(reportOf({ ...report, voor: 'mezelf' })).toMatchObject({
        person: { note: `Huisnummer: ${typed}, Nummer: ${typed}, E-mail: ${typed}` },
      });
      const none = ['phone', 'email', 'houseNumber'];
      const { person, reporter } = reportOf(report);
      expect(none.map((name) => ({ ...person, ...reporter })[name as 'phone'])).toEqual([
        ...[undefined, undefined, undefined],
      ]);
    },
  );

  it.each(['an@', 'an.gmail.com', 'an@voorbeeld', 'an @ voorbeeld.be'])(
    'is an address with a slip in it: %s',
    (myEmail) => {
      expect(faultsOf({ concern: 'x', myEmail })).toEqual(['myEmail']);
    },
  );

  it('are all named at once, in the order of the questions', () => {
    expect(
      faultsOf({
        concern: '  ',
        neighbourhood: 'atlantis',
        phone: '12',
        myPhone: 'bel 12',
        myEmail: 'an@',
      }),
    ).toEqual(['concern', 'neighbourhood', 'phone', 'myPhone', 'myEmail']);
  });

  it('are too long a text, but not one that only counts more because of its line ends', () => {
    expect(faultsOf({ concern: 'a'.repeat(4_001), street: 'a'.repeat(121) })).toEqual([
      'concern',
      'street',
    ]);
    expect(faultsOf({ concern: 'a\r\n'.repeat(2_000) })).toEqual([]);
  });

  it('are none where an answer that may stay empty is none of ours', () => {
    expect(reportOf({ concern: 'x', knows: 'perhaps', mayBeNamed: 'sometimes' })).toMatchObject({
      person: { concern: 'x' },
      reporter: {},
    });
  });
});

it('takes whatever is sent without falling over', () => {
  fc.assert(
    fc.property(
      fc.dictionary(
        fc.constantFrom('voor', 'concern', 'signs', 'street', 'myPhone', 'myEmail', '__proto__'),
        fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.string()), fc.anything()),
      ),
      (body) => {
        expect(['right', 'wrong']).toContain(check(body).kind);
      },
    ),
  );
});
