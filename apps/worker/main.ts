import '../refuse-old-node.ts';
import { cityFaults } from '#geography';
import {
  checkMark,
  openClock,
  openLog,
  readSettings,
  startInWords,
  whenDatabaseIsThere,
} from '#platform';
import { createWorker } from './create-worker.ts';
import { openWatchdog } from './watchdog/open-watchdog.ts';

await startInWords('worker', async () => {
  const settings = readSettings(undefined, cityFaults);
  const log = openLog(settings, 'worker');
  await whenDatabaseIsThere(() => checkMark(settings), { log });
  const { clock, close } = await openClock(settings, log);
  const worker = await createWorker({ settings, clock, log }, { watch: openWatchdog(log) });

  let stopping = false;
  const stop = (): void => {
    if (stopping) {
      return;
    }
    stopping = true;
    void worker.close().finally(() => {
      close();
      process.exit(0);
    });
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  process.once('disconnect', stop);
  process.send?.({ ready: true });
  log.info('worker.ready');
});
