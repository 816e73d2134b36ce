import { isOfOneself } from './lonely-self.ts';

describe('a text in a talk about a neighbour', () => {
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
    expect(isOfOneself(text)).toBe(true);
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
    expect(isOfOneself(text)).toBe(false);
  });
});
