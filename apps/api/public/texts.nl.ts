import type { Audience } from './forms/audience.ts';

interface Question {
  readonly label: string;
  readonly hint?: string;
}

type Questions = Readonly<Record<string, Question>>;

const address: Questions = {
  street: { label: 'Straat' },
  houseNumber: { label: 'Huisnummer' },
};

/** The questions of the report form, as they are asked and as they are shown back. */
export const questions: Readonly<Record<Audience, Questions>> = {
  somebody: {
    signs: {
      label: 'Zie, hoor of ruik je een van deze dingen?',
      hint: 'Kies alles wat past. Past er niets? Ga dan gewoon verder.',
    },
    concern: {
      label: 'Wat zie of hoor je?',
      hint: 'Een paar zinnen zijn genoeg. Vertel waarom je je zorgen maakt, en sinds wanneer.',
    },
    ...address,
    neighbourhood: {
      label: 'In welke wijk is dat?',
      hint: 'Weet je de straat niet? Dan helpt de wijk ons ook.',
    },
    name: { label: 'Hoe heet deze persoon?' },
    phone: { label: 'Op welk nummer kunnen we deze persoon bellen?' },
    knows: { label: 'Weet deze persoon dat je ons dit vertelt?' },
    myName: { label: 'Hoe heet jij?' },
    myPhone: {
      label: 'Op welk nummer kunnen we jou bellen?',
      hint: 'Dan kunnen we je iets vragen als we het niet goed begrijpen.',
    },
    myEmail: { label: 'Wat is je e-mailadres?' },
    relation: {
      label: 'Hoe ken je deze persoon?',
      hint: 'Bijvoorbeeld: ik ben een buur, familie, of ik breng de maaltijden.',
    },
    mayBeNamed: {
      label: 'Mogen we zeggen dat de melding van jou komt?',
      hint: 'Kies je nee? Dan zeggen we het alleen als de wet dat vraagt.',
    },
  },
  myself: {
    signs: {
      label: 'Geldt een van deze dingen voor jou, nu?',
      hint: 'Kies alles wat past. Past er niets? Ga dan gewoon verder.',
    },
    concern: {
      label: 'Hoe gaat het met je?',
      hint: 'Een paar zinnen zijn genoeg. Wat mis je? Wat zou je fijn vinden?',
    },
    ...address,
    neighbourhood: {
      label: 'In welke wijk woon je?',
      hint: 'Zo zoeken we iemand die dicht bij je woont.',
    },
    myName: { label: 'Hoe heet je?' },
    myPhone: { label: 'Op welk nummer kunnen we je bellen?' },
    myEmail: { label: 'Wat is je e-mailadres?' },
    callWhen: {
      label: 'Wanneer mogen we je bellen?',
      hint: 'Bijvoorbeeld: in de voormiddag, of niet op dinsdag.',
    },
  },
};

/** What is wrong with an answer and what to do about it. */
export const faults = {
  noConcern: {
    somebody: 'Vertel in een paar woorden wat je ziet of hoort.',
    myself: 'Vertel in een paar woorden hoe het met je gaat.',
  } satisfies Record<Audience, string>,
  noWords: 'Vertel in een paar woorden wat er veranderd is.',
  tooLong: (most: number): string =>
    `Maak dit wat korter. Er is plaats voor ${most.toLocaleString('nl-BE')} tekens.`,
  twoNumbers: ({ inStreet, inBox }: { inStreet: string; inBox: string }): string =>
    `In de straat staat nummer ${inStreet}, hier staat ${inBox}. Welk nummer is het?`,
  noPhone: 'Kijk dit nummer nog eens na. Schrijf het zo: 0470 12 34 56 of 050 44 80 00.',
  noEmail: 'Kijk dit e-mailadres nog eens na. Schrijf het zo: an@voorbeeld.be.',
  unknownNeighbourhood: 'Kies een wijk uit de lijst, of kies «Dat weet ik niet».',
  unknownReport: 'We vinden geen melding met dit nummer en deze code. Kijk ze allebei nog eens na.',
} as const;

/** Why a form came back although nothing in it was wrong. */
export const comeBack = {
  tokenLost:
    'Dit formulier stond te lang open. Kijk het nog eens na en verstuur het opnieuw. Alles wat je typte, staat er nog.',
  added: 'Dank je. We hebben het bij je melding gezet.',
} as const;

/** After the answer to whether anybody must go and look. */
export const urgency = {
  yes: 'Dank je. Een medewerker wordt nu verwittigd. Wij komen niet zelf: bel 112 als het dringend is.',
  no: 'Dank je. Een medewerker leest je melding vandaag nog.',
  unsure: 'Dank je. Een medewerker leest je melding eerst. Is het dringend? Bel 112.',
} as const;

/** How far a report is, and what that means for whoever made it. */
export const progress = {
  received: {
    name: 'Ontvangen',
    meaning: 'We hebben je melding. Een medewerker leest ze en bekijkt wat er nodig is.',
  },
  in_progress: { name: 'Wordt opgevolgd', meaning: 'Iemand van ons is ermee bezig.' },
  closed: {
    name: 'Afgerond',
    meaning: 'We hebben deze melding afgerond. Is er toch nog iets? Vertel het ons hieronder.',
  },
} as const;

/** What is said before words that stood in the box of something else: «Nummer: weet ik niet». */
export const wordsInBox = { phone: 'Nummer', email: 'E-mail', houseNumber: 'Huisnummer' } as const;

export const callWhenOf = (words: string): string => `Wanneer bellen: ${words}`;
