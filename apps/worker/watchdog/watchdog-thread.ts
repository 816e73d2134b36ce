import { writeSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import type { JobNews } from './open-watchdog.ts';
import { Silence } from './silence.ts';

const LOOK_MS = 1_000;
const MOST_LOOKS = 30;
const FATAL = 60;

const beat = workerData as Int32Array;
const inHand = new Map<string, string>();
const silence = new Silence(MOST_LOOKS);

parentPort?.on('message', (news: JobNews) => {
  if (news.kind === 'begun') {
    inHand.set(news.id, news.job);
  } else {
    inHand.delete(news.id);
  }
});
setInterval(() => {
  if (silence.isTooLong(Atomics.load(beat, 0))) {
    tellAndEnd();
  }
}, LOOK_MS);

/** A line as the log's; loading the log here would cost each worker the memory of a second program. */
function tellAndEnd(): void {
  const jobs = [...new Set(inHand.values())].join(' ');
  const line = { level: FATAL, time: Date.now(), program: 'worker', job: jobs };
  writeSync(1, `${JSON.stringify({ ...line, msg: 'worker.blocked' })}\n`);
  process.kill(process.pid, 'SIGKILL');
}
