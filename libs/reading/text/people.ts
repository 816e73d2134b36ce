import * as words from '../words/people.ts';
import { type Kin, kinds as allKinds, relativesOf } from '../words/relatives.ts';

/** Somebody whom a text names. */
export interface PersonNamed {
  readonly kind: Kin | 'titled';
  /** Which word of the text it is. */
  readonly at: number;
  /** «Mijn zus», but also «de buurvrouw»: there is but one of them. */
  readonly isNear: boolean;
}

const kinds: ReadonlyMap<string, Kin> = new Map(
  allKinds.flatMap((kind) => relativesOf(kind).map((word): [string, Kin] => [word, kind])),
);
const prefixes = words.kinPrefixes.split(' ');
const titles = setOf(words.titles);
const mine = setOf(words.hers);
const noName = setOf(`${words.firstPerson} ${words.hers} ${words.articles}`);

/** What a word calls somebody, in standard spelling. */
function kinOf(word: string): Kin | undefined {
  const prefix = prefixes.find((one) => word.startsWith(one) && kinds.has(word.slice(one.length)));
  return (
    kinds.get(word) ?? (prefix === undefined ? undefined : kinds.get(word.slice(prefix.length)))
  );
}

export function isKin(word: string): boolean {
  return kinOf(word) !== undefined;
}

/** Whoever the words of a text name by what they are to its sender, or by a title and a name. */
export function peopleNamed(said: readonly string[]): PersonNamed[] {
  return said.flatMap((word, at): PersonNamed[] => {
    const kind = kinOf(word);
    if (kind !== undefined) {
      const isHers = mine.has(said[at - 1] ?? '') || mine.has(said[at - 2] ?? '');
      return [{ kind, at, isNear: isHers || kind === 'neighbour' }];
    }
    const next = said[at + 1] ?? '';
    const isTitled = titles.has(word) && next !== '' && !noName.has(next);
    return isTitled ? [{ kind: 'titled', at, isNear: true }] : [];
  });
}

export function setOf(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
