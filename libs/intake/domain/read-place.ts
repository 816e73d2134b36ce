/** A place as somebody texts it. */
export interface TextedPlace {
  readonly street: string;
  readonly houseNumber?: string;
}

const PATTERN =
  /(?:^|[\s,.:;(])(?<street>(?:[\p{Lu}'’][\p{L}'’.-]*|\p{Ll}[\p{L}'’-]*(?:straat|laan|weg|lei|plein|dreef|reep|kaai|rei|steenweg|hof|park|markt|str\.?))(?:\s[\p{L}'’.-]+){0,3}?)\s+(?:nr\.?\s*|nummer\s*)?(?<number>\d{1,4}\s?[a-zA-Z]?)(?=$|[\s,.;:)!?])/u;

/**
 * The first «street number» in a text: a capitalised name or a word that ends as a street does, followed by
 * a house number. Undefined when there is none; the text itself is kept word for word in either case.
 */
export function readPlace(text: string): TextedPlace | undefined {
  const { street, number } = PATTERN.exec(text)?.groups ?? {};
  if (street === undefined || number === undefined) {
    return undefined;
  }
  return { street: street.trim(), houseNumber: number.replace(/\s/g, '') };
}

const MOST_WORDS_OF_A_STREET = 5;

/** The first words of a text as a street without a number; undefined when they are too many for a name. */
export function readStreet(text: string): TextedPlace | undefined {
  const [first = ''] = text.slice(0, 200).split(/[,.;\n]/u);
  const street = first
    .trim()
    .replace(/^(?:in|aan|op|bij|on|dans)\s+/iu, '')
    .replace(/^(?:de|het|den|the|la|le)\s+/iu, '');
  const words = street.split(/\s+/u).length;
  return street === '' || words > MOST_WORDS_OF_A_STREET ? undefined : { street };
}

const ENDINGS =
  /(?:straat|laan|weg|lei|plein|dreef|reep|kaai|rei|hof|park|markt|vest|dijk|poort|gang|str\.?)$/iu;

/** Whether a name ends as streets do here. */
export function isCalledStreet(name: string): boolean {
  return ENDINGS.test(name);
}
