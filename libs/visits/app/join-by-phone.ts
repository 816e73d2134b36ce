import type { SubmenuTaken, SubmenuTurn } from '#calls';
import { chosenByStranger } from '../domain/join-call.ts';
import { mayTryAgain } from '../domain/volunteer-call.ts';
import { volunteerWords } from '../texts.voice.ts';
import { allSaid, callBack, keys } from './volunteer-lines.ts';

/**
 * The number of the caller is of no volunteer: she may want to become one, or calls from elsewhere. Either way she is
 * called back, and who does that writes her in: a name and a neighbourhood are no matter of keys.
 */
export function takeStranger(taken: SubmenuTaken): SubmenuTurn {
  const words = volunteerWords[taken.language];
  if (taken.step !== 'join') {
    return ask(taken, 1, words.notKnown());
  }
  const next = taken.attempt + 1;
  switch (chosenByStranger(taken.digits, taken.attempt)) {
    case 'join':
      return { ...callBack(taken, words.joins()), wantsToHelp: true };
    case 'call_me':
    case 'enough':
      return callBack(taken);
    case 'danger':
      return { ...(mayTryAgain(taken.attempt) ? ask(taken, next) : callBack(taken)), danger: true };
    case 'again':
      return ask(taken, next);
    case 'not_understood':
      return ask(taken, next, words.notUnderstood());
  }
}

function ask(taken: SubmenuTaken, attempt: number, before?: string): SubmenuTurn {
  const words = volunteerWords[taken.language];
  return { says: allSaid(taken, [before, words.join()]), next: keys('join', attempt) };
}
