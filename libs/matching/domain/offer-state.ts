import { defineMoves } from '#kernel';

/**
 * A question to one volunteer. `filled`: somebody else was first; `expired`: no answer in time; `withdrawn`:
 * the question fell away, or the place was taken back after a yes.
 */
export const offerStates = [
  'sent',
  'accepted',
  'declined',
  'filled',
  'expired',
  'withdrawn',
] as const;
export type OfferState = (typeof offerStates)[number];

/**
 * Minds change in both directions as long as nobody was told: a yes into a no, a no into a yes. A yes after its
 * time counts where a human says so and there is place.
 */
export const moveOffer = defineMoves<OfferState>('offer', 'sent', {
  sent: ['accepted', 'declined', 'filled', 'expired', 'withdrawn'],
  accepted: ['declined', 'withdrawn'],
  declined: ['accepted'],
  filled: ['accepted'],
  expired: ['accepted'],
  withdrawn: [],
});
