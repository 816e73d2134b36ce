/** The signs of danger that one of us ticks when she writes down what she heard or saw. */
export const dangerSigns = ['fallen', 'death', 'violence', 'not-seen', 'other'] as const;
export type DangerSign = (typeof dangerSigns)[number];
