import { aboutWhom, isAboutSelf } from './about-self.ts';
import { onlySaysWhom, saysWhomItIs } from './whom-it-is.ts';

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
    expect(isAboutSelf(text)).toBe(true);
  });

  it.each([
    ...['mijn buurvrouw voelt zich zo alleen', 'ma voisine se sent très seule'],
    ...['ik zie mijn buur niet meer', 'Mijn buurvrouw zegt: ik ben alleen', 'Ze is zo alleen'],
    ...['Hij ziet niemand', 'Ik zie daar niemand meer buitenkomen', 'Ik ben bezorgd om Mia'],
    ...['Ik ben alleen bezorgd om Jan', 'ik ben niet alleen', 'Ik zie niemand meer bij de buren'],
    ...['Haar man is gestorven, ik zie niemand meer bij haar', 'mijn moeder zit altijd alleen'],
    ...['Je suis inquiète pour la dame seule', 'je ne suis pas seule', 'mon voisin vit tout seul'],
    ...[
      "Je suis la seule à voir qu'elle va mal",
      'my neighbour feels so lonely',
      'She lives alone',
    ],
    ...['I am worried, he is alone', 'I see nobody coming out of number 5', "I'm not lonely"],
    ...['Mijn vriendin is eenzaam', 'zie zit zo alleene', 'men geburin zit alleene'],
    ...['Mijn buurman zei toen zijn vrouw dood was: ik ben zo alleen', ''],
  ])('is somebody else in %j', (text) => {
    expect(isAboutSelf(text)).toBe(false);
  });
});

describe('whom a text is about', () => {
  it.each([
    ...['hallo', 'Langestraat 4', 'ik wil iets melden', 'ik heb hulp nodig', 'Ik heb geen eten'],
    ...[
      'ik kan alleen in de voormiddag',
      'ik ben alleen bereikbaar na 17u',
      'ik zag jullie folder',
    ],
    ...['ik ben eenzaam en mijn buurman ook', 'il fait froid', 'I need help', ''],
  ])('stays open in %j', (text) => {
    expect(aboutWhom(text)).toBeUndefined();
  });

  it.each([
    ...['ik wil dood', 'hij slaat mij', 'mijn man bedreigt me', 'il me frappe', 'he hits me'],
    ...['ze zijn mij vergeten, ik wil niet meer leven'],
  ])('is herself in danger: %j', (text) => {
    expect(aboutWhom(text)).toBe('self');
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
  ])('is herself, whoever sent her to us: %j', (text) => {
    expect(aboutWhom(text)).toBe('self');
  });

  it.each([
    'Mijn moeder zegt dat ze alleen is',
    'my sister says she is lonely',
    'ma mère dit: je suis seule',
  ])('is who says so of herself: %j', (text) => {
    expect(aboutWhom(text)).toBe('other');
  });

  it.each(['Ze riep: ik wil dood', 'zijn vrouw zegt: hij slaat mij', 'hij wil dood'])(
    'is somebody else in danger: %j',
    (text) => {
      expect(aboutWhom(text)).toBe('other');
    },
  );
});

describe('whom a talk is about', () => {
  it.each([
    ...['het gaat over mij', 'Het gaat over mezelf', 'over mezelf', 'ik zelf', 'nee, ikzelf'],
    ...["c'est pour moi", "non c'est moi-même", 'pour moi', "it's about me", 'for myself'],
    ...['dat ben ik zelf', 'ik ben die persoon'],
  ])('is set right to herself by %j', (text) => {
    expect(saysWhomItIs(text)).toBe('self');
    expect(onlySaysWhom(text)).toBe(true);
  });

  it.each([
    ...['nee het gaat over mijn moeder', 'niet over mij', "c'est pour ma mère", 'not about me'],
    ...['nee over mijn moeder', 'neen t is voor mijn moeder', 'over mijn moeder', 'voor mn zus'],
    ...['het is voor mijn moeder eigenlijk', 'Fout, het is mijn moeder', 'nee toch over mijn oom'],
    ...[
      'non pour ma mère',
      'no, for my mother',
      'neen het gaat eigenlijk toch wel over mijn moeder',
    ],
    ...["ce n'est pas pour moi", "it's about my neighbour", 'het gaat over iemand anders'],
  ])('is set right to another by %j', (text) => {
    expect(saysWhomItIs(text)).toBe('other');
  });

  it.each([
    ...[
      'ja voor mij',
      'dat is voor mij ok',
      'dat gaat voor mij',
      'ja ik',
      'bel mij',
      'ze belt mij',
    ],
    ...['ik ben het die gebeld heeft', 'ik ben het beu', 'pour moi ça va', "for me that's fine"],
    ...['bel mijn moeder', 'mijn moeder', 'voor mijn moeder die gestorven is', 'nee bel mijn zus'],
    ...['ze weet het van mij', 'het gaat over mijn moeder die gestorven is, ik mis haar'],
  ])('stays as it is at %j', (text) => {
    expect(saysWhomItIs(text)).toBeUndefined();
  });
});
