import type { Token } from '../text/tokens.ts';
import { type PersonNamed, peopleNamed, setOf } from '../text/people.ts';
import * as words from '../words/people.ts';
import { Phrases, said } from './phrases.ts';

const first = setOf(words.firstPerson);
const also = setOf(words.also);
const andMore = setOf(words.andMore);
const alone = setOf(words.alone);
const strongly = setOf(words.strongly);
const alwaysLonely = setOf(words.alwaysLonely);
const onlyBehind = setOf(words.onlyBehind);
const onlyBefore = setOf(words.onlyBefore);
const ownHome = new Phrases(words.ownHomes);
/** So many words after somebody is named, she may still be the one who is alone. */
const REACH = 12;
/** So many words behind «ik», alone is still hers who writes. */
const NEAR = 6;

/** Whether a text says of a neighbour, of somebody by name, or also of somebody else near, that she is alone. */
export function namesLonelyOther({ tokens }: { readonly tokens: readonly Token[] }): boolean {
  const spoken = withoutOfMine(said(tokens));
  const hasAlso = spoken.some((word) => also.has(word));
  return peopleNamed(spoken).some(
    (person) => (mayBeSecond(person) || (hasAlso && isRelated(person))) && isLonely(spoken, person),
  );
}

/** Whether a text in a talk about somebody brings in a second one; only another place makes sure of it. */
export function bringsInAnother({ tokens }: { readonly tokens: readonly Token[] }): boolean {
  const spoken = said(tokens);
  const begin = spoken.findIndex((word) => !andMore.has(word));
  const opening = spoken.slice(0, Math.max(begin, 0));
  const [named] = peopleNamed(spoken);
  const isAtHead =
    named !== undefined && named.isNear && named.at - begin <= 2 && named.kind !== 'partner';
  const opensWithAlso = opening.some((word) => also.has(word));
  const hasAlso = spoken.some((word) => also.has(word));
  return (opensWithAlso && isAtHead) || (hasAlso && namesLonelyOther({ tokens }));
}

/** Whether its sender says where she lives. */
export function saysWhereILive({ tokens }: { readonly tokens: readonly Token[] }): boolean {
  return ownHome.standIn(tokens);
}

/** «Ik ben alleen» may go on with «op maandag thuis»: where another was spoken of it needs more to be her own. */
export function saysAloneToo({ tokens }: { readonly tokens: readonly Token[] }): boolean {
  const spoken = said(tokens);
  const hasAlso = spoken.some((word) => also.has(word));
  return spoken.some(
    (word, at) =>
      isAloneAt(spoken, at) &&
      (hasAlso || alwaysLonely.has(word) || strongly.has(spoken[at - 1] ?? '')),
  );
}

/** Whether a text says of its sender that she is alone: whoever else stands in it, a human reads whose it is. */
export function saysIAmAlone({ tokens }: { readonly tokens: readonly Token[] }): boolean {
  const spoken = withoutOfMine(said(tokens));
  const people = new Set(peopleNamed(spoken).map(({ at }) => at));
  return spoken.some((word, at) => first.has(word) && isAloneSoon(at + 1));

  function isAloneSoon(from: number): boolean {
    for (let at = from; at < from + NEAR && at < spoken.length; at += 1) {
      if (people.has(at) || isAloneAt(spoken, at)) {
        return !people.has(at);
      }
    }
    return false;
  }
}

function mayBeSecond({ kind }: PersonNamed): boolean {
  return kind === 'neighbour' || kind === 'titled';
}

/** Of a husband it is said in passing. */
function isRelated({ kind }: PersonNamed): boolean {
  return kind !== 'partner';
}

function isLonely(spoken: readonly string[], { at }: PersonNamed): boolean {
  for (let next = at + 1; next < Math.min(spoken.length, at + REACH); next += 1) {
    const word = spoken[next] ?? '';
    if (first.has(word) || onlyBefore.has(word)) {
      return false;
    }
    if (isAloneAt(spoken, next)) {
      return true;
    }
  }
  return false;
}

function isAloneAt(spoken: readonly string[], at: number): boolean {
  return (
    alone.has(spoken[at] ?? '') &&
    !onlyBehind.has(spoken[at + 1] ?? '') &&
    !onlyBefore.has(spoken[at - 1] ?? '')
  );
}

/** «Een vriendin van mij» is she, and not me. */
function withoutOfMine(spoken: readonly string[]): string[] {
  return spoken.filter(
    (word, at) =>
      !(word === 'van' && first.has(spoken[at + 1] ?? '')) &&
      !(first.has(word) && spoken[at - 1] === 'van'),
  );
}
