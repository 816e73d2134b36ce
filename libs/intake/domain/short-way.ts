import { defineMoves } from '#kernel';

/** Whether somebody may report the short way: asked, and then as the desk decided. */
export type ShortWayState = 'asked' | 'agreed' | 'refused' | 'ended';

export const moveShortWay = defineMoves<ShortWayState>('short_way', 'asked', {
  asked: ['agreed', 'refused'],
  agreed: ['ended'],
  refused: [],
  ended: [],
});
