import type { Id } from '#kernel';
import { z } from 'zod';

/** The schema of an id of one kind: a UUID as text. */
export function idOf<Kind extends string>(): z.ZodType<Id<Kind>, Id<Kind>> {
  return z.uuid() as unknown as z.ZodType<Id<Kind>, Id<Kind>>;
}

/** A fact on its way: its name and its ids. */
export interface Fact<Payload = object> {
  readonly kind: 'fact';
  readonly name: string;
  readonly payload: Payload;
}

export interface FactDefinition<Payload extends object, Name extends string = string> {
  (payload: Payload): Fact<Payload>;
  readonly factName: Name;
  readonly payload: z.ZodType<Payload>;
}

/** Defines something that happened. Its payload holds ids and states only: it is kept and travels in jobs. */
export function defineFact<Payload extends object, const Name extends string>(
  factName: Name,
  payload: z.ZodType<Payload>,
): FactDefinition<Payload, Name> {
  const make = (value: Payload): Fact<Payload> => ({
    kind: 'fact',
    name: factName,
    payload: value,
  });
  return Object.assign(make, { factName, payload });
}
