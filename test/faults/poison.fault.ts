import { describeWith, needs } from '../support/needs.ts';
import { blockWorker, poisonWorker } from './poison.ts';

const expected = {
  ...{ starts: 5, stuck: 3, reasons: ['job.never_ended'] },
  ...{ othersDone: 20, othersStuck: 0, doneAfterwards: true },
};

function tell(fault: string, wanted: object, found: object): void {
  process.stdout.write(`${JSON.stringify({ fault, expected: wanted, found })}\n`);
  expect(found).toMatchObject(wanted);
}

it('a job that kills its worker is stuck after five starts, and the others are done: on Postgres', async () => {
  tell(
    'three texts kill each worker that sends them, queue on Postgres',
    expected,
    await poisonWorker('postgres', { poisons: 3, others: 20 }),
  );
});

describeWith(needs.redis, 'on Redis', () => {
  it('a job that kills its worker is stuck after five starts, and the others are done', async () => {
    tell(
      'three texts kill each worker that sends them, queue on Redis',
      expected,
      await poisonWorker('redis', { poisons: 3, others: 20 }),
    );
  });
});

it('a worker whose event loop stands still ends itself, and names the job', async () => {
  tell(
    'a handler never returns',
    { endedItself: true, log: 'messaging.send-text' },
    await blockWorker(),
  );
});
