import { defineMoves } from '#kernel';

/** Whether somebody is a trusted reporter: asked, and then as the desk decided. */
export type TrustedReporterState = 'asked' | 'agreed' | 'refused' | 'ended';

export const moveTrustedReporter = defineMoves<TrustedReporterState>('trusted_reporter', 'asked', {
  asked: ['agreed', 'refused'],
  agreed: ['ended'],
  refused: [],
  ended: [],
});
