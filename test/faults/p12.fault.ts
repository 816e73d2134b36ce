import { nameNumbers } from './named-numbers.ts';

it('P12: 10,000 forms that name 3,000 numbers send nothing; then one a day, within the cap', async () => {
  const load = { posts: 10_000, numbers: 3_000, addresses: 500, told: 2_000, dayCap: 150 };
  const counts = await nameNumbers(load);
  process.stdout.write(`P12 ${JSON.stringify(counts)}\n`);
  expect(counts).toMatchObject({
    ...{ reportsKept: 10_000, sentUnasked: 0, toOtherThanBelgianMobiles: 0, mostToOneNumber: 1 },
    sentThatDay: 150,
  });
});
