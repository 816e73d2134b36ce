import { newId, type OfferId } from '#kernel';
import fc from 'fast-check';
import { lexicon } from './lexicon.ts';
import { type OpenOffer, readReply } from './read-reply.ts';

const a7: OpenOffer = { offerId: newId<'offer'>(1), code: 'A7' };
const b2: OpenOffer = { offerId: newId<'offer'>(2), code: 'B2' };

const yes = (offerId: OfferId) => ({ kind: 'yes', offerId });
const no = (offerId: OfferId) => ({ kind: 'no', offerId });

const plainYes = [
  ...[
    'JA',
    'ja',
    'Ja.',
    'ja!',
    'Jaaa!!',
    'JAAAAA',
    'ja ja',
    'ja graag',
    'Ja, graag!',
    'ja heel graag',
  ],
  ...['ja hoor', 'Ja hoor 😊', 'ja zeker', 'jazeker', 'jawel', 'zeker', 'Zeker!', 'zeker en vast'],
  ...['oké', 'Oké', 'ok', 'OK!', 'okee', 'okeee', 'okay', 'ok prima', 'oké is goed', 'akkoord'],
  ...['joak', 'Joat', 'joa', "joa't", 'joaaa', 'joak geirne', 'natuurlijk', 'tuurlijk'],
  ...['ja dat kan', 'ja, dat kan ik', 'ja dat lukt', 'ja dat past', 'ja ik kan', 'ja doe ik'],
  ...['ja dank je', 'ja bedankt', 'dag, ja graag, groetjes', 'ja aub', 'ja a.u.b.', 'ja merci'],
  ...['yes', 'YES', 'yes please', 'yep', 'oui', 'Oui, merci', "d'accord", 'bien sûr', 'oui svp'],
  ...['ja 👍', '👍🏽 ja', 'ja 🙏🏻', 'ja ❤️', 'jà', 'ＪＡ', 'ja\n', '  ja  ', '"ja"', '(ja)', 'ja :-)'],
  ...['A7 ja', 'ja A7', 'JA (A7)', 'ja a7', 'ja a 7', 'ja graag A7 dank je', 'ja A7 A7'],
];

const plainNo = [
  ...['NEE', 'nee', 'Nee.', 'neeee', 'neen', 'Neen!', 'neenee', 'nink', 'nint'],
  ...['bah neen', 'bah nee', 'nee sorry', 'sorry nee', 'Sorry, neen', 'nee bedankt', 'nee dank je'],
  ...['nee, dank je wel', 'nee dank u', 'neen merci', 'nee hoor', 'nee spijtig', 'helaas nee'],
  ...[
    'nee, het spijt me',
    'kan niet',
    'sorry kan niet',
    'ik kan niet',
    'nee ik kan niet',
    'kan nie',
  ],
  ...[
    'dat lukt niet',
    'lukt me niet',
    'dat gaat niet',
    'past niet',
    'nee geen tijd',
    'nee te druk',
  ],
  ...['no', 'NO', 'non', 'non merci', 'no thanks', 'no sorry', 'no thank you', "can't, sorry"],
  ...['nee 👎', 'nee 👍', 'nee 😢', 'NEE A7', 'A7 nee', 'nee (a7) sorry', 'dag, nee, groetjes'],
];

const doubtful = [
  ...[
    '',
    ' ',
    '👍',
    '👍🏿',
    '👎',
    '🤔',
    '?',
    '...',
    '.',
    '123',
    'A7',
    'dank je',
    'graag',
    'hallo',
    'sorry',
  ],
  ...[
    'ja?',
    'JA?',
    'ja ?',
    'nee?',
    'ok?',
    'ja mo nie dinsdag',
    'ja maar niet dinsdag',
    'ja als het regent',
  ],
  ...[
    'ja in 2 uur',
    'ja 2',
    'ja om 15u',
    'ja vanaf maandag',
    'ja misschien',
    'misschien',
    'ja denk ik',
  ],
  ...['nee ja', 'ja nee', 'ja/nee', 'JA of NEE', 'ok nee', 'nee ok', 'nee maar volgende week ja'],
  ...[
    'januari',
    'jaar',
    'jas',
    'neef',
    'neer',
    'oktober',
    'nonkel',
    'zekerheid',
    'jan',
    'jo',
    'okapi',
  ],
  ...[
    'niet deze week',
    'kben ziek',
    'ik ben ziek',
    'later',
    'LATER',
    'nu niet',
    'nog niet',
    'volgende keer',
  ],
  ...[
    'kan niet dinsdag',
    'kan niet wachten',
    'ik kan niet beloven dat',
    'nee graag',
    'waarom niet',
  ],
  ...[
    'zeker niet',
    'natuurlijk niet',
    'ja zeker niet',
    'ja dat kan niet',
    'ja ik kan niet',
    'ja kan niet',
  ],
  ...[
    'ja maar',
    'ja, wie is het',
    'ja wanneer',
    'wat is het adres',
    'wie zijt gij',
    'ja 👎',
    'ja 🤔',
    'ja 😢',
  ],
  ...[
    'ja sorry',
    'ja helaas',
    'ja jammer',
    'jaja',
    'ja A7 nee B2',
    'ja A7 en B2',
    'ja C3',
    'ja A77',
    'A7 A8 ja',
  ],
  ...[
    'ik zeg ja',
    'zeg maar ja',
    'mijn man zegt ja',
    'ja stop',
    'niet stoppen',
    'stoplicht',
    'ik help graag',
  ],
  ...[
    '👍👎',
    'да',
    'نعم',
    '是',
    'ne',
    'pas',
    'no problem',
    'not now',
    'yes but',
    'oui mais',
    'yes no',
  ],
];

describe('readReply', () => {
  it.each(plainYes)('reads %j as a yes', (text) => {
    expect(readReply(text, [a7])).toEqual(yes(a7.offerId));
  });

  it.each(plainNo)('reads %j as a no', (text) => {
    expect(readReply(text, [a7])).toEqual(no(a7.offerId));
  });

  it.each(doubtful)('leaves %j to a human, word for word', (text) => {
    expect(readReply(text, [a7])).toEqual({ kind: 'unclear', text });
  });

  it.each([
    'stop',
    'STOP',
    'Stop!',
    'stop aub',
    'STOPALL',
    'afmelden',
    'Uitschrijven',
    'ARRÊT',
    'arret svp',
  ])('reads %j as a stop, with and without an open offer', (text) => {
    expect(readReply(text, [a7])).toEqual({ kind: 'stop' });
    expect(readReply(text, [])).toEqual({ kind: 'stop' });
  });

  it.each(['help', 'HELP', 'help!!', 'help mij', 'hulp', 'sos', 'help aub', 'dag, help'])(
    'reads %j as a bare call for help',
    (text) => {
      expect(readReply(text, [a7])).toEqual({ kind: 'help', alone: true });
    },
  );

  it.each(['help ze is gevallen', 'Help! hij doet niet open', 'help ja'])(
    'hears the call for help in %j',
    (text) => {
      expect(readReply(text, [a7])).toEqual({ kind: 'help', alone: false });
    },
  );

  it('asks which offer a bare answer means when two are open', () => {
    expect(readReply('ja', [a7, b2])).toEqual({ kind: 'which', says: 'yes' });
    expect(readReply('nee dank je', [a7, b2])).toEqual({ kind: 'which', says: 'no' });
  });

  it('takes the offer that is named by its code', () => {
    expect(readReply('ja B2', [a7, b2])).toEqual(yes(b2.offerId));
    expect(readReply('a7 nee sorry', [a7, b2])).toEqual(no(a7.offerId));
    expect(readReply('ja C3', [a7, b2]).kind).toBe('unclear');
  });

  it('finds no yes where nothing was asked', () => {
    expect(readReply('ja', [])).toEqual({ kind: 'unclear', text: 'ja' });
  });
});

const wordsOf = (...meanings: string[]) =>
  [...lexicon].filter(([, meaning]) => meanings.includes(meaning)).map(([phrase]) => phrase);
const negations = [
  ...wordsOf('no'),
  'niet',
  'nie',
  'geen',
  'nooit',
  'zonder',
  'not',
  'never',
  'pas',
];
const phrase = fc.constantFrom(...lexicon.keys(), ...negations, 'dinsdag', '2', 'maar', 'A7', '?');
const sentence = fc.array(phrase, { maxLength: 6 }).map((parts) => parts.join(' '));
const marks = fc.stringMatching(/^[ .,!;:…"()*_-]{0,6}$/);

describe('the laws of reading', () => {
  it('never finds a yes where a negation stands', () => {
    const shuffled = fc
      .tuple(sentence, fc.constantFrom(...negations), fc.constantFrom(...wordsOf('yes')), sentence)
      .chain((parts) => fc.shuffledSubarray(parts, { minLength: parts.length }));
    fc.assert(
      fc.property(shuffled, (parts) => {
        expect(readReply(parts.join(' '), [a7]).kind).not.toBe('yes');
      }),
      { numRuns: 2_000 },
    );
  });

  it('never finds a yes in a text with a word that is not understood', () => {
    const strange = fc.stringMatching(/^[a-z]{3,9}$/).map((word) => `q${word}`);
    fc.assert(
      fc.property(sentence, strange, sentence, (before, word, after) => {
        expect(['yes', 'no']).not.toContain(readReply(`${before} ${word} ${after}`, [a7]).kind);
      }),
    );
  });

  it('reads the same whatever the casing, the punctuation and the thumbs', () => {
    const thumbs = fc.constantFrom('', '👍', ' 👍🏾', '👍\u{fe0f} ');
    fc.assert(
      fc.property(sentence, marks, marks, thumbs, (text, before, after, thumb) => {
        const { kind } = readReply(text, [a7, b2]);
        expect(readReply(text.toUpperCase(), [a7, b2]).kind).toBe(kind);
        expect(readReply(`${before}${text}${after}`, [a7, b2]).kind).toBe(kind);
        expect(readReply(`${text} ${thumb}`, [a7, b2]).kind).toBe(kind);
      }),
      { numRuns: 1_000 },
    );
  });

  it('has a reading for any text at all, and keeps what is unclear word for word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const reply = readReply(text, [a7]);
        expect(reply).toEqual(reply.kind === 'unclear' ? { kind: 'unclear', text } : reply);
      }),
      { numRuns: 2_000 },
    );
    const lone = String.fromCharCode(0xd83d);
    expect(readReply(`ja ${lone}`, [a7]).kind).toBeDefined();
  });

  it('never takes a yes from the first part of a text that is too long', () => {
    expect(readReply(`ja${' '.repeat(2_000)}maar niet`, [a7]).kind).toBe('unclear');
  });
});
