import type { Candidate, Elsewhere, Trait, Wishes } from './asking.ts';

type Profile = Pick<Candidate, 'languages' | 'gender' | 'canPets' | 'canStairs' | 'canSmoke'>;

/** What a volunteer has that somebody may wish for. */
export function traitsOf(who: Profile): Trait[] {
  return [
    ...who.languages.map((language) => ({ kind: 'language', language }) as const),
    ...(who.gender === undefined ? [] : [{ kind: 'gender', gender: who.gender } as const]),
    ...(who.canPets ? [{ kind: 'pets' } as const] : []),
    ...(who.canStairs ? [{ kind: 'stairs' } as const] : []),
    ...(who.canSmoke ? [{ kind: 'smoke' } as const] : []),
  ];
}

/** Whether this very person needs it. */
export function isWished(trait: Trait, wishes: Wishes): boolean {
  switch (trait.kind) {
    case 'language':
      return wishes.languages.includes(trait.language);
    case 'gender':
      return wishes.gender === trait.gender;
    case 'pets':
    case 'stairs':
    case 'smoke':
      return wishes[trait.kind] === true;
  }
}

/** What every fifth volunteer has is rare no more. */
const RARE_SHARE = 0.2;

/** Of every volunteer who has something rare: the rarest of it, and how many share it. */
export function rarestTraits<Who extends Profile>(
  volunteers: readonly Who[],
): ReadonlyMap<Who, NonNullable<Elsewhere['because']>> {
  const holders = new Map<string, number>();
  for (const trait of volunteers.flatMap(traitsOf)) {
    holders.set(keyOf(trait), (holders.get(keyOf(trait)) ?? 0) + 1);
  }
  const rarest = new Map<Who, NonNullable<Elsewhere['because']>>();
  for (const who of volunteers) {
    const [first] = traitsOf(who)
      .map((trait) => ({ trait, holders: holders.get(keyOf(trait)) ?? 0 }))
      .sort((a, b) => a.holders - b.holders);
    if (first !== undefined && first.holders <= volunteers.length * RARE_SHARE) {
      rarest.set(who, first);
    }
  }
  return rarest;
}

function keyOf(trait: Trait): string {
  return Object.values(trait).join(' ');
}
