import '../refuse-old-node.ts';
import { demonstration } from './start/demonstration.ts';
import { onEndAsked } from './start/end-signals.ts';
import { watchBuild } from './start/rebuild.ts';
import { type Started } from './start/run-start.ts';
import { restartChanged } from './start/restart-changed.ts';
import { say } from './start/say.ts';
import { sayReady } from './start/say-ready.ts';
import { Shutdown } from './start/shutdown.ts';
import { describeFailure } from './start/start-refused.ts';

const began = performance.now();
const shutdown = new Shutdown();
onEndAsked(() => {
  void end(0);
});

try {
  say('Meldpunt starts for development');
  const { runStart } = await import('./start/run-start.ts');
  const gaveUp = (name: string): void => {
    say(`${name} keeps ending; it is started again at the next change`);
  };
  await follow(await runStart({ shutdown, gaveUp, demonstration }));
} catch (error) {
  if (!shutdown.asked) {
    process.stderr.write(`${describeFailure(error)}\n`);
    await end(1);
  }
}

async function follow(started: Started): Promise<void> {
  await shutdown.hold(watchBuild, (stop) => stop());
  await shutdown.hold(
    () => restartChanged(started.members),
    (stop) => {
      stop();
    },
  );
  await sayReady(started, began);
}

async function end(code: number): Promise<void> {
  await shutdown.run();
  process.exit(code);
}
