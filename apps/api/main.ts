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
import { createApi } from './create-api.ts';
import { MissedTexts } from './twilio/missed-texts.ts';
import { openWaitingRoom, type WaitingRoom } from './waiting-room.ts';

await startInWords('api', async () => {
  const settings = readSettings(undefined, cityFaults);
  const log = openLog(settings, 'api');
  let waitingRoom: WaitingRoom | undefined;
  const mark = await whenDatabaseIsThere(() => checkMark(settings), {
    log,
    meanwhile: async () => {
      waitingRoom = await openWaitingRoom(settings, log);
    },
  });
  const { clock, close } = await openClock(settings, log);

  const app = await createApi({ settings, clock, log }, mark);
  await waitingRoom?.close();
  await app.listen(settings.PORT, settings.HOST);

  let stopping = false;
  const stop = (): void => {
    if (stopping) {
      return;
    }
    stopping = true;
    void app.close().finally(() => {
      close();
      process.exit(0);
    });
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  process.once('disconnect', stop);
  // what was texted while no api ran
  app.get(MissedTexts).lookSoon();
  process.send?.({ ready: true });
  log.info('api.ready', { port: settings.PORT });
});
