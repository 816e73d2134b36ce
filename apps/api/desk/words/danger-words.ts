import type { DangerView } from '#alerts';
import { type DangerSign, dangerSigns } from '#kernel';
import type { TaskKind } from '#tasks';

/** The signs that one of us ticks, as she reads them. */
export const signWords: Readonly<Record<DangerSign, string>> = {
  fallen: 'Gevallen, gewond of erg ziek',
  death: 'Spreekt over de dood of over zelfmoord',
  violence: 'Geweld, of bang voor iemand',
  'not-seen': 'Al dagen niet gezien, of doet niet open',
  other: 'Een ander gevaar',
};

/** For who writes down what she heard: is there danger now? */
export const signChoices = dangerSigns.map((value) => ({ value, text: signWords[value] }));

/** How danger was told, where no sign of it is named. */
const howWords: Readonly<Record<DangerView['how'], string>> = {
  ticked: 'Kruiste aan dat er gevaar is',
  key: 'Koos «gevaar» aan de telefoon',
  words: 'Woorden van gevaar',
  possible: 'Woorden die op gevaar kunnen wijzen',
  volunteer: 'Een vrijwilliger meldt gevaar',
  colleague: 'Een collega meldt gevaar',
};

/** By what it was told: the signs that were ticked, or how else. */
export function saySigns({ how, sign, signs }: DangerView): readonly string[] {
  if (sign !== undefined) {
    return [signWords[sign]];
  }
  return signs.length > 0 ? signs : [howWords[how]];
}

/** What somebody who read it decides. */
export const possibleChoices = [
  { value: 'danger', text: 'Er is gevaar: alarm' },
  { value: 'calm', text: 'Gelezen, er is geen gevaar' },
] as const;

/** What is to be done, and what is asked of who did it. */
export const taskWords: Readonly<
  Record<TaskKind, { readonly todo: string; readonly asks: string }>
> = {
  alert_outcome: {
    todo: 'Schrijf wat er na het alarm gedaan is',
    asks: 'Wat is er gedaan?',
  },
  possible_danger: {
    todo: 'Lees dit vandaag: misschien is er gevaar',
    asks: 'Wat heb je gedaan?',
  },
  possible_danger_at_home: {
    todo: 'Lees dit eerst, met een professional: misschien is er geweld thuis',
    asks: 'Wat heb je gedaan?',
  },
  possible_danger_self: {
    todo: 'Bel eerst: misschien is wie dit schrijft in gevaar',
    asks: 'Wat heb je gedaan?',
  },
  other_language: {
    todo: 'Lees dit vandaag met iemand die de taal kent: niemand weet nog wat er staat',
    asks: 'Wat staat er, en wat heb je gedaan?',
  },
  read_text: {
    todo: 'Lees een sms die niemand lijkt te melden',
    asks: 'Wat is er gedaan?',
  },
  volunteer_first_word: {
    todo: 'Bel: wil vrijwilliger worden en las dat we bellen',
    asks: 'Wat kwam er uit het gesprek?',
  },
  volunteer_wrote_again: {
    todo: 'Bel: is al vrijwilliger, en vulde het formulier op /helpen in',
    asks: 'Wat kwam er uit het gesprek?',
  },
  volunteers_flood: {
    todo: 'Kijk de nieuwe vrijwilligers na: er kwamen er heel veel van dezelfde plek, en iedereen las dat we bellen',
    asks: 'Wie is gebeld, en wie bestaat niet?',
  },
  volunteer_heavy: {
    todo: 'Bel een vrijwilliger die schreef dat het lastig is',
    asks: 'Wat heb je gehoord en afgesproken?',
  },
  volunteer_undecided: {
    todo: 'Bel een vrijwilliger die twijfelt over een vraag, en noteer bij de sms: ja of nee',
    asks: 'Wat wou de vrijwilliger weten, en wat nu?',
  },
  volunteer_hands_back: {
    todo: 'Bel een vrijwilliger die een opdracht teruggeeft of vervanging vraagt',
    asks: 'Wat heb je afgesproken, en wie neemt het over?',
  },
  volunteer_asks_person: {
    todo: 'Bel een vrijwilliger die over een vraag eerst een mens wil spreken. De tijd om te antwoorden staat stil tot je dit afrondt',
    asks: 'Wat is er gezegd? Een ja of nee noteer je in het dossier, dan is dit ook af',
  },
  volunteer_data: {
    todo: 'Bezorg deze vrijwilliger alle eigen gegevens',
    asks: 'Wat heb je gegeven, en hoe?',
  },
  volunteer_pauses: {
    todo: 'Een vrijwilliger nam pauze, en er staat nog een bezoek gepland: kijk na of dat doorgaat',
    asks: 'Wat heb je afgesproken?',
  },
  volunteer_incomplete: {
    todo: 'Vraag wat nog ontbreekt, en vul het aan: zolang kan er niets gevraagd worden',
    asks: 'Wat is aangevuld of afgesproken?',
  },
  volunteer_screening: {
    todo: 'Vraag een nieuw uittreksel: de screening van deze vrijwilliger eindigt',
    asks: 'Wat is afgesproken?',
  },
  volunteer_kilometres: {
    todo: 'Kijk de kilometers na die deze vrijwilliger sms’te: onder «Kostenvergoeding»',
    asks: 'Wat is er beslist?',
  },
  volunteer_worry: {
    todo: 'Voor een manager: beslis over de zorg waardoor deze vrijwilliger geschorst is',
    asks: 'Wat is beslist, en waarom?',
  },
  visitor_fell_away: {
    todo: 'Bel de persoon vandaag: wie op bezoek kwam of zou komen, komt nu niet',
    asks: 'Wat zei de persoon?',
  },
  volunteer_support: {
    todo: 'Bel de vrijwilliger: tijd voor het steungesprek van elke zes weken',
    asks: 'Hoe gaat het, en wat is afgesproken?',
  },
  volunteer_without_task: {
    todo: 'Laat van ons horen: deze vrijwilliger is klaar en kreeg al acht weken geen vraag',
    asks: 'Wat is afgesproken?',
  },
  match_meaning: {
    todo: 'Vraag de persoon, als die dat wil, wat het betekent dat de vrijwilliger er is. Mag de vrijwilliger het lezen? Schrijf het dan op de pagina van de vrijwilliger',
    asks: 'Waarom komt het niet bij de vrijwilliger?',
  },
  volunteer_asked_often: {
    todo: 'Vraag of het niet te veel is: deze vrijwilliger kreeg in vier weken veel vragen',
    asks: 'Wat is afgesproken?',
  },
};
