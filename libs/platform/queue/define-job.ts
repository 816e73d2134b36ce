import type { z } from 'zod';
import { type Rank, rankOf } from './rank.ts';

/** The queues that a worker serves, each with its own room so that one cannot hold up another. */
export const queueNames = ['flow', 'sms', 'mail', 'voice'] as const;
export type QueueName = (typeof queueNames)[number];

/** A job on its way to the outbox. */
export interface JobMessage<Payload = object> {
  readonly kind: 'job';
  readonly name: string;
  readonly queue: QueueName;
  readonly payload: Payload;
  readonly dedupeKey?: string;
  readonly rank: Rank;
}

/** The part of a fact's definition that a job needs to listen to it. */
interface Listened<Payload, Fact extends string> {
  readonly factName: Fact;
  readonly payload: z.ZodType<Payload>;
}

interface JobShape<Payload extends object, Name extends string> {
  /** `<subject>.<verb-noun>` */
  readonly name: Name;
  readonly queue: QueueName;
  /** Ids only: a job lies readable in the queue. */
  readonly payload: z.ZodType<Payload>;
  /** Two jobs of one name with the same key are one. */
  readonly dedupeKey?: (payload: Payload) => string;
  /** After so many failures it is stuck, on the desk with the reason. */
  readonly attempts: number;
  /** Wait after the first failure; it doubles with each further one, up to an hour. */
  readonly backoffMs: number;
  /**
   * On the way from danger to who must know of it: it goes before the rest, and without the queue it runs straight
   * from Postgres.
   */
  readonly safety?: boolean;
}

/** A job, made by its payload. `Fact` is the one that makes it, where one does. */
export interface JobDefinition<
  Payload extends object,
  Name extends string = string,
  Fact extends string = string,
> {
  (payload: Payload): JobMessage<Payload>;
  readonly jobName: Name;
  readonly shape: JobShape<Payload, Name>;
  readonly hears: Fact | undefined;
}

export type AnyJob = Pick<JobDefinition<never>, 'jobName' | 'hears'> & {
  readonly shape: Omit<JobShape<never, string>, 'payload' | 'dedupeKey'> & {
    readonly payload: z.ZodType;
    readonly dedupeKey?: (payload: never) => string;
  };
};

/** How most jobs are tried. */
const patient = { queue: 'flow', attempts: 10, backoffMs: 1_000 } as const;
type Tried = keyof typeof patient;
type Shaped<Shape> = Omit<Shape, Tried> & Partial<Pick<Shape, Tried & keyof Shape>>;

/** Defines a job once: what it is called, what it carries, how often it is tried. */
export function defineJob<Payload extends object, const Name extends string>(
  shape: Shaped<JobShape<Payload, Name>>,
): JobDefinition<Payload, Name, never> {
  return build<Payload, Name, never>({ ...patient, ...shape }, undefined);
}

/** Defines a job that is made each time a fact is told; it carries the fact's ids. */
export function onFact<
  Payload extends object,
  const Name extends string,
  const Fact extends string,
>(
  fact: Listened<Payload, Fact>,
  name: Name,
  shape: Partial<Omit<JobShape<Payload, Name>, 'payload' | 'name'>> = {},
): JobDefinition<Payload, Name, Fact> {
  return build({ ...patient, ...shape, name, payload: fact.payload }, fact.factName);
}

function build<Payload extends object, Name extends string, Fact extends string>(
  shape: JobShape<Payload, Name>,
  hears: Fact | undefined,
): JobDefinition<Payload, Name, Fact> {
  const make = (payload: Payload): JobMessage<Payload> => ({
    kind: 'job',
    name: shape.name,
    queue: shape.queue,
    payload,
    rank: rankOf(shape),
    ...(shape.dedupeKey === undefined ? {} : { dedupeKey: shape.dedupeKey(payload) }),
  });
  return Object.assign(make, { jobName: shape.name, shape, hears });
}
