import type { Language } from '#kernel';

/**
 * What the person of a case hears when she calls. Others in the house may listen along: nothing says what
 * it is about, who visits, or when.
 */
export interface PersonWords {
  hello(): string;
  menu(): string;
  /** Asked of a number that stands in a closed case: it says no more than could be asked of anybody. */
  afterEnd(): string;
  notUnderstood(): string;
  /** Message or callback, after a change, a complaint or the wish for a human. */
  leave(): string;
  sorryForComplaint(): string;
  surePause(): string;
  sureStop(): string;
  paused(weeks: number): string;
  stopped(): string;
  nothingChanges(): string;
  callYou(): string;
}

export const personWords: Readonly<Record<Language, PersonWords>> = {
  nl: {
    hello: () => 'Fijn dat je belt.',
    menu: () =>
      [
        'Wil je iets veranderen, druk 1. Wil je een tijdje geen bezoek, druk 2.',
        'Wil je stoppen, druk 3. Heb je een klacht, druk 4.',
        'Wil je dit opnieuw horen, druk sterretje. Wil je iemand spreken, druk 0.',
      ].join(' '),
    afterEnd: () =>
      [
        'Had je over jezelf al eens contact met ons, druk 1. Is dit de eerste keer, druk 2.',
        'Heb je een klacht, druk 3.',
        'Wil je dit opnieuw horen, druk sterretje. Wil je iemand spreken, druk 0.',
      ].join(' '),
    notUnderstood: () => 'Die keuze ken ik niet.',
    leave: () =>
      [
        'Een medewerker helpt je verder.',
        'Wil je nu een bericht inspreken, druk 1.',
        'Word je liever gebeld, zonder opname, druk 2.',
        'Wil je dit opnieuw horen, druk sterretje.',
      ].join(' '),
    sorryForComplaint: () => 'Goed dat je het zegt.',
    surePause: () =>
      [
        'Je wil een tijdje geen bezoek.',
        'Klopt dat, druk 1 om te bevestigen. Klopt het niet, druk 2.',
        'Wil je dit opnieuw horen, druk sterretje. Wil je iemand spreken, druk 0.',
      ].join(' '),
    sureStop: () =>
      [
        'Je wil stoppen. Er komt dan niemand meer langs.',
        'Klopt dat, druk 1 om te bevestigen. Klopt het niet, druk 2.',
        'Wil je dit opnieuw horen, druk sterretje. Wil je iemand spreken, druk 0.',
      ].join(' '),
    paused: (weeks) =>
      `Dat is goed. Er komt nu een tijdje niemand langs. Over ${String(weeks)} weken vragen we je hoe je het dan wil. Vroeger mag ook: bel ons gerust. Tot later.`,
    stopped: () =>
      'Dat is goed. Er komt niemand meer langs. Je mag ons altijd opnieuw bellen. Tot later.',
    nothingChanges: () => 'Goed, dan verandert er niets.',
    callYou: () => 'We bellen je.',
  },
  fr: {
    hello: () => 'C’est bien que vous appeliez.',
    menu: () =>
      [
        'Pour changer quelque chose, appuyez sur le 1.',
        'Pour ne pas avoir de visite pendant un temps, appuyez sur le 2.',
        'Pour arrêter, appuyez sur le 3. Pour une plainte, appuyez sur le 4.',
        'Pour réécouter, appuyez sur étoile. Pour parler à quelqu’un, appuyez sur le 0.',
      ].join(' '),
    afterEnd: () =>
      [
        'Si vous avez déjà été en contact avec nous pour vous-même, appuyez sur le 1.',
        'Si c’est la première fois, appuyez sur le 2. Pour une plainte, appuyez sur le 3.',
        'Pour réécouter, appuyez sur étoile. Pour parler à quelqu’un, appuyez sur le 0.',
      ].join(' '),
    notUnderstood: () => 'Je ne connais pas ce choix.',
    leave: () =>
      [
        'Un collaborateur vous aidera.',
        'Pour laisser un message maintenant, appuyez sur le 1.',
        'Pour être appelé, sans enregistrement, appuyez sur le 2.',
        'Pour réécouter, appuyez sur étoile.',
      ].join(' '),
    sorryForComplaint: () => 'Vous faites bien de le dire.',
    surePause: () =>
      [
        'Vous ne voulez pas de visite pendant un temps.',
        'Si c’est juste, appuyez sur le 1 pour confirmer. Sinon, appuyez sur le 2.',
        'Pour réécouter, appuyez sur étoile. Pour parler à quelqu’un, appuyez sur le 0.',
      ].join(' '),
    sureStop: () =>
      [
        'Vous voulez arrêter. Plus personne ne viendra alors.',
        'Si c’est juste, appuyez sur le 1 pour confirmer. Sinon, appuyez sur le 2.',
        'Pour réécouter, appuyez sur étoile. Pour parler à quelqu’un, appuyez sur le 0.',
      ].join(' '),
    paused: (weeks) =>
      `C’est bien. Personne ne viendra pendant un temps. Dans ${String(weeks)} semaines, nous vous demanderons ce que vous voulez alors. Plus tôt, c’est possible aussi : appelez-nous. À bientôt.`,
    stopped: () =>
      'C’est bien. Plus personne ne viendra. Vous pouvez toujours nous rappeler. À bientôt.',
    nothingChanges: () => 'Bien, alors rien ne change.',
    callYou: () => 'Nous vous appelons.',
  },
  en: {
    hello: () => 'It is good that you call.',
    menu: () =>
      [
        'To change something, press 1. If you want no visits for a while, press 2.',
        'To stop, press 3. For a complaint, press 4.',
        'To hear this again, press star. To speak to somebody, press 0.',
      ].join(' '),
    afterEnd: () =>
      [
        'If you have been in touch with us about yourself before, press 1.',
        'If this is the first time, press 2. For a complaint, press 3.',
        'To hear this again, press star. To speak to somebody, press 0.',
      ].join(' '),
    notUnderstood: () => 'I do not know that choice.',
    leave: () =>
      [
        'Somebody of ours will help you.',
        'To leave a message now, press 1.',
        'If you would rather be called, without a recording, press 2.',
        'To hear this again, press star.',
      ].join(' '),
    sorryForComplaint: () => 'Thank you for telling us.',
    surePause: () =>
      [
        'You want no visits for a while.',
        'If that is right, press 1 to confirm. If it is not, press 2.',
        'To hear this again, press star. To speak to somebody, press 0.',
      ].join(' '),
    sureStop: () =>
      [
        'You want to stop. Nobody will come any more.',
        'If that is right, press 1 to confirm. If it is not, press 2.',
        'To hear this again, press star. To speak to somebody, press 0.',
      ].join(' '),
    paused: (weeks) =>
      `That is fine. Nobody will come for a while. In ${String(weeks)} weeks we ask you what you would like then. Sooner is fine too: just call us. Goodbye for now.`,
    stopped: () =>
      'That is fine. Nobody will come any more. You can always call us again. Goodbye for now.',
    nothingChanges: () => 'Fine, then nothing changes.',
    callYou: () => 'We will call you.',
  },
};
