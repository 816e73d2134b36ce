import { type OfferId } from '#kernel';
import { readAnswer } from './read-answer.ts';

/** An offer that the sender of a text may still answer. */
export interface OpenOffer {
  readonly offerId: OfferId;
  /** Stands in the ask: "A7". */
  readonly code: string;
}

export type Reply =
  | { readonly kind: 'yes' | 'no'; readonly offerId: OfferId }
  /** The answer is clear, but not which of the open offers it is for. */
  | { readonly kind: 'which'; readonly says: 'yes' | 'no' }
  | { readonly kind: 'stop' }
  | { readonly kind: 'help'; readonly alone: boolean }
  /** Kept word for word, for a human. */
  | { readonly kind: 'unclear'; readonly text: string };

/**
 * What a volunteer's text means while these offers are open. A yes counts only when it is
 * unconditional and clear which offer it means; whatever holds a word that is not understood, a
 * question or two answers is unclear. Total: any text at all has a reading.
 */
export function readReply(text: string, open: readonly OpenOffer[]): Reply {
  const answer = readAnswer(text);
  switch (answer.kind) {
    case 'stop':
    case 'help':
      return answer;
    case 'unclear':
      return { kind: 'unclear', text };
    case 'yes':
    case 'no':
      return meant(answer.kind, { text, code: answer.code }, open);
  }
}

function meant(
  kind: 'yes' | 'no',
  { text, code }: { text: string; code: string | undefined },
  open: readonly OpenOffer[],
): Reply {
  const candidates =
    code === undefined ? open : open.filter((offer) => offer.code.toUpperCase() === code);
  const [only] = candidates;
  if (only === undefined) {
    return { kind: 'unclear', text };
  }
  return candidates.length === 1 ? { kind, offerId: only.offerId } : { kind: 'which', says: kind };
}
