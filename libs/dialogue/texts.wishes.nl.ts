import { dayParts, partHours, plainly, shortName, type WeeklyHours } from '#kernel';

const days = ['', 'ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'] as const;
const partNames = { morning: 'voormiddag', afternoon: 'namiddag', evening: 'avond' } as const;

/** So many stretches fit in a text. */
const MOST_SAID = 9;

/** Our words to a volunteer who asks something for herself: plain letters, at most two segments. */
export const texts = {
  /** @param day the last day of the pause: "za 15/8/2027"; undefined while she says so herself */
  paused: (firstName: string, day: string | undefined, visit: string | undefined): string =>
    inPlainLetters(
      `Je pauze is genoteerd, ${shortName(firstName)}. ${day === undefined ? 'We vragen je niets meer' : `Tot en met ${day} vragen we je niets`}. Weer beginnen? Stuur TERUG.${stands(visit)}`,
    ),

  pauseMeant: (firstName: string, day: string | undefined): string =>
    inPlainLetters(
      `Dank je om het te laten weten, ${shortName(firstName)}. Bedoel je een pauze ${day === undefined ? 'tot je zelf TERUG stuurt' : `tot en met ${day}`}? Antwoord JA of NEE.`,
    ),

  pauseUntilWhen: (firstName: string, why: 'past' | 'far' | 'unclear'): string =>
    inPlainLetters(
      `Dag ${shortName(firstName)}, ${whyNoDay[why]}. Tot wanneer wil je pauze? Stuur bijvoorbeeld PAUZE TOT 15 JANUARI, of PAUZE zonder dag. Je staat nog niet op pauze.`,
    ),

  back: (firstName: string): string =>
    inPlainLetters(
      `Fijn dat je er weer bent, ${shortName(firstName)}! Je pauze is voorbij: we mogen je weer vragen.`,
    ),

  /** One of us must see to something first, and reads it. */
  backLater: (firstName: string): string =>
    inPlainLetters(
      `Fijn dat je er weer bent, ${shortName(firstName)}! Een mens kijkt na of alles nog in orde is en laat je iets weten.`,
    ),

  notPaused: (firstName: string): string =>
    inPlainLetters(
      `Dag ${shortName(firstName)}, je staat niet op pauze: we mogen je al vragen. Fijn dat je klaarstaat!`,
    ),

  hoursMeant: (hours: readonly WeeklyHours[]): string =>
    inPlainLetters(`Ik begrijp dat je kan: ${sayHours(hours)}. Klopt dat? JA of NEE`),

  hoursNoted: (
    firstName: string,
    hours: readonly WeeklyHours[],
    visit: string | undefined,
  ): string =>
    inPlainLetters(
      hours.length <= MOST_SAID
        ? `Genoteerd, ${shortName(firstName)}: vanaf nu ${sayHours(hours)}.${stands(visit)}`
        : `Genoteerd, ${shortName(firstName)}: je nieuwe uren gelden vanaf nu.${stands(visit)}`,
    ),

  nothingChanged: (firstName: string): string =>
    inPlainLetters(
      `Dank je, ${shortName(firstName)}. Er verandert niets. Een mens leest je bericht en laat je iets weten.`,
    ),

  /** @param person the first name of whom she visits, where we know it */
  nextVisit: (firstName: string, when: string, person: string | undefined): string =>
    inPlainLetters(
      `Dag ${shortName(firstName)}, je volgende afspraak is ${when}${person === undefined ? '' : `, bij ${shortName(person)}`}. Kan je niet? Schrijf het ons.`,
    ),

  noVisit: (firstName: string): string =>
    inPlainLetters(
      `Dag ${shortName(firstName)}, er staat nu geen afspraak voor je gepland. Dacht je van wel? Schrijf het ons.`,
    ),

  /** @param day when a colleague calls at the latest: "vandaag", "ma 7/12" */
  heavy: (firstName: string, day: string): string =>
    inPlainLetters(
      `Dank je dat je het zegt, ${shortName(firstName)}. Een collega belt je ${day}. Wat is het zwaarst? Antwoord 1 te vaak, 2 het gesprek, 3 de afstand, 4 iets anders. Niet antwoorden mag ook.`,
    ),

  heavyNoted: (firstName: string): string =>
    inPlainLetters(`Dank je, ${shortName(firstName)}. De collega die je belt weet het.`),

  /**
   * To whom no link of ours leads any more.
   * @param day when a colleague sees to it at the latest: "vandaag", "ma 7/12"
   * @param hotline whom she may ring before that
   */
  dataByHuman: (firstName: string, day: string, hotline: string): string =>
    inPlainLetters(
      `Dank je, ${shortName(firstName)}. Je persoonlijke link werkt niet meer. Een collega neemt ${day} contact met je op om je je gegevens te bezorgen. Vragen? Bel ${hotline}.`,
    ),

  /** @param distance "12,5" */
  kilometres: (firstName: string, distance: string, day: string): string =>
    inPlainLetters(
      `Genoteerd, ${shortName(firstName)}: ${distance} km op ${day}. Een coördinator keurt dit nog goed. Klopt het niet? Schrijf het ons.`,
    ),

  /** The same way on the same day, once more. */
  kilometresBefore: (firstName: string, distance: string, day: string): string =>
    inPlainLetters(
      `Dag ${shortName(firstName)}, ${distance} km op ${day} staat al genoteerd, één keer. Was het een tweede rit? Antwoord KM ${distance} ERBIJ. Anders hoef je niets te doen.`,
    ),

  kilometresWithoutVisit: (firstName: string): string =>
    inPlainLetters(
      `Dank je, ${shortName(firstName)}. We vinden geen bezoek van vandaag of gisteren, dus noteerden we nog geen kilometers. Een mens leest je bericht en laat je iets weten.`,
    ),

  kilometresRefused: (firstName: string): string =>
    inPlainLetters(
      `Dank je, ${shortName(firstName)}. Deze kilometers kunnen we niet zomaar noteren. Een mens bekijkt het en laat je iets weten.`,
    ),

  /** @param day when a coordinator calls at the latest */
  handsBack: (
    firstName: string,
    { day, stays, visit }: { day: string; stays: boolean; visit: string | undefined },
  ): string =>
    inPlainLetters(
      `Dank je om het te zeggen, ${shortName(firstName)}.${stays ? ' Fijn dat je zolang blijft.' : ''} Een coördinator belt je ${day} om te bespreken hoe het verder gaat.${visit === undefined ? ' Tot dan verandert er niets.' : stands(visit)}`,
    ),
};

const whyNoDay = {
  past: 'die dag is al voorbij',
  far: 'die dag is meer dan een jaar ver',
  unclear: 'die dag begrijpen we niet',
} as const;

/** @param visit when her next appointment is: "do 10/12 om 14u" */
function stands(visit: string | undefined): string {
  return visit === undefined
    ? ''
    : ` Je afspraak van ${visit} blijft staan, tenzij je schrijft dat je niet kan.`;
}

/** "wo namiddag, do heel de dag, vr 14u-16u30" */
function sayHours(hours: readonly WeeklyHours[]): string {
  return hours.map((one) => `${days[one.weekday]} ${sayPart(one)}`).join(', ');
}

function sayPart({ from, to }: WeeklyHours): string {
  if (from === partHours.morning.from && to === partHours.evening.to) {
    return 'heel de dag';
  }
  const part = dayParts.find((one) => partHours[one].from === from && partHours[one].to === to);
  return part === undefined ? `${sayTime(from)}-${sayTime(to)}` : partNames[part];
}

function sayTime(time: string): string {
  const [hour = '', minutes = ''] = time.split(':');
  return `${String(Number(hour))}u${minutes === '00' ? '' : minutes}`;
}

function inPlainLetters(text: string): string {
  return plainly(text).replace(/\s+/g, ' ').trim();
}
