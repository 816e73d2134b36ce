/** What casework says by SMS and mail. GSM-7, at most two segments; nothing about the person. */
export const texts = {
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
