import { isAboutSelf, referenceIn, saysItGoesOn, saysItIsNew } from './about-self.ts';
import { readRegistration, readShortReport } from './short-way.ts';
import { tongueGuessed, tongueOf, tonguesHinted } from './tongue.ts';

describe('the language of a text', () => {
  it.each([
    ['Mijn buurvrouw komt niet meer buiten', 'nl'],
    ['Ma voisine ne sort plus de chez elle', 'fr'],
    ['My neighbour has not been seen for days', 'en'],
    ['Bonjour, je suis inquiète pour un monsieur', 'fr'],
    ['I am worried about an old lady', 'en'],
    ['Je mag mij bellen', 'nl'],
    ['oui', 'fr'],
    ['hi', 'en'],
    ['any news?', 'en'],
    ['Mauvais numéro', 'fr'],
    ['Who are you?', 'en'],
    ['ja ça va', 'nl'],
    ['ça va?', undefined],
    ['he wants to kill himself', 'en'],
    ['hasnt been seen', 'en'],
    ['im going to jump off the bridge', 'en'],
    ['il veut sauter du pont', 'fr'],
    ['salut', 'fr'],
    ['bonsoir, des nouvelles?', 'fr'],
    ['k en ze al 5 doagn nie mi gezien', 'nl'],
    ['hij hangt aan een touw', 'nl'],
    ['Hé, ze doet niet open', 'nl'],
    ['Langestraat 4', undefined],
    ['', undefined],
    ['🙂', undefined],
  ])('of %j is %s', (text, tongue) => {
    expect(tongueOf(text)).toBe(tongue);
  });
});

describe('a text of a borrowed word', () => {
  it.each([
    ['Ça va?', 'fr'],
    ['non', 'fr'],
    ['No.', 'en'],
    ['ok', undefined],
    ['Langestraat no 4', undefined],
  ] as const)('%j may be of %s', (text, tongue) => {
    expect(tongueGuessed(text)).toBe(tongue);
  });
});

describe('a single word', () => {
  it.each([
    ['Pause', ['fr', 'en']],
    ['pauze', []],
    ['Langestraat 4', []],
  ] as const)('%j points at %j', (text, tongues) => {
    expect(tonguesHinted(text)).toEqual(tongues);
  });
});

describe('a text about oneself', () => {
  it.each(['Ik voel me zo alleen', 'je suis seule', "I'm lonely here", 'Ik zie niemand meer'])(
    'is seen in %j',
    (text) => {
      expect(isAboutSelf(text)).toBe(true);
    },
  );

  it.each(['Mijn buurvrouw zegt: ik ben alleen', 'Ze is alleen', 'Hij ziet niemand', ''])(
    'is not seen in %j',
    (text) => {
      expect(isAboutSelf(text)).toBe(false);
    },
  );
});

describe('where a text belongs', () => {
  it('is said by its words', () => {
    expect(saysItIsNew('Nieuwe melding: meneer Claes')).toBe(true);
    expect(saysItIsNew('Another person needs help')).toBe(true);
    expect(saysItIsNew('Ze is nu bij iemand anders')).toBe(false);
    expect(saysItGoesOn('Over mijn melding: het is erger')).toBe(true);
    expect(referenceIn('bij m-7k3q-2xwd hoort dit')).toBe('m-7k3q-2xwd');
    expect(referenceIn('Marie 2024 5678')).toBeUndefined();
  });
});

describe('the short way', () => {
  it('holds a place and what is seen', () => {
    expect(readShortReport('M Lange Straat 4 brievenbus puilt uit')).toEqual({
      ...{ street: 'Lange Straat', houseNumber: '4' },
      concern: 'brievenbus puilt uit',
    });
    expect(readShortReport('m langestraat 12b: doet niet open')?.houseNumber).toBe('12b');
    expect(readShortReport('Mijn buur op 4 is ziek')).toBeUndefined();
    expect(readShortReport('M Langestraat 4')).toBeUndefined();
  });

  it('is opened by who says so', () => {
    expect(readRegistration('IK BEN MELDER Mia, thuiszorg')).toBe('Mia, thuiszorg');
    expect(readRegistration('ik ben melder')).toBeUndefined();
    expect(readRegistration('ik ben bang')).toBeUndefined();
  });
});
