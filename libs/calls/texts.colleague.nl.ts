import { type CallBackState } from './domain/call-back-state.ts';

/** What one of us hears who calls somebody back. The first also tells a voicemail that nobody is there. */
export const wordsToColleague = {
  whisper: 'Je belt via het Meldpunt. Druk 1 om te verbinden.',
  connecting: 'Een ogenblik, we verbinden je.',
  already_over: 'Dit gesprek is al gedaan.',
} as const;

const ends: Partial<Readonly<Record<CallBackState, string>>> = {
  spoken: 'Het gesprek is gedaan: noteer op het scherm wat ervan kwam.',
  no_answer: 'Er nam niemand op, en dat is genoteerd.',
  busy: 'De lijn is bezet, en dat is genoteerd.',
  unreachable: 'Dit nummer is niet bereikbaar: kijk het na op het scherm.',
};

/** How it ended with the other, in one sentence. */
export function sayEnd(state: CallBackState): string {
  return ends[state] ?? wordsToColleague.already_over;
}
