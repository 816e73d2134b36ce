import { tokensOf } from './tokens.ts';

const meant: Readonly<Record<string, 'arrived' | 'left'>> = {
  ...{ aangekomen: 'arrived', hier: 'arrived' },
  ...{ vertrokken: 'left', weg: 'left' },
};

/** Whether a text is AANGEKOMEN (HIER) or VERTROKKEN (WEG) and nothing else: a question is no such word. */
export function presenceIn(text: string): 'arrived' | 'left' | undefined {
  const words = tokensOf(text).filter(({ kind }) => kind !== 'sign');
  const [only] = words;
  return words.length === 1 && only !== undefined && Object.hasOwn(meant, only.text)
    ? meant[only.text]
    : undefined;
}
