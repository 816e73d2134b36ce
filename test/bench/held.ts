const ends = new Set<() => Promise<void>>();

/** Runs `work` and then `end`, also when the whole run is stopped half-way (see `endAllHeld`). */
export async function holding<T>(work: () => Promise<T>, end: () => Promise<void>): Promise<T> {
  ends.add(end);
  try {
    return await work();
  } finally {
    ends.delete(end);
    await end();
  }
}

/** Ends all that is held now, the newest first. */
export async function endAllHeld(): Promise<void> {
  for (const end of [...ends].reverse()) {
    await end();
  }
}
