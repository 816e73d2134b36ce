import { type Holder, type LoginDoor, openLoginDoor, PASSWORD } from '../builders/login-door.ts';

export interface LockoutCounts {
  readonly hours: number;
  readonly guesses: number;
  /** The most of them that were checked within one hour, wherever it begins. */
  readonly mostCheckedAnHour: number;
  /** So often the coordinator on duty tried from the device she knows. */
  readonly tries: number;
  readonly keptOut: number;
  /** Of ten at once with one good code. */
  readonly sessionsOfOneCode: number;
  readonly guessesOfOneCode: number;
}

interface Attack {
  readonly hours: number;
  readonly networks: number;
}

const EVERY_MINUTES = 5;
const HOUR_MS = 3_600_000;

/** Strangers from several networks guess at the coordinator on duty, each every five minutes; she signs in each hour. */
export async function lockOut({ hours, networks }: Attack): Promise<LockoutCounts> {
  const door = await openLoginDoor();
  try {
    const holder = await door.aHolder();
    let { devices } = await door.signsIn(holder);
    const checked: number[] = [];
    const counts = { guesses: 0, tries: 0, keptOut: 0 };
    for (let minute = 0; minute < hours * 60; minute += EVERY_MINUTES) {
      const answers = await door.guess(holder.email, networks);
      counts.guesses += answers.length;
      const refused = answers.filter(({ kind }) => kind === 'refused');
      checked.push(...refused.map(() => door.now().getTime()));
      door.pass(EVERY_MINUTES);
      if (minute % 60 === 0) {
        const answer = await door.tries(holder, { devices });
        counts.tries += 1;
        counts.keptOut += answer.kind === 'signed-in' ? 0 : 1;
        devices = answer.kind === 'signed-in' ? answer.devices : devices;
      }
    }
    const together = await postTogether(door, holder);
    return { hours, ...counts, mostCheckedAnHour: mostWithin(checked), ...together };
  } finally {
    await door.close();
  }
}

function mostWithin(times: readonly number[]): number {
  return Math.max(
    0,
    ...times.map((from) => times.filter((time) => time >= from && time < from + HOUR_MS).length),
  );
}

/** Ten at once, and how many of the ten checks of an hour they cost. */
async function postTogether(
  door: LoginDoor,
  holder: Holder,
): Promise<Pick<LockoutCounts, 'sessionsOfOneCode' | 'guessesOfOneCode'>> {
  door.pass(24 * 60);
  const code = await door.codeOf(holder);
  const networks = Array.from({ length: 10 }, (_, at) => `203.0.113.${String(at)}`);
  const all = await Promise.all(
    networks.map((from) => door.logIn(holder.email, PASSWORD, code, { from })),
  );
  const left = await door.guess(holder.email, 10);
  return {
    sessionsOfOneCode: all.filter(({ kind }) => kind === 'signed-in').length,
    guessesOfOneCode: left.filter(({ kind }) => kind !== 'refused').length,
  };
}
