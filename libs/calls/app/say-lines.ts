import { CITY, type City } from '#geography';
import type { Language } from '#kernel';
import { Inject, Injectable } from '@nestjs/common';
import { type Line } from '../domain/turn.ts';
import { type Spoken } from '../texts.nl.ts';
import { languagesOf, type Said, speak } from '../texts.ts';

/** Puts lines into words, with what the city's file says of where else somebody can turn. */
@Injectable()
export class SayLines {
  constructor(@Inject(CITY) private readonly city: City) {}

  /** @param language of the call. @param typedNumber is read back where a line does so */
  run(lines: readonly Line[], language: Language, typedNumber?: string): Said[] {
    return lines.flatMap((line) =>
      languagesOf(line, language)
        .filter((one) => one === language || this.city.languages.includes(one))
        .map((one) => speak(line, one, this.about(one, typedNumber))),
    );
  }

  private about(language: Language, typedNumber: string | undefined): Spoken {
    const { name: cityName, signposts, contactWithinWorkingDays } = this.city;
    const sentences = (...ids: string[]): string[] =>
      signposts[language].filter(({ id }) => ids.includes(id)).map(({ says }) => says);
    return {
      ...{ cityName, contactWithinWorkingDays, typedNumber },
      signposts: sentences('emergency', 'listening', 'suicide'),
      danger: sentences('emergency'),
      emergency: sentences('emergency', 'police'),
      ears: [...sentences('suicide'), ...sentences('listening')],
      localPolice: sentences('local-police'),
      listening: sentences('listening'),
    };
  }
}
