const ends = new Set<() => Promise<void>>();
let stopped = false;

interface Held<H> {
  /** Not async: nothing may come between the opening and the note that it is open. */
  readonly open: () => H;
  readonly end: (held: H) => Promise<void>;
}

/** Opens something, lends it to `work`, and ends it, also when the run is stopped half-way. */
export async function holding<H, T>(
  { open, end }: Held<H>,
  work: (held: H) => Promise<T>,
): Promise<T> {
  if (stopped) {
    throw new Error('stopped');
  }
  const held = open();
  let ending: Promise<void> | undefined;
  const endOnce = (): Promise<void> => (ending ??= end(held));
  ends.add(endOnce);
  try {
    return await work(held);
  } finally {
    await endOnce();
    ends.delete(endOnce);
  }
}

/** Ends all that is held now, the newest first; nothing is opened any more. */
export async function endAllHeld(): Promise<void> {
  stopped = true;
  for (const end of [...ends].reverse()) {
    await end();
  }
}

/** Whatever fails from then on fails because of that. */
export function wasStopped(): boolean {
  return stopped;
}
