import type { LocalDate } from '#kernel';

interface NamedPlace {
  readonly id: string;
  readonly name: string;
}

/** What a reader of rows must know of the city. */
export interface SheetCity {
  readonly today: LocalDate;
  readonly roles: readonly string[];
  readonly screenedRoles: readonly string[];
  /** For how many people a volunteer is there who says nothing about it. */
  readonly usualCapacity: number;
  readonly neighbourhoods: readonly NamedPlace[];
  /** Which neighbourhoods a text names, in whatever spelling. */
  named(text: string): readonly NamedPlace[];
  /** In which neighbourhood an address lies, or among which ones to ask. */
  whereIs(
    street: string,
    houseNumber: string,
  ):
    | { readonly kind: 'known'; readonly neighbourhood: string }
    | { readonly kind: 'ask'; readonly among: readonly string[] };
}

export function placeName(city: SheetCity, id: string): string {
  return city.neighbourhoods.find((one) => one.id === id)?.name ?? id;
}
