import { bringsInAnother, isOfAnother, namesLonelyOther } from './lonely-other.ts';

describe('a text in a talk about oneself', () => {
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
    expect(isOfAnother(text)).toBe(true);
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
    expect(isOfAnother(text)).toBe(false);
  });

  it.each(['Ik woon in de Langestraat 4, mijn buurman op 94 is ook alleen'])(
    'is of both, for a human to part: %s',
    (text) => {
      expect(namesLonelyOther(text)).toBe(true);
      expect(isOfAnother(text)).toBe(false);
    },
  );
});

describe('a text in a talk about somebody', () => {
  it.each([
    ...['mijn moeder in Dudzele is ook eenzaam', 'ook mevrouw Claes in Assebroek'],
    ...['En ook mijn tante in Sint-Kruis', 'aussi Madame Claes à Assebroek'],
    ...['ma tante à Assebroek est aussi très seule', 'also Mrs Claes in Assebroek'],
  ])('may bring in another: %s', (text) => {
    expect(bringsInAnother(text)).toBe(true);
  });

  it.each([
    ...['ze is ook vaak bij mijn zus in Assebroek', 'ook haar zoon komt niet meer'],
    ...['ook in Assebroek', 'mijn zus in Assebroek weet het ook', 'ze woont in Assebroek'],
  ])('brings in nobody: %s', (text) => {
    expect(bringsInAnother(text)).toBe(false);
  });
});
