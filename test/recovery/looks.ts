import type { House } from '../support/open-house.ts';
import { eventually } from '../support/until.ts';

/** What `/readyz` says, with its status. */
export async function readiness(house: House): Promise<object> {
  const answer = await house.app.inject({ url: '/readyz' });
  return { status: answer.statusCode, ...answer.json<object>() };
}

/** Resolves once `/readyz` says so: on a slow machine it may miss its patience of two seconds for a while. */
export async function untilReady(
  house: House,
  expected: { readonly database: 'up' | 'down'; readonly queue: 'up' | 'down' },
): Promise<void> {
  const status = expected.database === 'up' ? 200 : 503;
  await eventually(async () => {
    expect(await readiness(house)).toEqual({ status, ...expected });
    return true;
  });
}

/** Resolves once `/readyz` says that nothing is away any more. */
export function untilAllIsUp(house: House): Promise<void> {
  return untilReady(house, { database: 'up', queue: 'up' });
}

/** The figure that `/metrics` gives for a part: 1 while it answers. */
export async function up(house: House, part: 'database' | 'queue'): Promise<number | undefined> {
  const { body } = await house.app.inject({ url: '/metrics' });
  const [, figure] = new RegExp(`^meldpunt_up\\{part="${part}"\\} (\\d)$`, 'm').exec(body) ?? [];
  return figure === undefined ? undefined : Number(figure);
}

/** How many rows a query counts. */
export async function count(house: House, from: string): Promise<number> {
  const [row] = await house.database.query<{ count: number }[]>(
    `select count(*)::int as count from ${from}`,
  );
  return row!.count;
}
