/** In which file a sentence stands: West Flemish has one of its own. */
export const sentenceLanguages = ['nl', 'vls', 'fr', 'en'] as const;
export type SentenceLanguage = (typeof sentenceLanguages)[number];

/** Whom a sentence is about: who writes it, somebody else, or nobody that is reported. */
export const abouts = ['self', 'other', 'none'] as const;
export type AboutLabel = (typeof abouts)[number];

/** One sentence to learn from; a label is missing where nobody gave one. */
export interface Sentence {
  readonly language: SentenceLanguage;
  readonly text: string;
  readonly danger?: boolean;
  /** Danger that is named plainly: «Ze ligt op de grond», not «Ze doet niet open». */
  readonly explicit?: true;
  /** Whoever writes is in danger from somebody whom she lives with or lived with: that one may read our answer. */
  readonly atHome?: true;
  /** Somebody wants to die, or did something to herself or went somewhere for that: who writes, or another. */
  readonly wish?: true;
  readonly about?: AboutLabel;
}

const LINE = /^(danger|explicit|calm|\?)( at home)?( wish)? \| (self|other|none|\?) \| (\S.*)$/u;
const KEPT_OUT_OF = 5;

/**
 * The sentences of a file: `danger | other | text` a line, `explicit` for danger that is named plainly,
 * ` at home` behind either for violence at home from herself, ` wish` for a wish to die; lines that begin with `#` and
 * empty ones left out.
 * @throws RangeError with the number of a line that is none
 */
export function sentencesIn(file: string, language: SentenceLanguage): Sentence[] {
  return file.split('\n').flatMap((line, at) => {
    if (line.trim() === '' || line.startsWith('#')) {
      return [];
    }
    const [, danger, atHome, wish, about, text] = LINE.exec(line) ?? [];
    if (danger === undefined || about === undefined || text === undefined) {
      throw new RangeError(`line ${at + 1} of ${language}.txt is no sentence with its labels`);
    }
    const labels = { danger, about, atHome: atHome !== undefined, wish: wish !== undefined };
    return [{ language, text, ...labelsOf(labels) }];
  });
}

function labelsOf({
  danger,
  about,
  atHome,
  wish,
}: {
  readonly danger: string;
  readonly about: string;
  readonly atHome: boolean;
  readonly wish: boolean;
}): Omit<Sentence, 'language' | 'text'> {
  return {
    ...(danger === '?' ? {} : { danger: danger !== 'calm' }),
    ...(danger === 'explicit' ? { explicit: true as const } : {}),
    ...(atHome ? { atHome: true as const } : {}),
    ...(wish ? { wish: true as const } : {}),
    ...(isAbout(about) ? { about } : {}),
  };
}

/** Sentences of explicit danger, `nl | text` a line: never trained on, so that they tell whether it is heard. */
export function explicitIn(file: string): Pick<Sentence, 'language' | 'text'>[] {
  return file.split('\n').flatMap((line) => {
    const [, name, text] = /^(\w+) \| (\S.*)$/u.exec(line) ?? [];
    const language = sentenceLanguages.find((one) => one === name);
    return language === undefined || text === undefined ? [] : [{ language, text }];
  });
}

/** Whether a sentence is one of the fifth that the reader never learns from. */
export function isKeptOut({ text }: Pick<Sentence, 'text'>): boolean {
  return partOf(text, KEPT_OUT_OF) === 0;
}

/** In which of so many parts a sentence falls, by its words alone, so that a new line moves no other. */
export function partOf(text: string, parts: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return ((hash ^ (hash >>> 16)) >>> 0) % parts;
}

function isAbout(word: string): word is AboutLabel {
  return abouts.some((about) => about === word);
}
