import { read, type Reading } from '#reading';
import { aboutWhom, isOfAnother, isOfOneself } from './whom.ts';

/** What raises danger at all, as if it were sure. */
function inDanger(text: string): Reading {
  const { danger, ...reading } = read(text);
  return { ...reading, danger: { ...danger, level: danger.level === 'none' ? 'none' : 'sure' } };
}

describe('who writes about herself', () => {
  it.each([
    ...['Ik voel me alleen', 'ik voel mij zo heel alleen', 'Ik voel me de laatste tijd eenzaam'],
    ...['ik ben vaak heel eenzaam', 'Sinds zondag ben ik zo alleen', 'Ik ben hier altijd alleen'],
    ...[
      'Mijn moeder is dood en ik zie niemand meer',
      'Ik zie bijna niemand',
      'ik heb hier niemand',
    ],
    ...['Sinds mijn man dood is, zit ik hele dagen alleen', 'Ik woon al jaren alleen'],
    ...['Er komt nooit iemand bij mij', 'mijn vriendin is overleden en ik ben eenzaam'],
    ...['kzien zo alleene', 'k zien zo alleene', "'k zin zo alleene", 'k zin hier heel alleene'],
    ...['kzin eenzoam', 'kvoel mie zo alleene', "'k voele mij alleene", 'kzitte hier alleene'],
    ...['kzien niemand mi', 'ke niemand mi', 'k zien gin mens'],
    ...['je me sens très seule', 'je me sens tres seule depuis la mort de mon mari'],
    ...['Je suis tellement seul', 'je vis toute seule', 'je ne vois plus personne'],
    ...[
      "Je n'ai vraiment personne",
      "j'habite seule ici",
      'ma mère est morte et je suis bien seule',
    ],
    ...[
      'I feel so very lonely',
      "I'm really lonely",
      'im so lonely',
      'I have been so alone lately',
    ],
    ...[
      "I don't see anybody",
      'I have no one',
      'my mother died and I feel alone',
      'I live all alone',
    ],
  ])('is heard in %j', (text) => {
    expect(aboutWhom(read(text))).not.toBe('other');
  });

  it.each([
    ...['mijn buurvrouw voelt zich zo alleen', 'ma voisine se sent très seule'],
    ...['ik zie mijn buur niet meer', 'Mijn buurvrouw zegt: ik ben alleen', 'Ze is zo alleen'],
    ...['Langestraat 12: ik heb al dagen niemand zien buitenkomen', 'Hij ziet niemand'],
    ...['Ol drie doagn niemand zien buutnkomn in de Moerstroate'],
    ...['Ik zie daar niemand meer buitenkomen', 'Ik ben bezorgd om Mia'],
    ...['Ik ben alleen bezorgd om Jan', 'Ik zie niemand meer bij de buren'],
    ...['Haar man is gestorven, ik zie niemand meer bij haar', 'mijn moeder zit altijd alleen'],
    ...['Je suis inquiète pour la dame seule', 'mon voisin vit tout seul'],
    ...[
      "Je suis la seule à voir qu'elle va mal",
      'my neighbour feels so lonely',
      'She lives alone',
    ],
    ...['I am worried, he is alone', 'I see nobody coming out of number 5'],
    ...['Mijn vriendin is eenzaam', 'men geburin zit alleene'],
    ...['Mijn buurman zei toen zijn vrouw dood was: ik ben zo alleen', ''],
  ])('is somebody else in %j', (text) => {
    expect(aboutWhom(read(text))).not.toBe('self');
  });
});

describe('whom a text is about', () => {
  it.each([
    ...['hallo', 'Langestraat 4', 'ik wil iets melden', 'ik heb hulp nodig'],
    ...[
      'ik kan alleen in de voormiddag',
      'ik ben alleen bereikbaar na 17u',
      'ik zag jullie folder',
    ],
    ...['il fait froid', 'I need help', ''],
  ])('stays open in %j', (text) => {
    expect(aboutWhom(read(text))).toBeUndefined();
  });

  it.each([
    ...[
      'kwulle dood',
      'ik wil dood',
      'hij slaat mij',
      'mijn man bedreigt me',
      'il me frappe',
      'he hits me',
    ],
    ...['ze zijn mij vergeten, ik wil niet meer leven'],
  ])('is herself in danger: %j', (text) => {
    expect(aboutWhom(read(text))).toBe('self');
  });

  it.each([
    ...[
      'Mijn buurvrouw vertelde me over jullie, ik voel me eenzaam',
      'mijn zoon zegt dat ik alleen ben',
    ],
    ...[
      'ik kreeg dit nummer van mijn zus, ik ben eenzaam',
      'Mijn dochter gaf me dit nummer, ik zit alleen',
    ],
    ...[
      "Ma fille m'a donné votre numéro, je suis seule",
      'my sister told me about you, I am lonely',
    ],
  ])('is not of who sent her to us: %j', (text) => {
    expect(aboutWhom(read(text))).not.toBe('other');
  });

  it.each([
    'Mijn moeder zegt dat ze alleen is',
    'my sister says she is lonely',
    'ma mère dit: je suis seule',
  ])('is who says so of herself: %j', (text) => {
    expect(aboutWhom(read(text))).toBe('other');
  });

  it.each(['Ze riep: ik wil dood', 'zijn vrouw zegt: hij slaat mij', 'hij wil dood'])(
    'is not herself in danger: %j',
    (text) => {
      expect(aboutWhom(read(text))).not.toBe('self');
    },
  );
});

describe('a text in an interview about oneself', () => {
  it.each([
    ...['Mijn buurman op nummer 94 is ook alleen', 'mijn buurvrouw zit ook heel de dag alleen'],
    ...['Mijn overbuur van de Langestraat 8 is heel eenzaam', 'mn gebuur is oek ollene alleene'],
    ...['Ik denk dat mijn buurman ook alleen is', 'Een vriendin van mij is ook eenzaam'],
    ...['Mijn zus in Assebroek voelt zich ook zo alleen', 'Ma voisine du 94 est aussi très seule'],
    ...[
      'mon voisin vit seul',
      'My neighbour at number 94 is lonely too',
      'my neighbor lives alone',
    ],
    ...['my neighbour is lonely too, Langestraat 15', 'Mevrouw Claes is ook alleen'],
    ...['M. Dubois woont in Langestraat 5 en is alleent', 'Mme Claes habite au 5 et est seule'],
  ])('is of somebody else: %s', (text) => {
    expect(isOfAnother(read(text))).toBe(true);
  });

  it.each([
    ...['Sinds mijn buurman weg is zit ik alleen', 'mijn buurvrouw is dood, ik ben alleen'],
    ...['Mijn buurman is alleen overdag thuis', 'mijn buurvrouw is nooit alleen'],
    ...['Mijn buurvrouw zegt dat ik te veel alleen zit', 'mijn dochter is alleen vrij op zondag'],
    ...['Mijn buurman is niet alleen', 'Langestraat 4', 'ma voisine dit que je suis seule'],
    ...['Mijn buurvrouw komt soms langs', 'my neighbour says I am too much alone'],
    ...['Mijn buurvrouw is alleen maar boos op mij', 'mijn man was ook alleen'],
    ...['Dag mevrouw, ik ben alleen', 'Mevrouw Mijn leven is eenzaam', 'Je m’appelle Rosa, seule'],
  ])('is of herself: %s', (text) => {
    expect(isOfAnother(read(text))).toBe(false);
  });

  it.each([
    'Ik woon in de Langestraat 4, mijn buurman op 94 is ook alleen',
    'Ik ben eenzaam en mijn buurman Langestraat 94 is ook alleen',
  ])('is of both, for a human to part: %s', (text) => {
    expect(isOfAnother(read(text))).toBe(false);
  });
});

describe('a text in an interview about a neighbour', () => {
  it.each([
    ...[
      'ik ben zelf ook eenzaam',
      'Ik ben ook alleen',
      'kzin zelve oek alleene',
      'ik voel me zo alleen',
    ],
    ...['ik ben zelf ook eenzaam sinds mijn man dood is'],
    ...[
      'moi aussi je suis seule',
      'je suis seule aussi',
      "I'm lonely too",
      'I feel so alone myself',
    ],
  ])('is of herself: %s', (text) => {
    expect(isOfOneself(read(text))).toBe(true);
  });

  it.each([
    ...[
      'ik ben alleen op maandag thuis',
      'ik ben alleen maar bezorgd',
      'ik zie ook niemand buiten',
    ],
    ...[
      'ze is ook eenzaam',
      'ik ben ook gevallen vorig jaar',
      'ik slaap er zelf slecht van',
      'ik ben bezorgd, hij is zo alleen',
      'ik kan alleen op zondag',
      'ik ook',
    ],
    ...[
      'je suis la seule qui passe',
      'I only see her alone',
      'ik ben de buurvrouw, ze is ook alleen',
    ],
  ])('is not of herself: %s', (text) => {
    expect(isOfOneself(read(text))).toBe(false);
  });
});

describe('danger told in an interview about oneself', () => {
  it.each([
    ...[
      'mijn buurman hiernaast ligt op de grond',
      'mijn zus wil niet meer leven, ze woont in Gent',
    ],
    ...['mn geburinne ligt op de grond', 'bel een ambulance, mijn vader ligt op de grond'],
    ...['de buurvrouw naast mij is gevallen en kan niet opstaan', 'mijn zus zegt dat ze dood wil'],
    ...['ik heb mijn buurvrouw al 5 dagen niet gezien', 'Mijn oom is ziek. Hij ligt op de grond'],
    ...['ma voisine est tombée et ne répond plus', 'ma mère veut mourir'],
    ...['my neighbour is on the floor', 'my sister wants to die'],
  ])('is of another: %s', (text) => {
    expect(isOfAnother(inDanger(text))).toBe(true);
  });

  it.each([
    ...[
      'ik wil dood',
      'mijn man is dood, ik kan niet meer',
      'mijn man slaat mij',
      'ze ligt op de grond',
    ],
    ...[
      'mijn man is dood, wil niet meer leven',
      'mijn buurman heeft een mes',
      'ik lig op de grond',
    ],
    ...[
      'ik ben gevallen en kan niet opstaan, mijn buurvrouw is bij mij',
      'mijn zus weet dat ik dood wil',
    ],
    ...['ik heb mijn dochter al weken niet gezien', 'mijn zoon wil mij vermoorden'],
    ...['ik lig op de grond en mijn man is niet thuis'],
    ...['mijn buurvrouw zegt dat ik dood wil', 'my husband died, I want to die'],
  ])('is her own, or may be: %s', (text) => {
    expect(isOfAnother(inDanger(text))).toBe(false);
  });
});
