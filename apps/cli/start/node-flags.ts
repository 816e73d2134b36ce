/**
 * What V8 is told of a program. While a program loads, its nursery for new objects grows to three times 16 MB, and
 * stays so while idle. Only the website earns that back: it accepts many reports a second, and would have
 * to clear a small nursery far more often. `npm start` runs with the same flag.
 */
export function nodeFlagsOf(program: string): string[] {
  return program === 'api' ? [] : ['--max-semi-space-size=2'];
}
