import { tokensOf } from '../text/tokens.ts';
import { bringsInAnother } from './others-too.ts';

describe('a text in a talk about somebody', () => {
  it.each([
    ...['mijn moeder in Dudzele is ook eenzaam', 'ook mevrouw Claes in Assebroek'],
    ...['En ook mijn tante in Sint-Kruis', 'aussi Madame Claes à Assebroek'],
    ...['ma tante à Assebroek est aussi très seule', 'also Mrs Claes in Assebroek'],
  ])('may bring in another: %s', (text) => {
    expect(bringsInAnother({ tokens: tokensOf(text) })).toBe(true);
  });

  it.each([
    ...['ze is ook vaak bij mijn zus in Assebroek', 'ook haar zoon komt niet meer'],
    ...['ook in Assebroek', 'mijn zus in Assebroek weet het ook', 'ze woont in Assebroek'],
  ])('brings in nobody: %s', (text) => {
    expect(bringsInAnother({ tokens: tokensOf(text) })).toBe(false);
  });
});
