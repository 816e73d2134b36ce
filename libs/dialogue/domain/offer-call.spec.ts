import fc from 'fast-check';
import { chosenInOffer, offerSteps } from './offer-call.ts';

const keys = ['0', '1', '2', '3', '9', '*', '#'];

describe('keys in a call that asks what an offer asks', () => {
  it.each([
    ['start', '', 1, 'greet'],
    ['listen', '1', 1, 'hear'],
    ['listen', '0', 1, 'person'],
    ['listen', '', 1, 'greet'],
    ['listen', '2', 1, 'greet'],
    ['listen', '', 2, 'nobody'],
    ['answer', '1', 1, 'yes'],
    ['answer', '2', 3, 'no'],
    ['answer', '0', 3, 'person'],
    ['answer', '*', 1, 'again'],
    ['answer', '', 2, 'again'],
    ['answer', '7', 1, 'not_understood'],
    ['answer', '', 3, 'undecided'],
    ['answer', '7', 3, 'undecided'],
    ['undo', '', 1, 'goodbye'],
    ['undo', '1', 1, 'goodbye'],
    ['undo', '2', 1, 'no'],
    ['undo', '0', 1, 'person'],
  ] as const)('%s: «%s», time %i, is %s', (step, digits, attempt, choice) => {
    expect(chosenInOffer(step, digits, attempt)).toBe(choice);
  });

  it('take no yes and no no before the question was heard, and none from silence', () => {
    const digits = fc.string({ unit: fc.constantFrom(...keys), maxLength: 4 });
    fc.assert(
      fc.property(fc.constantFrom(...offerSteps), digits, fc.nat(9), (step, pressed, attempt) => {
        const choice = chosenInOffer(step, pressed, attempt);
        expect(choice === 'yes').toBe(step === 'answer' && pressed === '1');
        expect(choice === 'no').toBe((step === 'answer' || step === 'undo') && pressed === '2');
      }),
    );
  });
});
