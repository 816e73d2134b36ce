import { beginsWith, plainWords } from '#kernel';

export type YesNo = 'yes' | 'no' | 'unknown';

const doubt = [
  'weet ik niet',
  'ik weet het niet',
  'ik weet niet',
  'weet niet',
  'geen idee',
  'misschien',
].concat(
  ['je ne sais pas', 'sais pas', 'aucune idee', 'peut etre'],
  ['i don t know', 'don t know', 'i do not know', 'no idea', 'not sure', 'maybe'],
);
const yes = [
  'ja',
  'jawel',
  'jazeker',
  'joa',
  'joak',
  'joat',
  'joaj',
  'zeker',
  'ok',
  'oke',
  'natuurlijk',
].concat(['oui', 'bien sur', 'd accord', 'yes', 'yeah', 'yep', 'sure', 'of course', 'graag']);
const no = ['nee', 'neen', 'nink', 'nint', 'bah neen', 'bah nee', 'liever niet', 'ba neen'].concat([
  'non',
  'pas du tout',
  'plutot pas',
  'no',
  'nope',
  'rather not',
  'please don t',
]);
/** A yes with one of these is no plain yes: a human reads it. */
const reserve = new Set(
  'niet nie geen maar mo ne pas mais sauf not but only except enkel alleen'.split(' '),
);

/** Reads an answer to a question that can be answered by yes or no; undefined where it is not plain. */
export function readYesNo(text: string): YesNo | undefined {
  if (beginsWith(text, doubt)) {
    return 'unknown';
  }
  if (beginsWith(text, no)) {
    return 'no';
  }
  const reserved = plainWords(text)
    .split(' ')
    .some((word) => reserve.has(word));
  return beginsWith(text, yes) && !reserved ? 'yes' : undefined;
}
