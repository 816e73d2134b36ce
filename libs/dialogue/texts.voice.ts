import type { DayPart, Language, Weekday, WeeklySlot } from '#kernel';

/** What is said to a volunteer who is asked by a call. Nobody's name before a key was pressed: others listen too. */
export interface OfferCallWords {
  /** All that a voicemail ever hears. */
  greeting(city: string): string;
  /** What we called about was settled before anybody picked up. */
  over(city: string): string;
  /** @param what "wil graag elke week een babbel"; undefined where the next sentence says it in Dutch */
  question(asked: { readonly firstName: string; readonly what: string | undefined }): string;
  /** @param areaName an area of several neighbourhoods */
  somebody(areaName: string, what: string): string;
  when(slots: readonly WeeklySlot[]): string;
  choose(): string;
  notUnderstood(): string;
  held(): string;
  declined(): string;
  filled(): string;
  late(): string;
  person(): string;
  /** She heard the question and chose nothing. @param again `last`: this was the second call */
  undecided(again: 'again' | 'last'): string;
  goodbye(): string;
}

/** As many as a text holds. */
const MOST_SLOTS = 3;

export const offerCallWords: Readonly<Record<Language, OfferCallWords>> = {
  nl: {
    greeting: (city) =>
      `Dag, dit is het Meldpunt van de stad ${city}, met een korte vraag. Wil je ze horen, druk 1. Wil je dat een mens je belt, druk 0.`,
    over: (city) =>
      `Dag, dit is het Meldpunt van de stad ${city}. Onze vraag is intussen niet meer nodig. Dank je, en tot later.`,
    question: ({ firstName, what }) =>
      `Dit is een vraag voor ${firstName}.${what === undefined ? '' : ` ${what}`}`,
    somebody: (areaName, what) => `Iemand in ${areaName} ${what}.`,
    when: (slots) => `Dat kan op ${listed(slots, 'nl')}.`,
    choose: () =>
      [
        'Kan jij dat? Zeg je ja, druk 1. Zeg je nee, druk 2.',
        'Wil je er eerst met een mens over spreken, druk 0. Wil je dit opnieuw horen, druk sterretje.',
      ].join(' '),
    notUnderstood: () => 'Die keuze ken ik niet.',
    held: () =>
      [
        'Dank je! De plaats is voor jou gehouden. De coördinator bevestigt dit en belt je.',
        'Vergiste je je en is het nee, druk 2. Anders mag je neerleggen.',
      ].join(' '),
    declined: () => 'Dank je om het te laten weten. Geen probleem. Tot een volgende keer!',
    filled: () =>
      'Dank je voor je ja! De plaats is intussen al ingevuld. We vragen je graag een volgende keer.',
    late: () =>
      'Dank je voor je ja! De tijd voor deze vraag was voorbij. Een mens bekijkt het en belt je.',
    person: () =>
      'Goed. Een mens belt je zodra die aan het werk is. Tot dan wachten we op je antwoord. Tot later.',
    undecided: (again) =>
      again === 'again'
        ? 'We hoorden geen keuze. Dat is geen nee: we bellen je later nog één keer. Tot later.'
        : 'We hoorden geen keuze. Dat is geen nee, maar we vragen nu iemand anders. Tot een volgende keer.',
    goodbye: () => 'Tot later.',
  },
  fr: {
    greeting: (city) =>
      `Bonjour, ici le Meldpunt de la ville de ${inBruges(city)}, avec une courte question. Pour l’entendre, appuyez sur le 1. Pour que quelqu’un vous appelle, appuyez sur le 0.`,
    over: (city) =>
      `Bonjour, ici le Meldpunt de la ville de ${inBruges(city)}. Notre question n’est plus nécessaire. Merci et à bientôt.`,
    question: ({ firstName, what }) =>
      `C’est une question pour ${firstName}.${what === undefined ? '' : ` ${what}`}`,
    somebody: (areaName, what) => `Quelqu’un à ${areaName} ${what}.`,
    when: (slots) => `C’est possible le ${listed(slots, 'fr')}.`,
    choose: () =>
      [
        'Vous pouvez ? Pour dire oui, appuyez sur le 1. Pour dire non, appuyez sur le 2.',
        'Pour en parler d’abord avec quelqu’un, appuyez sur le 0. Pour réécouter, appuyez sur étoile.',
      ].join(' '),
    notUnderstood: () => 'Je ne connais pas ce choix.',
    held: () =>
      [
        'Merci ! La place est réservée pour vous. Le coordinateur le confirme et vous appelle.',
        'Si c’est une erreur et que c’est non, appuyez sur le 2. Sinon, vous pouvez raccrocher.',
      ].join(' '),
    declined: () => 'Merci de nous le dire. Pas de problème. À une prochaine fois !',
    filled: () =>
      'Merci pour votre oui ! La place est déjà prise entre-temps. Nous vous demanderons volontiers une prochaine fois.',
    late: () =>
      'Merci pour votre oui ! Le temps pour répondre était écoulé. Quelqu’un regarde cela et vous appelle.',
    person: () =>
      'Bien. Quelqu’un vous appelle dès qu’il est au travail. Jusque-là, nous attendons votre réponse. À bientôt.',
    undecided: (again) =>
      again === 'again'
        ? 'Nous n’avons pas entendu de choix. Ce n’est pas un non : nous vous rappelons une fois plus tard. À bientôt.'
        : 'Nous n’avons pas entendu de choix. Ce n’est pas un non, mais nous demandons maintenant à quelqu’un d’autre. À une prochaine fois.',
    goodbye: () => 'À bientôt.',
  },
  en: {
    greeting: (city) =>
      `Hello, this is the Meldpunt of the city of ${inBruges(city)}, with a short question. To hear it, press 1. If you want a person to call you, press 0.`,
    over: (city) =>
      `Hello, this is the Meldpunt of the city of ${inBruges(city)}. Our question is no longer needed. Thank you, and goodbye.`,
    question: ({ firstName, what }) =>
      `This is a question for ${firstName}.${what === undefined ? '' : ` ${what}`}`,
    somebody: (areaName, what) => `Somebody in ${areaName} ${what}.`,
    when: (slots) => `It can be on ${listed(slots, 'en')}.`,
    choose: () =>
      [
        'Can you do that? To say yes, press 1. To say no, press 2.',
        'To speak with a person about it first, press 0. To hear this again, press star.',
      ].join(' '),
    notUnderstood: () => 'I do not know that choice.',
    held: () =>
      [
        'Thank you! The place is held for you. The coordinator confirms this and calls you.',
        'If that was a mistake and it is a no, press 2. Otherwise you may hang up.',
      ].join(' '),
    declined: () => 'Thank you for telling us. No problem. Until another time!',
    filled: () =>
      'Thank you for your yes! The place has been filled meanwhile. We gladly ask you another time.',
    late: () =>
      'Thank you for your yes! The time for this question was over. A person looks at it and calls you.',
    person: () =>
      'Good. A person calls you as soon as somebody is at work. Until then we wait for your answer. Goodbye.',
    undecided: (again) =>
      again === 'again'
        ? 'We heard no choice. That is not a no: we call you once more later. Goodbye.'
        : 'We heard no choice. That is not a no, but we ask somebody else now. Until another time.',
    goodbye: () => 'Goodbye.',
  },
};

/** What one of us wrote down for a volunteer who said it on the phone. */
export const spokenAnswers = {
  yes: 'Zei ja aan de telefoon.',
  no: 'Zei nee aan de telefoon.',
} as const;

/** As French and English speakers call it. */
function inBruges(city: string): string {
  return city === 'Brugge' ? 'Bruges' : city;
}

const locales = { nl: 'nl-BE', fr: 'fr-BE', en: 'en-GB' } as const;
const or = { nl: 'of', fr: 'ou', en: 'or' } as const;
const parts: Readonly<Record<Language, Readonly<Record<DayPart, string>>>> = {
  nl: { morning: 'voormiddag', afternoon: 'namiddag', evening: 'avond' },
  fr: { morning: ' matin', afternoon: ' après-midi', evening: ' soir' },
  en: { morning: ' morning', afternoon: ' afternoon', evening: ' evening' },
};

/** «woensdagnamiddag of donderdagnamiddag»; the first few when there are many. */
function listed(slots: readonly WeeklySlot[], language: Language): string {
  const said = slots
    .slice(0, MOST_SLOTS)
    .map(({ weekday, part }) => dayName(weekday, language) + parts[language][part]);
  const last = said.at(-1) ?? '';
  return said.length < 2 ? last : `${said.slice(0, -1).join(', ')} ${or[language]} ${last}`;
}

/** The fourth of January 2021 was a Monday. */
function dayName(weekday: Weekday, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], { timeZone: 'UTC', weekday: 'long' }).format(
    Date.UTC(2021, 0, 3 + weekday),
  );
}
