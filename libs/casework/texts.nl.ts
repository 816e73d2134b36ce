/** What casework says by SMS and mail. GSM-7, at most two segments; nothing about the person. */
export const texts = {
  /** To colleagues, on the case. */
  notSafeToContact:
    'misschien geweld thuis. Bel of schrijf niet terug, stuur geen brief: wie daar woont, kan meelezen. Wacht tot er zelf gebeld wordt, en volg de professional.',
  somebodyIsOnIt: (reference: string): string =>
    `Dag, over je melding ${reference} bij het Meldpunt Brugge: iemand is ermee bezig. Meer mogen we niet vertellen. Dank je om mee te kijken.`,
  somebodyIsOnItSubject: (reference: string): string => `Je melding ${reference}`,
  somebodyIsOnItMail: (reference: string, url: string): string =>
    [
      'Dag,',
      '',
      `Je gaf ons een melding door (${reference}). Iemand is ermee bezig.`,
      'Wat er juist gebeurt, mogen we niet vertellen: dat is voor de persoon zelf.',
      '',
      `Verandert er iets, of wordt het erger? Vul het aan op ${url} of bel 050 44 80 00.`,
      'Bij gevaar bel je 112.',
      '',
      'Dank je om mee te kijken.',
      'Het Meldpunt van de stad Brugge',
    ].join('\n'),
} as const;
