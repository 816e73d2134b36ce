import { plainWords } from '#kernel';
import type { Cell } from './cell.ts';

const names = new Intl.DisplayNames('nl-BE', { type: 'language', fallback: 'none' });
const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz');

/** Every language with a code of two letters (ISO 639-1), by its name here; Flemish is Dutch. */
const codes: ReadonlyMap<string, string> = new Map([
  ...LETTERS.flatMap((first) => LETTERS.map((second) => `${first}${second}`))
    .filter((code) => Intl.getCanonicalLocales(code)[0] === code)
    .flatMap((code): [string, string][] => {
      const name = names.of(code);
      return name === undefined ? [] : [[plainWords(name), code]];
    })
    .reverse(),
  [plainWords(names.of('nl-BE') ?? ''), 'nl'],
]);

/** A language by its name or its code: «Frans», «fr». */
export function readLanguage(text: string): Cell<string> {
  const said = plainWords(text);
  const code = [...codes.values()].find((one) => one === said) ?? codes.get(said);
  return code === undefined
    ? { why: 'deze taal kennen we niet: schrijf ze voluit, zoals «Frans»' }
    : { value: code };
}

/** What is no code of a language stays as it is. */
export function writeLanguage(code: string): string {
  return /^[a-z]{2,3}$/u.test(code) ? (names.of(code) ?? code) : code;
}
