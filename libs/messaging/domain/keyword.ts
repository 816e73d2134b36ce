/** A whole message that stops all texts to a number, or starts them again. */
export type Keyword = 'stop' | 'start';

/** Twilio acts on the English ones itself; the Dutch and French ones are ours alone. */
const stopAtProvider = 'STOP UNSUBSCRIBE END QUIT STOPALL REVOKE OPTOUT CANCEL'.split(' ');
const stopHere = 'AFMELDEN UITSCHRIJVEN ARRET'.split(' ');
const start = 'START YES UNSTOP'.split(' ');

/** Reads only a message that is nothing but the word: "stop maar niet" is a sentence for a person. */
export function keywordOf(body: string): Keyword | undefined {
  const word = wordOf(body);
  if (stopAtProvider.includes(word) || stopHere.includes(word)) {
    return 'stop';
  }
  return start.includes(word) ? 'start' : undefined;
}

/** Whether nobody but us will confirm the stop. */
export function isStopOfOurs(body: string): boolean {
  return stopHere.includes(wordOf(body));
}

function wordOf(body: string): string {
  return body
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .trim()
    .replace(/^["'«»“”‘’]+|["'«»“”‘’.!]+$/gu, '')
    .trim()
    .toUpperCase();
}
