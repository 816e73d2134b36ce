/** Words that are easily heard, told apart and read aloud; every pair of them is harmless at a door. */
const colours = [
  ...['blauwe', 'rode', 'gele', 'groene', 'witte', 'zwarte', 'bruine', 'gouden'],
  ...['zilveren', 'kleine', 'grote', 'oude', 'nieuwe', 'ronde', 'lange', 'warme'],
] as const;
const things = [
  ...['fiets', 'appel', 'boot', 'brug', 'klok', 'stoel', 'tafel', 'jas'],
  ...['koffiekan', 'kat', 'tuin', 'bank', 'lamp', 'peer', 'hoed', 'trommel'],
  ...['molen', 'zwaan', 'toren', 'sleutel', 'vogel', 'boom', 'trein', 'schelp'],
  ...['paraplu', 'wagen', 'vlag', 'emmer', 'bal', 'knoop', 'doos', 'wafel'],
] as const;

/**
 * What the visitor says at the door, so that the person knows it is ours: "blauwe fiets".
 * @param secret unguessable bytes; the same ones give the same word, for two who visit together
 */
export function visitWord(secret: Uint8Array): string {
  const [first = 0, second = 0] = secret;
  return `${colours[first % colours.length] ?? ''} ${things[second % things.length] ?? ''}`;
}
