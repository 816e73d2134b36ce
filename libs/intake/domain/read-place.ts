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

const ENDINGS =
  /(?:straat|laan|weg|lei|plein|dreef|reep|kaai|rei|hof|park|markt|vest|dijk|poort|gang|str\.?)$/iu;

/** Whether a name ends as streets do here. */
export function isCalledStreet(name: string): boolean {
  return ENDINGS.test(name);
}
