import fc from 'fast-check';

export const people = [
  { name: 'Quiriana Zwaluwstaart', street: 'Ruzettelaan', houseNumber: '9173' },
  { name: 'Théodoor Kwikzilver', street: 'Smedenstraat', houseNumber: '8264' },
  { name: 'Xanthippe Brandnetel', street: 'Katelijnevest', houseNumber: '7351' },
] as const;
export type Person = (typeof people)[number];
const person = { ...people[0], house: people[0].houseNumber };

export type Happening =
  | { readonly kind: 'text'; readonly body: string }
  | { readonly kind: 'offer'; readonly whose: Person; readonly line: string }
  | { readonly kind: 'offers end' | 'visit asked' | 'a day passes' };

const said = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.constantFrom(
      ...[
        'ja',
        'nee',
        'Joak!',
        'bah neen',
        'ja A1',
        'nee b2',
        'oui',
        'non merci',
        'ok',
        'yes',
        'no thanks',
      ],
    ),
  },
  {
    weight: 5,
    arbitrary: fc.constantFrom(
      `Mijn buurvrouw ${person.name} ziet niemand meer`,
      `${person.street} ${person.house}`,
      `Ma voisine ${person.name} ne sort plus, ${person.street} ${person.house}`,
      `I am worried about ${person.name}, she is alone`,
      ...[
        'Ik voel me zo alleen',
        'je suis seule',
        'I feel so lonely',
        'Ze weet het niet, bel mij gerust',
      ],
      ...[
        'Nieuwe melding: mijn nonkel',
        'Ze spreekt over zelfmoord',
        'il ligt op de grond',
        'hallo',
      ],
      ...['na 17 u', 'geen idee', 'je ne sais pas', 'Wie is dit?', 'Ik wil geen bezoek meer'],
      ...[
        'Het was een fijn bezoek',
        'niemand deed open',
        'ja mo nie dinsdag',
        'Ok super, dank je!',
        'kzin der',
        'M Langestraat 4 post puilt uit',
      ],
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'STOP',
      'stop aub',
      'arret svp',
      'START',
      'HELP',
      'help ze is gevallen',
      'sos',
    ),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 160 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 100, maxLength: 1_600 }) },
);
/** A line as a coordinator may write it, now and then with what gives somebody away. */
const offer: fc.Arbitrary<Happening> = fc.constantFrom(...people).chain((whose) => {
  const own = [...whose.name.split(' '), whose.street, whose.houseNumber];
  const secret = fc
    .constantFrom(...own)
    .chain((one) =>
      fc.constantFrom(one, one.toUpperCase(), `(${one})`, `${one}s`, `${one}'s`, `\u200b${one}.`),
    );
  const plain = fc.constantFrom('houdt', 'van', 'kaarten', 'wandelen', 'en', 'oude', 'liedjes');
  const word = fc.oneof({ weight: 12, arbitrary: plain }, { weight: 1, arbitrary: secret });
  return fc
    .array(word, { minLength: 1, maxLength: 8 })
    .map((line) => ({ kind: 'offer' as const, whose, line: line.join(' ') }));
});
/** What may happen to a number: a text, an offer, a question, a day. */
export const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 6, arbitrary: said.map((body) => ({ kind: 'text' as const, body })) },
  { weight: 1, arbitrary: offer },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Happening>(
      ...(['offers end', 'visit asked', 'a day passes'] as const).map((kind) => ({
        kind,
      })),
    ),
  },
);
