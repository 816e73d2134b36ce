import type { Read } from './answer-to.ts';
import { callsForHelp, isOnlyHelp } from './kinds.ts';
import { partsOf } from './parts.ts';
import { saidIn } from './said.ts';
import { stopIn } from './stop.ts';
import { unitsOf } from './units.ts';

/** What a text says by itself, whatever was asked: enough to ask back, never enough to decide by. */
export interface ByItself {
  /** A yes by its own word, or a no. */
  readonly says: 'yes' | 'no' | undefined;
  /** What «ok», thanks or a thumb would say if they were asked for. */
  readonly leans: 'yes' | 'no' | undefined;
  /** A day stands in it: «vandaag kan ik niet» may be about a visit. */
  readonly namesDay: boolean;
  /** The one code that stands in it. */
  readonly code: string | undefined;
  /** `stop` ends our texts; `end` ends something, of which the sender's standing says what. */
  readonly stop: 'stop' | 'end' | undefined;
  /** A bare call for help, or one with more behind it. */
  readonly help: 'alone' | 'more' | undefined;
}

/** Reads a text without what was asked. */
export function byItself({ tokens }: Read): ByItself {
  const units = unitsOf(tokens);
  const parts = partsOf(units);
  const { yes, no, codes } = saidIn(parts);
  const [code, ...more] = codes;
  const refuses = no === undefined ? undefined : ('no' as const);
  return {
    says: yes === 'yes' ? 'yes' : refuses,
    leans: yes === undefined || yes === 'confirm' ? refuses : 'yes',
    namesDay: parts.some(({ does }) => does === 'time' || does === 'now'),
    code: more.length === 0 ? code : undefined,
    stop: stopIn(units),
    help: isOnlyHelp(parts) ? 'alone' : callsForHelp(parts) ? 'more' : undefined,
  };
}
