import fc from 'fast-check';
import { choicesIn, keyOf } from './spoken-choices.ts';
import { type Step } from './turn.ts';

const tellsDanger = (words: string): boolean => /gaslek|niet meer verder leven/u.test(words);

function said(step: Step, speech: string): string {
  return keyOf({ digits: '', speech }, { choices: choicesIn(step) ?? {}, tellsDanger });
}

describe('what is said at a choice', () => {
  it.each<[Step, string, string]>([
    ['menu', 'Een.', '1'],
    ['menu', 'één', '1'],
    ['menu', 'Druk op twee', '2'],
    ['menu', 'numéro trois', '3'],
    ['menu', 'seven', '7'],
    ['menu', 'Over mezelf', '2'],
    ['menu', 'Euh, ik bel over mezelf.', '2'],
    ['menu', 'iemand anders', '1'],
    ['menu', "Pour quelqu'un d'autre, s'il vous plaît", '1'],
    ['menu', 'Over mijn moeder', '1'],
    ['menu', 'Het gaat over mijn buurvrouw.', '1'],
    ['menu', 'Ja, ik maak me zorgen over de buurman', '1'],
    ['menu', "'t Is voor m'n schoonvader", '1'],
    ['menu', "'k belle vo mien moedre", '1'],
    ['menu', 'over uze gebuurvrouwe', '1'],
    ['choices', 'een vriendin', '1'],
    ['menu', 'Pour ma mère', '1'],
    ['menu', "C'est pour ma belle-sœur", '1'],
    ['choices', "Je m'inquiète pour une voisine", '1'],
    ['menu', 'About my mother', '1'],
    ['choices', "I'm calling about my grandfather", '1'],
    ['choices', 'It is for a friend, please', '1'],
    ['menu', 'Over mijzelf', '2'],
    ['menu', 'Voor mezelf', '2'],
    ['menu', 'voor mijn eigen', '2'],
    ['menu', 'ik maak me zorgen over mezelf', '2'],
    ['choices', "C'est pour moi-même", '2'],
    ['choices', 'about me', '2'],
    ['menu', 'I am a volunteer', '3'],
    ['menu', 'Ik ben vrijwilliger', '3'],
    ['menu', 'Frans', '7'],
    ['menu', 'en français', '7'],
    ['menu', 'English please', '8'],
    ['menu', 'gevaar!', '9'],
    ['menu', 'een medewerker alstublieft', '0'],
    ['menu', 'Opnieuw', '*'],
    ['wish', 'Bel mij terug', '2'],
    ['wish', 'een bericht', '1'],
    ['self', 'liever niet bellen', '*'],
    ['self', 'niet bellen', '3'],
    ['self', 'bel me', '2'],
    ['when', 'in de voormiddag', '1'],
    ['when', "l'après-midi", '2'],
    ['when', 'het maakt niet uit', '3'],
    ['confirm', 'ja, dat klopt', '1'],
    ['confirm', 'nee, een ander nummer', '2'],
    ['check', 'dat klopt niet', '2'],
  ])('%s: «%s» is %s', (step, words, key) => {
    expect(said(step, words)).toBe(key);
  });

  it.each<[Step, string]>([
    ['menu', 'niet over mezelf'],
    ['menu', 'over mezelf of iemand anders'],
    ['menu', 'niet over mijn moeder'],
    ['menu', 'over mezelf, over mijn moeder'],
    ['menu', 'mijn eigen moeder'],
    ['menu', 'ik ben moeder'],
    ['menu', 'ik ben bang van mijn man'],
    ['menu', 'mijn moeder is vrijwilliger en ik ook'],
    ['menu', 'geen zorgen'],
    ['choices', 'pas pour ma mère'],
    ['choices', 'my mother is a volunteer'],
    ['wish', 'over mijn moeder'],
    ['menu', 'mijn buurvrouw is al weken zo stil en ik weet niet wat ik moet doen'],
    ['menu', 'geen gevaar'],
    ['menu', 'ja'],
    ['menu', 'iemand'],
    ['confirm', 'ja nee'],
    ['menu', '...'],
  ])('%s: «%s» is asked again', (step, words) => {
    expect(said(step, words)).toBe('*');
  });

  it('of danger counts as its key, at each question', () => {
    for (const step of ['menu', 'choices', 'wish', 'self', 'when', 'confirm', 'check'] as const) {
      expect(said(step, 'Ik wil niet meer verder leven')).toBe('9');
      expect(said(step, 'Over mijn moeder, er is een gaslek')).toBe('9');
    }
  });

  it('counts only where nothing was pressed', () => {
    const both = { digits: '2', speech: 'gaslek' };
    expect(keyOf(both, { choices: {}, tellsDanger })).toBe('2');
    expect(keyOf({ digits: '', speech: '' }, { choices: {}, tellsDanger })).toBe('');
  });

  it('is no choice when a no stands in it, whatever else was said', () => {
    const words = [
      ...['over', 'mezelf', 'iemand', 'anders', 'vrijwilliger', 'graag', 'een', 'frans'],
      ...['mijn', 'moeder'],
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 6 }), fc.nat(6), (some, at) => {
        const heard = [...some.slice(0, at), 'niet', ...some.slice(at)].join(' ');
        expect(said('menu', heard)).toBe('*');
      }),
    );
  });

  it('is not taken where a number is typed', () => {
    expect([choicesIn('number'), choicesIn('start'), choicesIn('callback')]).toEqual([
      ...[undefined, undefined, undefined],
    ]);
  });
});
