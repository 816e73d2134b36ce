import { plainly } from './plainly.ts';

/** How somebody is addressed: the first word of a name, "Marie-Louise" being one; undefined when there is none. */
export function firstName(name: string | undefined): string | undefined {
  return /\S+/u.exec(name ?? '')?.[0];
}

const LONGEST_NAME = 20;

/** A first name that leaves room for the rest of a text. */
export function shortName(name: string): string {
  return plainly(name).trim().slice(0, LONGEST_NAME).trim();
}
