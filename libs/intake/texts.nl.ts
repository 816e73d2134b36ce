import type { Question } from './domain/missing-most.ts';

const questions: Readonly<Record<Question, string>> = {
  what: 'Wat zie of hoor je, waardoor je bezorgd bent?',
  where: 'Waar woont die persoon? Straat en nummer, of de wijk.',
  how_to_reach: 'Hoe en wanneer bereiken we je het best?',
};

/** What a reporter reads by SMS. GSM-7, at most two segments. */
export const texts = {
  received: (reference: string, question: Question | undefined): string =>
    `Dank je. Je bericht is bij het Meldpunt (${reference}). ${
      question === undefined
        ? 'Een medewerker leest het.'
        : `${questions[question]} Antwoord mag, hoeft niet.`
    } Gevaar? Bel 112.`,
  receivedWithDanger: (reference: string): string =>
    `Is er nu gevaar? Bel 112. Wij komen zelf niet langs bij gevaar. Praten kan dag en nacht: 106, of 1813 bij gedachten aan zelfmoord. Je bericht is bij het Meldpunt (${reference}).`,
  added: (): string => 'Dank je, we hebben het bij je melding gezet. Een medewerker leest het.',
  addedWithDanger: (): string =>
    'Dank je, het staat bij je melding. Is er nu gevaar? Bel 112. Praten kan dag en nacht: 106, of 1813.',
  /** What stands on the desk for a call, until somebody listened or called back. */
  onThePhone: (wants: 'message' | 'callback' | 'nothing'): string =>
    ({
      message: 'Ingesproken bericht',
      callback: 'Wil teruggebeld worden',
      nothing: 'Oproep zonder bericht',
    })[wants],
} as const;
