import { normaliseStreet, plainly } from '#kernel';

/** Who it is and where, as far as known. */
export interface KnownPerson {
  readonly name?: string | undefined;
  readonly street?: string | undefined;
  readonly houseNumber?: string | undefined;
  readonly postcode?: string | undefined;
}

/** Why a line may not go out: it tells who or where she is, calls her lonely, or tells about her health. */
export type LineFault = 'gives_away' | 'says_lonely' | 'tells_health';

/** Words in a name or a street that give nobody away. */
const harmless = new Set(
  'straat laan plein weg kaai sint van der den het de een en op te in ter ten aan la le du'.split(
    ' ',
  ),
);

/** From so many letters on a word gives her away with an ending too: "Rosas". */
const LONG_ENOUGH_FOR_ENDINGS = 4;

/** Half a word is enough where it stands in no harmless one; "muziek" and what begins with it is harmless. */
const health =
  /(?<!mu)ziek|kanker|cancer|dement|alzheimer|parkinson|depress|diabet|psychi|epilep|reuma|verslaa[fv]|alcohol|chemo|dialyse|rolstoel|rollator|infarct|beroerte|hartaanval|medicijn|medicatie|handicap|zelfmoord|suicid|schizo|\b(?:blind|doof|slechthorend|slechtziend|autis|tumor|copd|astma|hiv|aids|operatie|beperking|burn ?out|angst|dokter|incontinent|pillen)/u;

/**
 * What is wrong with a line about a person that goes out to volunteers: an offer holds nothing by which she
 * can be found, and nothing about how she is.
 */
export function faultOfLine(line: string, known: KnownPerson): LineFault | undefined {
  const plain = plainly(line);
  const read = normaliseStreet(plain);
  if (givesAway(plain, read, known)) {
    return 'gives_away';
  }
  if (read.includes('eenza') || /een[^\p{L}\s]+za/iu.test(plain)) {
    return 'says_lonely';
  }
  return health.test(read) ? 'tells_health' : undefined;
}

function givesAway(plain: string, read: string, known: KnownPerson): boolean {
  const told = read.split(' ');
  const words = [...wordsOf(known.name), ...wordsOf(known.street)].filter(
    (word) => word.length > 1 && !harmless.has(word) && !/^\d+$/.test(word),
  );
  const numbers = [known.houseNumber, known.postcode].flatMap(
    (text = '') => /\d+/.exec(text)?.[0] ?? [],
  );
  return (
    /\d[\d\s./-]{4,}\d/.test(plain) ||
    words.some((word) => told.some((one) => isForm(one, word))) ||
    numbers.some((number) => new RegExp(`(?<!\\d)${number}(?!\\d)`).test(read))
  );
}

function isForm(told: string, secret: string): boolean {
  return told === secret || (secret.length >= LONG_ENOUGH_FOR_ENDINGS && told.startsWith(secret));
}

function wordsOf(text = ''): string[] {
  return normaliseStreet(plainly(text)).split(' ');
}
