/** Calls `act` once, `quietMs` after the last of a burst of calls. */
export function settled(quietMs: number, act: () => void): () => void {
  let waiting: NodeJS.Timeout | undefined;
  return () => {
    clearTimeout(waiting);
    waiting = setTimeout(act, quietMs);
  };
}
