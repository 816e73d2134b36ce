import type { Token } from '../text/tokens.ts';
import { said } from '../answers/phrases.ts';

const hourWords = new Set(['u', 'uur', 'ure', 'h', 'uren']);

/** The words of a text in standard spelling, its hours as the clock writes them: «14u30» and «14.30» are "14:30". */
export function withHours(tokens: readonly Token[]): string[] {
  const words: string[] = [];
  for (let at = 0; at < tokens.length;) {
    const hour = hourAt(tokens, at);
    if (hour === undefined) {
      words.push(...said(tokens.slice(at, at + 1)));
      at += 1;
    } else {
      words.push(hour.time);
      at += hour.length;
    }
  }
  return words;
}

interface HourFound {
  readonly time: string;
  /** Of so many tokens. */
  readonly length: number;
}

function hourAt(tokens: readonly Token[], at: number): HourFound | undefined {
  const [number, mark, behind] = tokens.slice(at, at + 3);
  const minutes = behind?.kind === 'number' && behind.joined ? behind.text : undefined;
  if (number?.kind !== 'number') {
    return undefined;
  }
  if (isHourWord(mark)) {
    return found(timeOf(number.text, minutes), minutes === undefined ? 2 : 3);
  }
  return isPoint(mark) ? ofPoint(number.text, minutes, tokens[at + 3]) : undefined;
}

/** «17.30», «17.30 uur» */
function ofPoint(
  hour: string,
  minutes: string | undefined,
  behind: Token | undefined,
): HourFound | undefined {
  const length = isHourWord(behind) ? 4 : 3;
  return minutes === undefined ? undefined : found(timeOf(hour, minutes), length);
}

function isPoint(token: Token | undefined): boolean {
  return token?.joined === true && (token.text === ':' || token.text === '.');
}

function isHourWord(token: Token | undefined): boolean {
  return token?.kind === 'word' && hourWords.has(token.text);
}

function found(time: string | undefined, length: number): HourFound | undefined {
  return time === undefined ? undefined : { time, length };
}

/** "14:30"; undefined where there is no such hour. */
export function timeOf(hour: string, minutes = '00'): string | undefined {
  const isTime = /^(?:\d|1\d|2[0-3])$/u.test(hour) && /^[0-5]\d$/u.test(minutes);
  return isTime ? `${hour.padStart(2, '0')}:${minutes}` : undefined;
}
