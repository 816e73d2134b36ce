/**
 * The steps of a call that asks what an offer asks. `start`: somebody, or a voicemail, picked up. `listen`: after the
 * sentence that says who calls and nothing about anybody. `answer`: after the question. `undo`: after a yes.
 */
export const offerSteps = ['start', 'listen', 'answer', 'undo'] as const;
export type OfferStep = (typeof offerSteps)[number];

/** What follows; `nobody` pressed nothing before the question, `undecided` heard it and chose nothing. */
export type OfferChoice =
  | ('greet' | 'hear' | 'yes' | 'no' | 'person')
  | ('again' | 'not_understood' | 'nobody' | 'undecided' | 'goodbye');

/** Once more for who was too slow; a voicemail hears it twice and is nobody. */
const MOST_GREETINGS = 2;
/** The first time and two repeats. */
const MOST_QUESTIONS = 3;

/** No key and no silence is ever a no: that is the 2, and nothing else. */
export function chosenInOffer(step: OfferStep, digits: string, attempt: number): OfferChoice {
  if (step !== 'start' && digits === '0') {
    return 'person';
  }
  switch (step) {
    case 'start':
      return 'greet';
    case 'listen':
      return digits === '1' ? 'hear' : attempt < MOST_GREETINGS ? 'greet' : 'nobody';
    case 'answer':
      return answered(digits, attempt);
    case 'undo':
      return digits === '2' ? 'no' : 'goodbye';
  }
}

function answered(digits: string, attempt: number): OfferChoice {
  if (digits === '1' || digits === '2') {
    return digits === '1' ? 'yes' : 'no';
  }
  if (attempt >= MOST_QUESTIONS) {
    return 'undecided';
  }
  return digits === '' || digits === '*' ? 'again' : 'not_understood';
}
