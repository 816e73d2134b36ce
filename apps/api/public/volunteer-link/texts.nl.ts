/** What is wrong with a code, and what to do. */
export const faults = {
  noDigits: 'Typ de code van 6 cijfers uit de sms.',
  wrong: (left: number): string => {
    if (left === 0) {
      return 'Deze code klopt niet. Je kunt ze niet meer gebruiken. Vraag een nieuwe code.';
    }
    const again = left === 1 ? 'nog 1 keer' : `nog ${left} keer`;
    return `Deze code klopt niet. Kijk in de laatste sms. Je kunt het ${again} proberen.`;
  },
  noCode: 'Deze code werkt niet meer. Vraag hieronder een nieuwe code.',
};

export const ownFaults = {
  nothing: 'Kies wat je wil veranderen.',
  noHours: 'Vul minstens één dag in. Wil je een tijd niets? Neem dan een pauze.',
  noSuchPause: 'Kies een dag vanaf vandaag, en hoogstens een jaar ver.',
  again: 'Kijk deze nog eens na.',
  over: 'Je pagina stond lang open. Vraag een nieuwe code en doe het dan opnieuw.',
};

/** What is kept with a step that she took herself, after a code that was texted. */
export const ownProofs = {
  agreed: (version: string): string => `Akkoord met de afspraken (versie ${version}).`,
  learnt: (version: string): string => `Vijf vragen juist beantwoord (versie ${version}).`,
};

/** What was done on her own page. */
export const ownDone = {
  hours: 'Je uren zijn bewaard. Je krijgt ook een sms.',
  pause:
    'Je pauze is genoteerd. Je krijgt ook een sms. Een afspraak die al vaststaat, blijft staan.',
  back: 'Fijn dat je er weer bent. Je krijgt ook een sms.',
  informed: 'Dank je. Je las de informatie.',
  agreed: 'Dank je. Je ging akkoord met de afspraken.',
  learnt: 'Alle vijf juist. Dank je!',
  all: 'Een mens bezorgt je wat we van je bewaren, binnen een maand.',
  notYours: 'Dit kan nu alleen samen met een coördinator. Bel ons gerust.',
};

export const notices = {
  tooMany: 'Je vroeg al veel codes. Wacht een uur en probeer het dan opnieuw, of bel ons.',
  noNumber: 'We hebben geen gsm-nummer van je. Bel ons, dan helpen we je verder.',
};
