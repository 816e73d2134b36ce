import { readAnswer } from './read-answer.ts';
import { tongueOfHelp } from './help-tongue.ts';

describe('a call for help', () => {
  it.each([
    ['AIDE', 'fr'],
    ['Aidez-moi svp', 'fr'],
    ["À l'aide !", 'fr'],
    ["J'ai besoin d'aide", 'fr'],
    ['au secours', 'fr'],
    ['Aidez-nous vite', 'fr'],
    ['HULP', 'nl'],
    ['ik heb hulp nodig', 'nl'],
    ['help mij aub', 'nl'],
    ['help ons dringend', 'nl'],
    ['noodgeval', 'nl'],
    ['Help us please', 'en'],
    ['I need help', 'en'],
    ['help me please', 'en'],
    ['HELP', undefined],
    ['help me', undefined],
    ['SOS', undefined],
  ] as const)('«%s» is one, in: %s', (text, tongue) => {
    expect(readAnswer(text)).toEqual({ kind: 'help', alone: true });
    expect(tongueOfHelp(text)).toBe(tongue);
  });
});
