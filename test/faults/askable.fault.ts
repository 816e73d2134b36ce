import { askAfterHistories } from './askable.ts';

it('askable: of 10,000 lives of volunteers nobody gets an offer who may not, and nobody is left out', async () => {
  const counts = await askAfterHistories(10_000);
  process.stdout.write(`askable ${JSON.stringify(counts)}\n`);
  expect(counts).toMatchObject({ wronglyOffered: 0, wronglyRefused: 0, leftOpen: 0 });
  expect(Math.min(counts.offered, counts.refused)).toBeGreaterThan(2_000);
});
