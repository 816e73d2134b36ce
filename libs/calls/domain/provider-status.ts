const final: readonly string[] = ['completed', 'busy', 'failed', 'no-answer', 'canceled'];

/** Whether the provider says that a call is over, in its own words. */
export function isOver({ status }: { readonly status: string }): boolean {
  return final.includes(status);
}
