import { demonstration } from './start/demonstration.ts';
import { onEndAsked } from './start/end-signals.ts';
import { watchBuild } from './start/rebuild.ts';
import { type Started } from './start/run-start.ts';
import { restartChanged } from './start/restart-changed.ts';
import { say, sayJson } from './start/say.ts';
import { Shutdown } from './start/shutdown.ts';
import { describeFailure } from './start/start-refused.ts';

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

async function follow({ members, logins, url, phones }: Started): Promise<void> {
  await shutdown.hold(watchBuild, (stop) => stop());
  await shutdown.hold(
    () => restartChanged(members),
    (stop) => {
      stop();
    },
  );
  for (const demoLogin of logins) {
    sayJson({ demoLogin });
  }
  sayJson({ ready: true, url, phones });
}

async function end(code: number): Promise<void> {
  await shutdown.run();
  process.exit(code);
}
