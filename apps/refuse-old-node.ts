/** The Node that the packages bring along, and what the programs are tested with. */
const OLDEST = 24;

/*
 * Imported first by each program: on an older Node native packages may end the process without a word.
 * `npm start` and the other scripts run the Node that is among the packages, whatever the machine has.
 */
const [major = '0'] = process.version.replace(/^v/, '').split('.');
if (Number(major) < OLDEST) {
  process.stderr.write(
    `Meldpunt needs Node ${OLDEST} or newer and this is ${process.version}: use npm start, or node_modules/.bin/node.\n`,
  );
  process.exit(1);
}
