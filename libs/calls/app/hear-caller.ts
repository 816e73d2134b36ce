import { CITY, type City } from '#geography';
import type { Language } from '#kernel';
import { ReadWords } from '#messaging';
import { type Choices, isSureDanger } from '#reading';
import { Inject, Injectable } from '@nestjs/common';
import { keyOf } from '../domain/spoken-choices.ts';
import { type Next } from '../domain/turn.ts';

/** Lets a caller say what she may press as well, where the city wants that. Keys come first, always. */
@Injectable()
export class HearCaller {
  constructor(
    private readonly readWords: ReadWords,
    @Inject(CITY) private readonly city: City,
  ) {}

  /** The key that was pressed or meant. */
  key(
    said: { readonly digits: string; readonly speech: string },
    choices: Choices | undefined,
  ): string {
    const tellsDanger = (words: string): boolean => isSureDanger(this.readWords.run(words));
    return choices === undefined ? said.digits : keyOf(said, { choices, tellsDanger });
  }

  /** A number is typed, never spoken. */
  listen(next: Next, language: Language): Next {
    const mayBeSpoken = this.city.speech && next.kind === 'keys' && !next.many;
    return mayBeSpoken ? { ...next, hears: language } : next;
  }
}
