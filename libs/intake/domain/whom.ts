import {
  isSureDanger,
  namesLonelyOther,
  namesSomebodyInNeed,
  type Reading,
  saysAloneToo,
  saysIAmAlone,
  saysWhereILive,
  type SpokenTo,
  spokenTo,
  whomSaid,
} from '#reading';

export type { SpokenTo } from '#reading';

/** Whom a text is about, where it tells. */
export type Whom = 'self' | 'other';
/** Whom an interview is about, as far as that is told: until then our words fit both. */
export type Addressed = Whom | 'either';

/** The words alone, where nothing was scored. */
type Words = Pick<Reading, 'tokens'>;

/**
 * Whom a text is about. Undefined in doubt: who writes is then spoken to in words that fit both, and a
 * coordinator calls in either case.
 */
export function aboutWhom(text: Pick<Reading, 'tokens' | 'about'>): Whom | undefined {
  const { about } = text;
  return saysWhomItIs(text) ?? (about === 'self' || about === 'other' ? about : undefined);
}

/** What somebody reads who told of danger depends on this. */
export interface WarningFor {
  readonly to: SpokenTo;
  /** Somebody wants to die. */
  readonly wish: boolean;
}

/** As whom she is spoken to whose text tells of danger. */
export function warningFor(known: Whom | undefined, text: Reading): WarningFor {
  return { to: spokenTo(known, text), wish: text.danger.wish };
}

/**
 * Whether she reads first where to turn: danger is sure, or somebody may want to die and it is not clearly another. No
 * everyday question stands between her and who listens.
 */
export function readsWhereToTurn(known: Whom | undefined, text: Reading): boolean {
  const { level, wish } = text.danger;
  return level === 'sure' || (level === 'possible' && wish && spokenTo(known, text) !== 'other');
}

/** Whom a text says that it is about, as «nee, over mijn moeder» does; undefined where it sets nothing right. */
export function saysWhomItIs(text: Words): Whom | undefined {
  return whomSaid(text)?.whom;
}

/** Whether a text says whom it is about and nothing else. */
export function onlySaysWhom(text: Words): boolean {
  return whomSaid(text)?.only === true;
}

/**
 * Whom a text within an interview says that it is about. While nobody told, each text may; once it is told, only who
 * sets it right.
 */
export function whomIn(text: Pick<Reading, 'tokens' | 'about'>, to: Addressed): Whom | undefined {
  if (to !== 'either') {
    return saysWhomItIs(text);
  }
  return aboutWhom(text) ?? (saysWhereILive(text) ? 'self' : undefined);
}

/**
 * Whether a text in an interview about its sender is clearly about somebody else, and not about both; or the danger that it
 * tells of surely is of another, whom it names.
 */
export function isOfAnother(text: Reading): boolean {
  const isOfBoth = text.about === 'self' || saysIAmAlone(text) || saysWhereILive(text);
  return (namesLonelyOther(text) && !isOfBoth) || isDangerOfAnother(text);
}

function isDangerOfAnother(text: Reading): boolean {
  return text.about === 'other' && isSureDanger(text) && namesSomebodyInNeed(text);
}

/**
 * Whether a text in an interview about its sender tells where somebody else lives, or of both: a human reads whose
 * it is.
 */
export function placeIsOfAnother(text: Words): boolean {
  return namesLonelyOther(text) && !saysWhereILive(text);
}

/** Whether a text that comes after words about another, or about our question, is clearly of its sender herself. */
export function isOfOneself(text: Reading): boolean {
  return text.about === 'self' && (isSureDanger(text) || saysAloneToo(text));
}
