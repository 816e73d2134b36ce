/**
 * How far a call is that goes on: `ringing` our telephones ring; `talking` one of us speaks with the caller;
 * `choosing` nobody can answer, and the caller hears what there is and chooses.
 */
export type CallPhase = 'ringing' | 'talking' | 'choosing';

export function phaseOf(call: {
  readonly rings: boolean;
  readonly answeredBy: unknown;
}): CallPhase {
  if (call.answeredBy !== null) {
    return 'talking';
  }
  return call.rings ? 'ringing' : 'choosing';
}
