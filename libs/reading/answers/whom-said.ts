import { lexicon } from './lexicon.ts';
import { said } from './phrases.ts';
import type { Read } from './answer-to.ts';
import { isKin } from '../text/people.ts';
import { clausesOf } from '../text/clauses.ts';
import { articles, hers, whomWords } from '../words/people.ts';

/** Whom a text says that it is about, as «nee, over mijn moeder» and «dat ben ik zelf» do. */
export interface WhomSaid {
  readonly whom: 'self' | 'other';
  /** It says nothing else, so it answers nothing else. */
  readonly only: boolean;
}

/** Who writes more tells something, and does not only set right whom it is about. */
const MOST_WORDS = 14;
const roles = Object.entries(whomWords).map(
  ([role, words]) => [role as Role, new Set(words.split(' '))] as const,
);
const before = new Set([...hers.split(' '), ...articles.split(' ')]);

type Role = keyof typeof whomWords | 'yes';

/** Whom a text says that it is about: a clause counts when each word of it is understood. */
export function whomSaid({ tokens }: Pick<Read, 'tokens'>): WhomSaid | undefined {
  if (said(tokens).length > MOST_WORDS) {
    return undefined;
  }
  const clauses = clausesOf(tokens).map((clause) => clauseSays(said(clause)));
  const whom = clauses.find((one) => one === 'self' || one === 'other');
  return whom && { whom, only: clauses.every((one) => one !== 'more') };
}

/** `small` says nothing, `more` says what is not understood here. */
function clauseSays(words: readonly string[]): WhomSaid['whom'] | 'small' | 'more' {
  const found: (readonly Role[])[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const length = kinAt(words, at);
    const does: Role[] = length > 0 ? ['other'] : rolesOf(words[at] ?? '');
    if (does.length === 0) {
      return 'more';
    }
    found.push(does);
    at += Math.max(0, length - 1);
  }
  return whomBy(found);
}

/** How many words name somebody there, as «mijn oude moeder» does; 0 where none do. */
function kinAt(words: readonly string[], at: number): number {
  const isBegun = before.has(words[at] ?? '');
  return [2, 3].find((length) => isBegun && isKin(words[at + length - 1] ?? '')) ?? 0;
}

function rolesOf(word: string): Role[] {
  const isYes = lexicon.get(word)?.includes('yes') === true;
  return [
    ...(isYes ? (['yes'] as const) : []),
    ...roles.flatMap(([role, known]) => (known.has(word) ? [role] : [])),
  ];
}

function whomBy(found: readonly (readonly Role[])[]): WhomSaid['whom'] | 'small' | 'more' {
  const has = (...any: readonly Role[]): boolean =>
    found.some((does) => any.some((role) => does.includes(role)));
  const links = has('is', 'goesAbout', 'about', 'meantFor');
  if (deniesSelf(found) || (has('other') && links && !has('self'))) {
    return 'other';
  }
  const isSelf = has('self') && !has('other', 'not') && !meansFine(has);
  const isMore = links || has('self', 'other');
  return isSelf ? 'self' : isMore ? 'more' : 'small';
}

/** «Niet over mij». */
function deniesSelf(found: readonly (readonly Role[])[]): boolean {
  return found.some(
    (does, at) =>
      does.includes('not') && found.slice(at + 1, at + 3).some((next) => next.includes('self')),
  );
}

/** «Ja, voor mij» and «dat gaat voor mij» say that it is fine by her. */
function meansFine(has: (role: Role) => boolean): boolean {
  const isAbout = has('about') || has('is');
  return (has('yes') && !isAbout) || (has('goesAbout') && has('meantFor') && !has('about'));
}
