import type { VolunteerId } from '#kernel';
import type { Desk, Search } from '../course/desk.ts';

/** A way of choosing whom to ask. The rules on who may be asked at all are the same for every one. */
export interface Policy {
  /** As it stands in JSON. */
  readonly key: string;
  /** As it stands in tables. */
  readonly name: string;
  /** In which order those who wait are looked at, once a day. */
  inOrder(waiting: readonly Search[], desk: Desk): readonly Search[];
  /** Who suits in its eyes and may be asked, the best first: where every yes is certain, the first one comes. */
  rank(search: Search, desk: Desk): readonly VolunteerId[];
  /** Whom to ask now, where a yes is not certain; nobody while it waits for answers. */
  ask(search: Search, desk: Desk): readonly VolunteerId[];
}
