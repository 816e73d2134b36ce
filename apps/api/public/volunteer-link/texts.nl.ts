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

export const notices = {
  tooMany: 'Je vroeg al veel codes. Wacht een uur en probeer het dan opnieuw, of bel ons.',
  noNumber: 'We hebben geen gsm-nummer van je. Bel ons, dan zeggen we je het adres.',
};
