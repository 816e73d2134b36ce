import { type Ending, type Wants } from './turn.ts';

/** How a call ended, once it did; null when it left a message or a wish that is to be fulfilled. */
export function endingOf(call: {
  readonly ending: Ending | null;
  readonly wants: Wants;
  readonly answeredBy: unknown;
}): Ending | null {
  if (call.ending !== null) {
    return call.ending;
  }
  if (call.answeredBy !== null) {
    return 'answered';
  }
  return call.wants === 'nothing' ? 'dropped' : null;
}
