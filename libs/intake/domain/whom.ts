import {
  bringsInAnother,
  isDangerOfSecond as readsAsSecond,
  type IsDanger,
  namesLonelyOther,
  namesSomebodyInNeed,
  read,
  type Reading,
  saysAloneToo,
  saysIAmAlone,
  saysWhereILive,
  tokensOf,
  whomSaid,
} from '#reading';

/** Whom a text is about, where it tells. */
export type Whom = 'self' | 'other';
/** Whom a talk is about, as far as that is told: until then our words fit both. */
export type Addressed = Whom | 'either';

/**
 * Whom a text is about. Undefined in doubt: who writes is then spoken to in words that fit both, and a
 * coordinator calls in either case.
 */
export function aboutWhom(text: string): Whom | undefined {
  return saysWhomItIs(text) ?? by(read(text));
}

function by({ about }: Reading): Whom | undefined {
  return about === 'self' || about === 'other' ? about : undefined;
}

/** Whom a text says that it is about, as «nee, over mijn moeder» does; undefined where it sets nothing right. */
export function saysWhomItIs(text: string): Whom | undefined {
  return whomSaid({ tokens: tokensOf(text) })?.whom;
}

/** Whether a text says whom it is about and nothing else. */
export function onlySaysWhom(text: string): boolean {
  return whomSaid({ tokens: tokensOf(text) })?.only === true;
}

/**
 * Whom a text within a talk says that it is about. While nobody told, each text may; once it is told, only who
 * sets it right.
 */
export function whomIn(text: string, to: Addressed): Whom | undefined {
  if (to !== 'either') {
    return saysWhomItIs(text);
  }
  const livesThere = saysWhereILive({ tokens: tokensOf(text) }) ? 'self' : undefined;
  return aboutWhom(text) ?? livesThere;
}

/** Whether a text in a talk about its sender is clearly about somebody else, and not about both. */
export function isOfAnother(text: string): boolean {
  const reading = read(text);
  const isOfBoth = reading.about === 'self' || saysIAmAlone(reading) || saysWhereILive(reading);
  return namesLonelyOther(reading) && !isOfBoth;
}

/** Whether a text in a talk about its sender tells where somebody else lives, or of both: a human reads whose it is. */
export function placeIsOfAnother(text: string): boolean {
  const reading = { tokens: tokensOf(text) };
  return namesLonelyOther(reading) && !saysWhereILive(reading);
}

/** Whether a text that comes after words about another, or about our question, is clearly of its sender herself. */
export function isOfOneself(text: string): boolean {
  const reading = read(text);
  const isSure = reading.danger.level === 'sure' || saysAloneToo(reading);
  return reading.about === 'self' && isSure;
}

/** Whether a text in a talk about somebody brings in a second one; only another place makes sure of it. */
export function isOfSecond(text: string): boolean {
  return bringsInAnother({ tokens: tokensOf(text) });
}

/** Whether the danger that a text tells of is surely of another than its sender, whom it names. */
export function isDangerOfAnother(text: string, isDanger: IsDanger): boolean {
  const reading = read(text);
  return reading.about === 'other' && isDanger(text) && namesSomebodyInNeed(reading);
}

/**
 * Whether the danger in a text is surely of another than whom the talk is about.
 * @param told what was texted of the one it is about, all of it
 */
export function isDangerOfSecond(
  text: string,
  told: readonly string[],
  isDanger: IsDanger,
): boolean {
  return readsAsSecond({ tokens: tokensOf(text) }, told, isDanger);
}
