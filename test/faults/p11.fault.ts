import { sendWebhooks, sharesOf } from './webhooks.ts';

it('P11: of 2,000 forged webhooks none is accepted, and 1,000 × 10 have one effect each', async () => {
  const counts = await sendWebhooks(2_000, 1_000);
  process.stdout.write(`P11 ${JSON.stringify(counts)}\n`);
  expect(counts).toMatchObject({
    ...{ accepted: 0, deliveries: 10_000, refused: 0, toldTwice: 0 },
    effects: sharesOf(1_000),
  });
});
