import { projectRoot } from '#platform';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where words for people stand: the pages, and the Dutch texts of each subject. */
function textFiles(): string[] {
  const all = ['apps/api', 'libs'].flatMap((folder) =>
    readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' }).map(
      (name) => `${folder}/${name}`,
    ),
  );
  return all.filter(
    (name) =>
      name.endsWith('.njk') ||
      /^libs\/[^/]+\/texts\.(nl|voice|colleague)[^/]*\.ts$/.test(name) ||
      (/^apps\/api\/.*\.ts$/.test(name) && !name.endsWith('.spec.ts')),
  );
}

/** What a reader sees of a file: a template without its comments, of code only what stands in quotes. */
function wordsOf(name: string): string[] {
  const source = readFileSync(join(projectRoot, name), 'utf8');
  const plain = source.replace(/\{#[\s\S]*?#\}/g, '').replace(/^\s*(?:\/\/|\/?\*).*$/gm, '');
  return name.endsWith('.njk') ? [plain] : (plain.match(/'[^'\n]*'|`[^`]*`|"[^"\n]*"/g) ?? []);
}

/** A person of whom nobody said whether she is a woman. «Ze» may also be a thing, and then does nothing of these. */
const GENDERED =
  /\b(?:haar(?! eigen dossier)|hare|hem|zij|hij|mevrouw|meneer)\b|\bze\b(?=[^.!?:«»]{0,25}\b(?:wil|weet|zegt|woont|mag|kan|heeft|vindt|belt|leeft|gaat)\b)|\b(?:wil|weet|zegt|woont|mag|kan|heeft|vindt|belt)\s+ze\b/giu;

const found = (text: string): string[] =>
  [...text.matchAll(GENDERED)].map(
    ({ 0: word, index }) =>
      `${text.slice(Math.max(0, index - 40), index)}[${word}]${text.slice(index + word.length, index + word.length + 30)}`,
  );

describe('the words of pages and texts', () => {
  it('make nobody a woman or a man', () => {
    const names = textFiles();
    expect(names).toContain('apps/api/desk/words/step-words.ts');
    expect(names).toContain('libs/matching/texts.nl.ts');
    const offences = names.flatMap((name) =>
      wordsOf(name).flatMap((text) => found(text).map((where) => `${name}: ${where}`)),
    );
    expect(offences).toEqual([]);
  });

  it.each(['Hoor of ze verder wil.', 'Zo weet ze het.', 'Noteer haar antwoord.', 'Bel hem.'])(
    'would be found in «%s»',
    (text) => {
      expect(found(text)).toHaveLength(1);
    },
  );

  it.each(['Lees de melding en bewaar ze.', 'Deze code? Je kunt ze niet meer gebruiken.'])(
    'may speak of a thing: «%s»',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );
});
