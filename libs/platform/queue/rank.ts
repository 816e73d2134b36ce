/**
 * Which job of a queue is begun first: the lowest. It is BullMQ's `priority`, where 0 stands before all that wait.
 * 0: danger; 1: what may be danger, or is about safety; 2: all else.
 */
export type Rank = 0 | 1 | 2;

/** That of a job whose fact told none. */
export function rankOf({ safety = false }: { readonly safety?: boolean | undefined }): Rank {
  return safety ? 1 : 2;
}
