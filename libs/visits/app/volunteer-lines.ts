import type { Said, SubmenuTaken, SubmenuTurn } from '#calls';
import { volunteerWords } from '../texts.voice.ts';

const locales = { nl: 'nl-BE', fr: 'fr-BE', en: 'en-GB' } as const;

export function said({ language }: SubmenuTaken, text: string): Said {
  return { text, language };
}

/** What was said, but for what was left empty. */
export function allSaid(taken: SubmenuTaken, lines: readonly (string | undefined)[]): Said[] {
  return lines.flatMap((line) => (line === undefined || line === '' ? [] : [said(taken, line)]));
}

export function keys(step: string, attempt: number, many = false): SubmenuTurn['next'] {
  return { kind: 'keys', step: `volunteer/${step}`, attempt, many };
}

/** She has what she called for. */
export function goodbye(taken: SubmenuTaken, line: string): SubmenuTurn {
  return { says: [said(taken, line)], next: { kind: 'hang_up' }, ending: 'served' };
}

/** @param before what she hears first; left out, only that we call her */
export function callBack(taken: SubmenuTaken, ...before: readonly string[]): SubmenuTurn {
  const lines = before.length > 0 ? before : [volunteerWords[taken.language].callYou()];
  return { says: allSaid(taken, lines), next: { kind: 'callback' } };
}

/** «dinsdag 24 november», «dinsdag 24 november om 14:00» */
export function sayDay({ language }: SubmenuTaken, at: Date, zone: string, hour?: 'hour'): string {
  return new Intl.DateTimeFormat(locales[language], {
    ...{ timeZone: zone, weekday: 'long', day: 'numeric', month: 'long' },
    ...(hour === undefined ? {} : { hour: 'numeric', minute: '2-digit' }),
  }).format(at);
}
