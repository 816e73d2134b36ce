import { isAboutSelf } from './about-self.ts';

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
