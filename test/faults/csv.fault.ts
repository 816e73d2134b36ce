import { bringInFile } from './volunteers-file.ts';

it('a file of 2,000 volunteers with 50 wrong lines names each and comes in once, over a database that falls', async () => {
  const counts = await bringInFile(2_000, 50);
  process.stdout.write(`csv ${JSON.stringify(counts)}\n`);
  expect(counts).toMatchObject({ wrong: 50, named: 50, addedAgain: 0, volunteers: 1_950 });
  expect(counts.beforeFall + counts.addedAfter).toBe(1_950);
});
