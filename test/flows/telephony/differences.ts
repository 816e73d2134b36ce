import type { Hotline } from './open-hotline.ts';

/** One line for each value that is not as expected. */
export function differences(expected: object, is: object): string[] {
  const wanted = new Map<string, unknown>(Object.entries(expected));
  return Object.entries(is)
    .filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(wanted.get(name)))
    .map(
      ([name, value]) =>
        `${name} is ${JSON.stringify(value)}, not ${JSON.stringify(wanted.get(name))}`,
    );
}

export function sum(all: readonly number[]): number {
  return all.reduce((total, one) => total + one, 0);
}

/** What is due and was not done: nothing may be left behind when all is at rest. */
export async function stuck(hotline: Pick<Hotline, 'rows' | 'phones'>): Promise<string[]> {
  const rows = await hotline.rows<{ name: string; state: string; error: string | null }>(
    `select name, state, last_error as error from outbox
     where state in ('sent', 'stuck') or (state = 'new' and due_at <= $1)`,
    [hotline.phones.clock.now()],
  );
  return rows.map(({ name, state, error }) => `outbox: ${name} is ${state} (${error ?? ''})`);
}
