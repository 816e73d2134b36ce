import { tokensOf } from '../text/tokens.ts';
import { asksWhoComes } from './asks-who-comes.ts';

describe('a question whether anybody comes', () => {
  it.each([
    ...['komt er iemand?', 'waar blijft ge', 'is de ambulance onderweg?', 'komen jullie?'],
    ...['Komt er nu eindelijk hulp', 'waar blijven jullie', 'wanneer komt er iemand', 'komde gij'],
    ...['is er al iemand onderweg', 'hebben jullie 112 gebeld?', 'hoe lang duurt het nog'],
    ...[
      "est-ce que quelqu'un vient?",
      "vient quelqu'un",
      'vous venez?',
      "l'ambulance est en route?",
    ],
    ...['is anyone coming?', 'where is the ambulance', 'are you coming', 'did you call 112?'],
  ])('is heard in %j', (text) => {
    expect(asksWhoComes({ tokens: tokensOf(text) })).toBe(true);
  });

  it.each([
    ...['er komt nooit iemand', 'komt er nooit iemand bij haar', 'Langestraat 4', 'ja', 'hallo?'],
    ...['ze ligt op de grond', 'haar zoon komt op zondag', 'merci', 'ze antwoordt niet'],
    ...['il ne vient jamais', 'nobody ever comes'],
  ])('is not heard in %j', (text) => {
    expect(asksWhoComes({ tokens: tokensOf(text) })).toBe(false);
  });
});
