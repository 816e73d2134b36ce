import type { Read } from './answer-to.ts';
import { callsForHelp, isOnlyHelp } from './kinds.ts';
import { type Part, partsOf } from './parts.ts';
import { type Said, saidIn } from './said.ts';
import { unitsOf } from './units.ts';

/** What a text says by itself, whatever was asked: enough to ask back, never enough to decide by. */
export interface ByItself {
  /** A yes by its own word, or a no. */
  readonly says: 'yes' | 'no' | undefined;
  /**
   * How much of the text that is: `alone` beside nothing but courtesies, `whole` beside words that are understood,
   * `led` before words that are not.
   */
  readonly extent: 'alone' | 'whole' | 'led' | undefined;
  /** «Ok», a thumb: a yes where one was asked for. Thanks are none. */
  readonly isOk: boolean;
  /** Thanks and courtesies alone: they answer no question. */
  readonly isThanks: boolean;
  /** What it seems to say, for a human. */
  readonly guess: 'yes' | 'no' | undefined;
  /** A day stands in it: «vandaag kan ik niet» may be about a visit. */
  readonly namesDay: boolean;
  /** The codes that stand in it, each once. */
  readonly codes: readonly string[];
  /** A bare call for help, or one with more behind it. */
  readonly help: 'alone' | 'more' | undefined;
}

const courteous: ReadonlySet<Part['does']> = new Set<Part['does']>([
  ...(['yes', 'no', 'soft', 'thanks', 'regret'] as const),
  ...(['harmless', 'opens', 'closes', 'name', 'code'] as const),
]);

const kind: ReadonlySet<Part['does']> = new Set<Part['does']>([
  ...(['thanks', 'harmless', 'opens', 'closes', 'name'] as const),
]);

/** Reads a text without what was asked. */
export function byItself({ tokens }: Read): ByItself {
  const parts = partsOf(unitsOf(tokens));
  const said = saidIn(parts);
  const thanks = parts.some(({ does }) => does === 'thanks');
  const says = said.yes === 'yes' ? 'yes' : said.no === undefined ? undefined : 'no';
  return {
    says,
    extent: says === undefined ? undefined : extentOf(parts, said),
    isOk: said.yes === 'soft' && !thanks,
    isThanks: thanks && parts.every(({ does }) => kind.has(does)),
    guess: said.guess,
    namesDay: parts.some(({ does }) => does === 'time' || does === 'now'),
    codes: said.codes,
    help: isOnlyHelp(parts) ? 'alone' : callsForHelp(parts) ? 'more' : undefined,
  };
}

function extentOf(parts: readonly Part[], { no }: Said): ByItself['extent'] {
  if (parts.every(({ does }) => courteous.has(does))) {
    return 'alone';
  }
  return no === 'led' ? 'led' : 'whole';
}
