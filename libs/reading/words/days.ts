/** The days that somebody may name, in standard spelling; the week begins on Monday. */
export const weekdays = [
  'maandag maandags lundi monday',
  'dinsdag dinsdags mardi tuesday',
  'woensdag woensdags mercredi wednesday',
  'donderdag donderdags jeudi thursday',
  'vrijdag vrijdags vendredi friday',
  'zaterdag zaterdags samedi saturday',
  'zondag zondags dimanche sunday',
] as const;
export const todayWords =
  'vandaag straks subiet vanmiddag vanavond vannamiddag aujourdhui today tonight';
export const tomorrowWords = 'morgen demain tomorrow';
