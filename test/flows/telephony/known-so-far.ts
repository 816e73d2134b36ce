import {
  type Act,
  type CallBranch,
  type Known,
  knownAfter,
  leadsOn,
  leadsOnUnsaid,
  QUIET,
  SAY,
  whatOf,
} from './call-branches.ts';
import type { CallFault } from './call-faults.ts';
import type { Role } from './cast.ts';

/** @returns what the hotline must know of a call that came to its end */
export function knownAtEnd(script: CallBranch, fault: CallFault, role: Role): Known {
  const known = knownAfter(script);
  if (fault.recording !== 'empty') {
    return known;
  }
  const chose = knownAfter(script, script.acts.length - 1).wants === 'callback';
  return (role.number !== null && !role.hidden) || known.danger || chose
    ? { ...known, wants: 'callback' }
    : { ...known, wants: 'nothing', ending: 'silent' };
}

/** @param done how many acts there were, the one that was hit included */
export function knownWhenHit(
  script: CallBranch,
  { heard = false, verb }: CallFault,
  done: number,
): Known {
  const last = script.acts[done - 1];
  if (last === undefined) {
    return knownAfter(script, 0);
  }
  // the empty recording led to it, before we were asked anything
  const beforeAsking = verb === 'Redirect' && whatOf(last) === QUIET;
  if (!heard || beforeAsking) {
    return knownAfter(script, done - 1);
  }
  return leadsOn(last) && isInFirstStep(verb, last)
    ? knownAfter(script, done - 1, 1)
    : knownAfter(script, done);
}

/** Who hangs up while she is recorded has said what she had to say, as who ends it with a key. */
export function knownWhenLeft(script: CallBranch, done: number): Known {
  const hasSpoken = whatOf(script.acts[done - 1] ?? '') === SAY;
  return knownAfter(script, hasSpoken ? done + 1 : done);
}

/** Whether what was ordered before an act that leads on hit the step that hears it, not the one that follows. */
function isInFirstStep(verb: CallFault['verb'], act: Act): boolean {
  return verb === undefined || verb === 'Redirect' || (verb === 'Say' && !leadsOnUnsaid(act));
}

export function leftMessage(known: Known): Known {
  return { ...known, wants: 'message', ending: null };
}

export function ended(known: Known): Known {
  return known.wants === 'nothing' && known.ending === null
    ? { ...known, ending: 'dropped' }
    : known;
}
