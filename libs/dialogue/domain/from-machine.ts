import { isAskedLast } from './answer-to-offer.ts';
import type { Standing } from './standing.ts';

/** Why no person wrote a text, as it was found where the text was stored. */
type Machine = 'reaction' | 'quote' | 'auto_reply' | 'again' | 'too_quick' | 'sign_again';

/** What comes of a text that no person wrote: it is never answered. */
export type OfMachine =
  /** It is a person's answer all the same: a second picture, to a second offer. */
  | 'read'
  /** It stands with the texts of its number, and that is all. */
  | 'nothing'
  /** It stands on the timeline; where there is none, a human sees it. */
  | 'note'
  /** A human sees it. */
  | 'human';

/** What a text of a machine leads to. Somebody may mean something by it, of which a human judges. */
export function fromMachine(
  machine: Machine,
  standing: Pick<Standing, 'open' | 'last' | 'visitAhead'>,
): OfMachine {
  const isOpen = standing.open.length > 0;
  const follows: Readonly<Record<Machine, OfMachine>> = {
    again: 'nothing',
    sign_again: isAskedLast(standing) ? 'read' : 'nothing',
    too_quick: 'human',
    auto_reply: isOpen || standing.visitAhead ? 'human' : 'note',
    ...{ reaction: isOpen ? 'human' : 'note', quote: isOpen ? 'human' : 'note' },
  };
  return follows[machine];
}
