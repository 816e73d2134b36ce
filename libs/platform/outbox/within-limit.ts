/** A job waited longer than any of ours has to. */
class JobTookTooLong extends Error {
  override readonly name = 'JobTookTooLong';
}

/** What `work` gives. @throws JobTookTooLong when that takes longer than `limitMs`; `work` may go on unheard */
export async function withinLimit<T>(work: Promise<T>, limitMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => {
      fail(new JobTookTooLong());
    }, limitMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
