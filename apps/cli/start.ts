import '../refuse-old-node.ts';
import { onEndAsked } from './start/end-signals.ts';
import { say } from './start/say.ts';
import { sayReady } from './start/say-ready.ts';
import { Shutdown } from './start/shutdown.ts';
import { describeFailure } from './start/start-refused.ts';

const began = performance.now();
const shutdown = new Shutdown();
onEndAsked((why) => {
  say(`Stopping (${why})`);
  void end(0);
});

try {
  say('Meldpunt starts');
  // loading the subjects takes a moment: only after the first line is shown
  const { runStart } = await import('./start/run-start.ts');
  const { demonstration } = await import('./start/demonstration.ts');
  await sayReady(await runStart({ shutdown, gaveUp, demonstration }), began);
} catch (error) {
  if (!shutdown.asked) {
    process.stderr.write(`${describeFailure(error)}\n`);
    await end(1);
  }
}

function gaveUp(name: string): void {
  say(`${name} keeps ending: everything stops. Its own words are above.`);
  void end(1);
}

async function end(code: number): Promise<void> {
  await shutdown.run();
  process.exit(code);
}
