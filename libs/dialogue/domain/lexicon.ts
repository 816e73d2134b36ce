/**
 * What a word or a turn of phrase does in an answer.
 * - `yes` and `no` answer by themselves
 * - `agreeing` goes with a yes and with nothing else, `regretting` with a no and with nothing else
 * - `courtesy` changes nothing
 * - `stop`, `help`, `help-more` (only as more words of a call for help)
 */
export type Meaning =
  'yes' | 'no' | 'agreeing' | 'regretting' | 'courtesy' | 'stop' | 'help' | 'help-more';

/**
 * The words that are understood, in Dutch, its western dialect, French and English, as `tokensOf`
 * writes them. A phrase stands on a line of its own; the longest one counts. Whatever is not here is
 * not understood, and a text with such a word goes to a human: the list may grow, doubt may not shrink.
 */
const words: Readonly<Record<Meaning, readonly string[]>> = {
  yes: [
    ...['ja', 'jawel', 'jazeker', 'jahoor', 'jep', 'jup', 'yep', 'yes', 'yeah', 'oui'],
    ...['joa', 'joak', 'joat', 'joaj', 'joan', 'joaw', 'joas'],
    ...['ok', 'oke', 'okee', 'okay', 'okey', 'okido', 'akkoord', 'daccord', 'd accord'],
    ...['zeker', 'zeker en vast', 'natuurlijk', 'tuurlijk', 'uiteraard', 'bien sur'],
  ],
  no: [
    ...['nee', 'neen', 'neenee', 'nope', 'no', 'non', 'nink', 'nint', 'nins', 'nenk', 'neenk'],
    ...['bah neen', 'bah nee', 'bah nink', 'ba neen'],
    ...['ba nee', 'ba nink', 'kan niet', 'kan nie', 'ik kan niet', 'ik kan nie', 'kan ik niet'],
    ...[
      'kank niet',
      'kank nie',
      'dat kan niet',
      'dat kan nie',
      'dat kan ik niet',
      'ik kan dat niet',
    ],
    ...[
      'gaat niet',
      'gaat nie',
      'dat gaat niet',
      'dat gaat nie',
      'het gaat niet',
      'gaat niet lukken',
    ],
    ...['dat gaat niet lukken', 'lukt niet', 'lukt nie', 'dat lukt niet', 'het lukt niet'],
    ...['lukt mij niet', 'lukt me niet', 'dat lukt mij niet', 'dat lukt me niet', 'dat lukt nie'],
    ...['past niet', 'dat past niet', 'past mij niet', 'dat past mij niet', 'niet mogelijk'],
    ...[
      'zal niet lukken',
      'dat zal niet lukken',
      'zal niet gaan',
      'dat zal niet gaan',
      'liever niet',
    ],
    ...['ik doe het niet', 'ik kan het niet', 'dat is niet mogelijk', 'i cant', 'i cannot', 'cant'],
    ...['je ne peux pas', 'pas possible'],
  ],
  agreeing: [
    ...['graag', 'heel graag', 'zeer graag', 'met plezier', 'met veel plezier', 'geirne', 'gern'],
    ...[
      'dat kan',
      'dat kan ik',
      'dat kan zeker',
      'ik kan',
      'ik kan dat',
      'kan ik doen',
      'dat lukt',
    ],
    ...['dat lukt mij', 'dat lukt me', 'dat gaat', 'dat past', 'dat past mij', 'past voor mij'],
    ...[
      'in orde',
      'dat is in orde',
      'das in orde',
      'dat gaat voor mij',
      'dat kan voor mij',
      'dat doe ik',
      'doe ik',
      'ik doe het',
      'ik doe dat',
    ],
    ...[
      'ik doe mee',
      'ik kom',
      'is goed',
      'dat is goed',
      'das goed',
      'dis goed',
      'tis goed',
      'goed',
    ],
    ...['prima', 'super', 'top', 'perfect', 'fijn', 'leuk', 'gerust', 'dat wil ik', 'ik wil dat'],
    ...[
      'volontiers',
      'avec plaisir',
      'parfait',
      'i can',
      'of course',
      'sure',
      'great',
      'heel goed',
    ],
    ...['✅', '✔', '👌', '💪', '🎉', '🥳'],
  ],
  regretting: [
    ...['sorry', 'spijtig', 'jammer', 'helaas', 'het spijt me', 'het spijt mij', 'spijt me'],
    ...['jammer genoeg', 'spijtig genoeg', 'bah', 'excuses', 'mijn excuses', 'excuseer', 'desole'],
    ...[
      'desolee',
      'pardon',
      'heel spijtig',
      'heel jammer',
      '👎',
      '❌',
      '🚫',
      '😢',
      '😔',
      '😞',
      '🙁',
      '☹',
    ],
    ...['oei', 'oeps', 'oesje', 'toch niet', 'bij nader inzien'],
    ...['te druk', 'geen tijd', 'ik heb geen tijd', 'heb geen tijd'],
  ],
  courtesy: [
    ...['hoor', 'dank', 'dank je', 'dank je wel', 'dankje', 'dankjewel', 'dank u', 'dank u wel'],
    ...[
      'danku',
      'dankuwel',
      'bedankt',
      'heel erg bedankt',
      'hartelijk dank',
      'vriendelijk bedankt',
    ],
    ...['merci', 'merci beaucoup', 'merciekes', 'thanks', 'thank you', 'thx', 'thanx', 'please'],
    ...['aub', 'a u b', 'ajb', 'alstublieft', 'alsjeblieft', 'svp', 's v p', 'sil vous plait'],
    ...['dag', 'hallo', 'hoi', 'hey', 'hi', 'hello', 'bonjour', 'goeiedag', 'goedendag'],
    ...['goeiemorgen', 'goedemorgen', 'goeiemiddag', 'goedemiddag', 'goeienavond', 'goedenavond'],
    ...[
      'beste',
      'groet',
      'groeten',
      'groetjes',
      'vriendelijke groeten',
      'met vriendelijke groeten',
    ],
    ...['met vriendelijke groet', 'mvg', 'vele groeten', 'veel groetjes', 'liefs', 'tot dan'],
    ...[
      '👍',
      '🙏',
      '😊',
      '🙂',
      '😀',
      '😃',
      '😄',
      '😁',
      '😉',
      '☺',
      '🤗',
      '❤',
      '♥',
      '🌞',
      '☀',
      '🌷',
      '🌸',
    ],
  ],
  // the English ones are Twilio's: it has blocked the number by the time we read them
  stop: [
    ...['stop', 'stopall', 'stop all', 'unsubscribe', 'end', 'quit', 'revoke', 'optout', 'opt out'],
    ...['cancel', 'afmelden', 'uitschrijven', 'arret', 'arreter', 'stop sms', 'sms stop'],
    ...['stop met sms', 'schrijf mij uit', 'schrijf me uit', 'meld mij af', 'meld me af'],
    ...['ik wil mij uitschrijven', 'ik wil me uitschrijven', 'ik wil mij afmelden'],
  ],
  help: [
    ...['help', 'hulp', 'sos', 'noodgeval', 'hulp nodig', 'ik heb hulp nodig', 'i need help'],
    ...['au secours', 'aide', 'aidez', 'aide moi', 'aidez moi', 'a laide', 'a l aide'],
    ...['besoin daide', 'besoin d aide', 'jai besoin daide', 'j ai besoin d aide'],
  ],
  'help-more': [
    ...['mij', 'me', 'ons', 'nu', 'dringend', 'snel'],
    ...['moi', 'nous', 'vite', 'us', 'now'],
  ],
};

/** Each phrase with what it does. */
export const lexicon: ReadonlyMap<string, Meaning> = new Map(
  Object.entries(words).flatMap(([meaning, phrases]) =>
    phrases.map((phrase) => [phrase, meaning as Meaning] as const),
  ),
);

export const longestPhrase = Math.max(
  ...Array.from(lexicon.keys(), (phrase) => phrase.split(' ').length),
);
