/** What is written as the result of a task that is done by something else on her page. */
export const texts = {
  talked: 'Het gesprek is gevoerd.',
} as const;
