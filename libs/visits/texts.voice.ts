import type { Language } from '#kernel';

/** What a volunteer hears on the phone. The address only after a code. */
export interface VolunteerWords {
  notKnown(): string;
  /** What a caller may do whose number is of no volunteer. */
  join(): string;
  joins(): string;
  nothingPlanned(): string;
  callBack(): string;
  planned(when: string): string;
  /** What she may do about a visit; what everybody may follows. */
  ofVisit(): string;
  /** The choice that she has about being asked. */
  rest: Readonly<Record<'pause' | 'return', () => string>>;
  toUs(): string;
  /** @param day the last of it; undefined while nobody knows */
  onPause(day: string | undefined): string;
  weeks(): string;
  /** @param visit when somebody expects her all the same */
  paused(day: string, visit: string | undefined): string;
  back(): string;
  /** She came back, and one of us must see to something first. */
  backLater(): string;
  notUnderstood(): string;
  typeCode(): string;
  takeYourTime(): string;
  wrongCode(): string;
  noCode(): string;
  arrived(): string;
  left(): string;
  leftAlready(): string;
  /** She says so, but her visit is another time. */
  notNow(when: string): string;
  callYou(): string;
  /** Once she heard the address. */
  afterDoor(): string;
  goodbye(): string;
  door(door: {
    readonly firstName: string | undefined;
    readonly address: string;
    readonly word: string;
  }): string;
}

export const volunteerWords: Readonly<Record<Language, VolunteerWords>> = {
  nl: {
    notKnown: () => 'Dit nummer kennen we niet als dat van een vrijwilliger.',
    join: () =>
      [
        'Wil je vrijwilliger worden, druk 1. Ben je het al, of wil je iets anders, druk 0.',
        'Wil je dit opnieuw horen, druk sterretje.',
      ].join(' '),
    joins: () => 'Fijn dat je wil helpen. We bellen je om kennis te maken.',
    nothingPlanned: () => 'Er staat geen bezoek voor je gepland.',
    callBack: () => 'We bellen je graag terug.',
    planned: (when) => `Je bezoek is op ${when}.`,
    ofVisit: () =>
      'Wil je het adres horen, druk 1. Ben je aangekomen, druk 2. Ben je vertrokken, druk 3.',
    rest: {
      pause: () => 'Wil je een tijd pauze, druk 4.',
      return: () => 'Mogen we je weer vragen, druk 4.',
    },
    toUs: () => 'Wil je dat we je bellen, druk 0. Wil je dit opnieuw horen, druk sterretje.',
    onPause: (day) =>
      `Je staat op pauze${day === undefined ? '' : `, tot en met ${day}`}: we vragen je nu niets.`,
    weeks: () =>
      [
        'Hoeveel weken wil je pauze? Druk het aantal, van 1 tot 8.',
        'Duurt het langer, of weet je het nog niet, druk 0: dan bellen we je.',
        'Wil je dit opnieuw horen, druk sterretje.',
      ].join(' '),
    paused: (day, visit) =>
      [
        `Je pauze is genoteerd: tot en met ${day} vragen we je niets.`,
        ...(visit === undefined
          ? []
          : [`Je bezoek op ${visit} blijft staan. Kan je dan niet, druk 0.`]),
        'Klopt dit niet, druk 2. Wil je vroeger terugkomen, bel ons of stuur TERUG met een sms.',
        'Anders mag je neerleggen.',
      ].join(' '),
    back: () => 'Fijn dat je er weer bent. We mogen je weer vragen. Tot later.',
    backLater: () => 'Fijn dat je er weer bent. We bellen je eerst nog even.',
    notUnderstood: () => 'Die keuze ken ik niet.',
    typeCode: () =>
      'We sturen je nu een sms met een code van zes cijfers. Typ de code en druk daarna op hekje.',
    takeYourTime: () => 'Neem je tijd. Typ de code uit de sms, en druk daarna op hekje.',
    wrongCode: () => 'Die code klopt niet. Typ ze nog eens, en druk daarna op hekje.',
    noCode: () => 'Zo lukt het nu niet. We bellen je om het adres te zeggen.',
    arrived: () => 'We noteren dat je er bent. Een fijn bezoek. Tot later.',
    left: () => 'We noteren dat je vertrokken bent. Dank je wel voor je bezoek. Tot later.',
    leftAlready: () => 'We noteerden al dat je vertrokken bent.',
    notNow: (when) => `Je bezoek is pas op ${when}. We noteren nu niets.`,
    callYou: () => 'We bellen je.',
    afterDoor: () =>
      [
        'Wil je het adres opnieuw horen, druk sterretje. Ben je aangekomen, druk 2.',
        'Ben je vertrokken, druk 3. Wil je dat we je bellen, druk 0.',
      ].join(' '),
    goodbye: () => 'Tot later.',
    door: ({ firstName, address, word }) =>
      `Je gaat naar ${firstName ?? 'de persoon'}. Het adres is ${address}. Zeg aan de deur: ${word}.`,
  },
  fr: {
    notKnown: () => 'Nous ne connaissons pas ce numéro comme celui d’un bénévole.',
    join: () =>
      [
        'Vous voulez devenir bénévole, appuyez sur le 1.',
        'Vous l’êtes déjà, ou c’est pour autre chose, appuyez sur le 0.',
        'Pour réécouter, appuyez sur étoile.',
      ].join(' '),
    joins: () => 'Merci de vouloir aider. Nous vous appelons pour faire connaissance.',
    nothingPlanned: () => 'Aucune visite n’est prévue pour vous.',
    callBack: () => 'Nous vous rappelons volontiers.',
    planned: (when) => `Votre visite est prévue ${when}.`,
    ofVisit: () =>
      [
        'Pour entendre l’adresse, appuyez sur le 1. Vous êtes arrivé, appuyez sur le 2.',
        'Vous êtes parti, appuyez sur le 3.',
      ].join(' '),
    rest: {
      pause: () => 'Pour faire une pause, appuyez sur le 4.',
      return: () => 'Si nous pouvons à nouveau vous demander, appuyez sur le 4.',
    },
    toUs: () => 'Pour être appelé, appuyez sur le 0. Pour réécouter, appuyez sur étoile.',
    onPause: (day) =>
      `Vous êtes en pause${day === undefined ? '' : ` jusqu’au ${day} inclus`} : nous ne vous demandons rien.`,
    weeks: () =>
      [
        'Combien de semaines de pause voulez-vous ? Tapez le nombre, de 1 à 8.',
        'C’est plus long, ou vous ne savez pas encore, appuyez sur le 0 : nous vous appelons.',
        'Pour réécouter, appuyez sur étoile.',
      ].join(' '),
    paused: (day, visit) =>
      [
        `Votre pause est notée : jusqu’au ${day} inclus, nous ne vous demandons rien.`,
        ...(visit === undefined
          ? []
          : [
              `Votre visite prévue ${visit} reste prévue. Si vous ne pouvez pas, appuyez sur le 0.`,
            ]),
        'Ce n’est pas juste, appuyez sur le 2. Pour revenir plus tôt, appelez-nous.',
        'Sinon, vous pouvez raccrocher.',
      ].join(' '),
    back: () => 'Heureux de vous retrouver. Nous pouvons à nouveau vous demander. À bientôt.',
    backLater: () => 'Heureux de vous retrouver. Nous vous appelons d’abord.',
    notUnderstood: () => 'Je ne connais pas ce choix.',
    typeCode: () =>
      'Nous vous envoyons un SMS avec un code de six chiffres. Tapez ce code, puis dièse.',
    takeYourTime: () => 'Prenez votre temps. Tapez le code du SMS, puis dièse.',
    wrongCode: () => 'Ce code n’est pas juste. Tapez-le encore une fois, puis dièse.',
    noCode: () => 'Cela ne fonctionne pas ainsi. Nous vous appelons pour vous donner l’adresse.',
    arrived: () => 'Nous notons que vous êtes arrivé. Bonne visite. À bientôt.',
    left: () => 'Nous notons que vous êtes parti. Merci de votre visite. À bientôt.',
    leftAlready: () => 'Nous avons déjà noté que vous êtes parti.',
    notNow: (when) => `Votre visite n’est prévue que ${when}. Nous ne notons rien pour l’instant.`,
    callYou: () => 'Nous vous appelons.',
    afterDoor: () =>
      [
        'Pour réécouter l’adresse, appuyez sur étoile. Vous êtes arrivé, appuyez sur le 2.',
        'Vous êtes parti, appuyez sur le 3. Pour être appelé, appuyez sur le 0.',
      ].join(' '),
    goodbye: () => 'À bientôt.',
    door: ({ firstName, address, word }) =>
      `Vous allez chez ${firstName ?? 'la personne'}. L’adresse est ${address}. À la porte, dites : ${word}.`,
  },
  en: {
    notKnown: () => 'We do not know this number as that of a volunteer.',
    join: () =>
      [
        'If you want to become a volunteer, press 1. If you are one, or it is about something else, press 0.',
        'To hear this again, press star.',
      ].join(' '),
    joins: () => 'Thank you for wanting to help. We call you to get to know each other.',
    nothingPlanned: () => 'No visit is planned for you.',
    callBack: () => 'We gladly call you back.',
    planned: (when) => `Your visit is on ${when}.`,
    ofVisit: () =>
      'To hear the address, press 1. If you have arrived, press 2. If you have left, press 3.',
    rest: {
      pause: () => 'If you want a break, press 4.',
      return: () => 'If we may ask you again, press 4.',
    },
    toUs: () => 'If you want us to call you, press 0. To hear this again, press star.',
    onPause: (day) =>
      `You are on a break${day === undefined ? '' : `, up to and including ${day}`}: we ask you nothing now.`,
    weeks: () =>
      [
        'For how many weeks do you want a break? Press the number, from 1 to 8.',
        'If it takes longer, or you do not know yet, press 0: we call you then.',
        'To hear this again, press star.',
      ].join(' '),
    paused: (day, visit) =>
      [
        `Your break is noted: up to and including ${day} we ask you nothing.`,
        ...(visit === undefined
          ? []
          : [`Your visit on ${visit} stands. If you cannot come, press 0.`]),
        'If this is not right, press 2. To come back earlier, call us.',
        'Otherwise you may hang up.',
      ].join(' '),
    back: () => 'Good to have you back. We may ask you again. Goodbye for now.',
    backLater: () => 'Good to have you back. We call you first.',
    notUnderstood: () => 'I do not know that choice.',
    typeCode: () => 'We are texting you a code of six digits. Type the code, then press hash.',
    takeYourTime: () => 'Take your time. Type the code from the text, then press hash.',
    wrongCode: () => 'That code is not right. Type it once more, then press hash.',
    noCode: () => 'It does not work this way now. We call you to tell you the address.',
    arrived: () => 'We note that you are there. Have a good visit. Goodbye for now.',
    left: () => 'We note that you have left. Thank you for your visit. Goodbye for now.',
    leftAlready: () => 'We noted already that you have left.',
    notNow: (when) => `Your visit is not until ${when}. We note nothing now.`,
    callYou: () => 'We will call you.',
    afterDoor: () =>
      [
        'To hear the address again, press star. If you have arrived, press 2.',
        'If you have left, press 3. If you want us to call you, press 0.',
      ].join(' '),
    goodbye: () => 'Goodbye for now.',
    door: ({ firstName, address, word }) =>
      `You are visiting ${firstName ?? 'the person'}. The address is ${address}. At the door, say: ${word}.`,
  },
};
