import { read } from '#reading';
import { rounded } from '../median.ts';

const LONG = 4_000;
/** Four thousand characters of kinds that make a careless reader slow. */
const awkward: Readonly<Record<string, string>> = {
  words: 'mijn buurvrouw doet niet open en ligt op de grond ',
  'one word': 'a',
  marks: 'a\u0301\u0301\u0301\u0301',
  emoji: '👍🏽',
  ligatures: '\ufdfa',
  apostrophes: "k'",
  'new lines': 'ja\n',
  punctuation: '.!?,',
  digits: '12 ',
  spaces: ' \n\t',
  arabic: 'جارتي لا تخرج ',
  'first words of phrases': 'ik wil wil wil ',
  halves: '\ud83d',
};
const SHORT =
  'Goeiedag, ik maak mij wat zorgen over mijn buurvrouw in de Langestraat, ze komt sinds de dood van haar man nog weinig buiten en ik hoor haar soms wenen savonds.';
const TIMES = 2_000;

/** CPU milliseconds for a text of 160 characters, and for the slowest one of 4,000. */
export function howFast(surePhrases: readonly string[]): {
  readonly shortMs: number;
  readonly longestMs: number;
  readonly slowest: string;
} {
  for (let warm = 0; warm < TIMES; warm += 1) {
    read(SHORT, { surePhrases });
  }
  const shortMs = cpuMs(() => {
    for (let time = 0; time < TIMES; time += 1) {
      read(SHORT, { surePhrases });
    }
  });
  const long = Object.entries(awkward).map(([name, part]) => {
    const text = part.repeat(Math.ceil(LONG / part.length)).slice(0, LONG);
    return { name, ms: cpuMs(() => read(text, { surePhrases })) };
  });
  long.sort((a, b) => b.ms - a.ms);
  return {
    shortMs: rounded(shortMs / TIMES, 4),
    longestMs: rounded(long[0]?.ms ?? 0, 2),
    slowest: long[0]?.name ?? '',
  };
}

function cpuMs(work: () => void): number {
  const from = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1_000;
}
