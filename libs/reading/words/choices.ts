/** What may be said for a key, in any of the languages: who calls may mix them. */
export type Choices = Readonly<Record<string, readonly string[]>>;

/** Numbers by their names. */
export const digits: Choices = {
  '0': ['0', 'nul', 'zero'],
  '1': ['1', 'een', 'un', 'one'],
  '2': ['2', 'twee', 'deux', 'two'],
  '3': ['3', 'drie', 'trois', 'three'],
  '4': ['4', 'vier', 'quatre', 'four'],
  '5': ['5', 'vijf', 'cinq', 'five'],
  '6': ['6', 'zes', 'six'],
  '7': ['7', 'zeven', 'sept', 'seven'],
  '8': ['8', 'acht', 'huit', 'eight'],
  '9': ['9', 'negen', 'neuf', 'nine'],
};

/** Understood at each question. */
export const always: Choices = {
  '0': [
    ...['medewerker', 'iemand spreken', 'met iemand spreken', 'een mens', 'mens'],
    ...['parler a quelquun', 'collaborateur', 'speak to somebody', 'speak to someone', 'a person'],
  ],
  '9': ['gevaar', 'er is gevaar', 'nu gevaar', 'danger', 'en danger', 'in danger', 'is danger'],
  '*': [
    ...['opnieuw', 'nog eens', 'nog een keer', 'herhaal', 'herhalen', 'sterretje', 'reecouter'],
    ...['repeter', 'repetez', 'encore une fois', 'etoile', 'again', 'repeat', 'once more', 'star'],
  ],
};

/** Words that choose nothing. Whatever is neither these nor a choice makes it doubtful: «niet», «pas», «not». */
export const fillers = new Set(
  `euh eh uh hm ja ik je jij wil wou zou graag alstublieft alsjeblieft aub dag goeiedag hallo het is dat de een
  over voor met ben bel bellen nummer keuze toets druk op iets horen t k gaat me maak zorgen ongerust bezorgd
  belle vo vor goat
  veux voudrais suis j s il sil vous te plait le la les l un une pour numero touche appuyez bonjour sur oui
  c est cest ca concerne jappelle minquiete minquiet quil jaimerais au sujet de propos appelle m inquiete inquiet inquiete
  i m im id want would like to the a please number press hello am it is yes about speak
  for regarding concerning call calling worry worried`.split(/\s+/),
);

/** What may stand before a number. */
export const beforeDigit = new Set(
  'nummer keuze toets druk op numero touche appuyez sur le number press'.split(' '),
);

/** Yes and no, where something is to be confirmed with 1 or 2. */
export const yesOrNo: Choices = {
  '1': ['ja', 'jawel', 'klopt', 'dat klopt', 'juist', 'oui', 'cest juste', 'yes', 'correct'],
  '2': [
    ...['nee', 'neen', 'klopt niet', 'dat klopt niet', 'niet juist', 'non', 'no', 'ander nummer'],
    ...['autre numero', 'another number'],
  ],
};
