/**
 * Whether a text holds one of the city's danger words, as whole words, whatever the case or accents.
 * They only make sure that somebody is alerted and signposts are given; they decide nothing else.
 */
export function holdsDangerWord(text: string, words: readonly string[]): boolean {
  const heard = ` ${plain(text)} `;
  return words.some((word) => {
    const sought = plain(word);
    return sought !== '' && heard.includes(` ${sought} `);
  });
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}
