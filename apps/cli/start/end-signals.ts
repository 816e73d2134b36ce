const PARENT_CHECK_MS = 250;

/**
 * Calls `end` once when we are asked to stop: by a signal, or because whoever started us is gone. npm does
 * not pass SIGTERM on, and a killed npm tells nobody.
 */
export function onEndAsked(end: (why: string) => void): void {
  let told = false;
  const once = (why: string): void => {
    if (!told) {
      told = true;
      end(why);
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      once(signal);
    });
  }
  process.once('disconnect', () => {
    once('its parent let go');
  });
  if (process.env['npm_lifecycle_event'] !== undefined) {
    const parent = process.ppid;
    setInterval(() => {
      if (process.ppid !== parent) {
        once('its parent is gone');
      }
    }, PARENT_CHECK_MS).unref();
  }
}
