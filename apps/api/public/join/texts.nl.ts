import type { JoinTexts } from './texts.ts';

export const texts: JoinTexts = {
  name: 'Nederlands',
  frame: {
    skip: 'Naar de inhoud',
    call: 'Liever bellen?',
    languages: 'Taal',
    hours: (from, to) => `Op werkdagen van ${from} tot ${to} uur`,
    talk: 'Praat je liever met iemand?',
    always: 'Altijd bereikbaar',
    service: (city) => `Een dienst van de stad ${city}`,
    fault: 'Fout',
    demonstration: "Dit is een demonstratie. De mensen op deze pagina's zijn verzonnen.",
  },
  title: 'Zelf helpen',
  heading: 'Wil je iemand gezelschap houden?',
  intro: (days) =>
    `Fijn dat je eraan denkt. Vul dit in, dan bellen we je binnen ${String(days)} werkdagen.`,
  mustFill: 'Je naam, je nummer, je wijk en je talen hebben we nodig. De rest mag je leeg laten.',
  questions: {
    name: { label: 'Hoe heet je?' },
    phone: {
      label: 'Op welk nummer kunnen we je bellen?',
      hint: 'Een Belgisch nummer, vast of mobiel. Bijvoorbeeld: 0470 12 34 56.',
    },
    email: { label: 'Wat is je e-mailadres?' },
    neighbourhood: {
      label: 'In welke wijk woon je?',
      hint: 'Woon je niet in Brugge? Kies dan de wijk waar je wilt helpen.',
    },
    roles: {
      label: 'Wat zou je graag doen?',
      hint: 'Kies alles wat je aanspreekt. Weet je het nog niet? Laat het dan leeg.',
    },
    languages: { label: 'Welke talen spreek je?' },
    when: {
      label: 'Wanneer kun je ongeveer?',
      hint: 'Het hoeft nog niet precies. Je kunt het later altijd veranderen.',
    },
    source: { label: 'Waar hoorde je van ons?' },
    young: { label: 'Hoe oud ben je?', hint: 'Vrijwilliger worden kan vanaf 16 jaar.' },
    remark: { label: 'Wil je nog iets vertellen?' },
  },
  choose: 'Kies een wijk',
  when: {
    morning: 'Op weekdagen in de voormiddag',
    afternoon: 'Op weekdagen in de namiddag',
    evening: 'Op weekdagen in de avond',
    weekend: 'In het weekend',
  },
  heard: {
    page: 'Op de website',
    vrijwilligerscentrale: 'Bij de vrijwilligerscentrale',
    buurtcomite: 'Bij een buurtcomité',
    other: 'Ergens anders',
  },
  young: 'Ik ben jonger dan 18 jaar',
  kept: 'We bewaren wat je invult veilig. Alleen wie bij het Meldpunt voor de vrijwilligers zorgt, kan het lezen.',
  send: 'Verstuur',
  stepsTitle: 'Zo gaat het verder',
  steps: (days) => [
    {
      title: `We bellen je binnen ${String(days)} werkdagen.`,
      text: 'We praten met elkaar. Jij vraagt wat je wilt weten.',
    },
    {
      title: 'Je krijgt uitleg op papier.',
      text: 'Over het doel, de verzekering, de onkosten en wat je niet mag doorvertellen.',
    },
    { title: 'We maken afspraken.', text: 'Je tekent een korte nota. Je mag altijd stoppen.' },
    {
      title: 'Je toont een uittreksel uit het strafregister, model 595.',
      text: 'We kijken het in en houden het niet bij. Niet voor elke taak is het nodig.',
    },
    {
      title: 'Je leert vijf vragen.',
      text: 'Zo merk je wanneer iemand meer nodig heeft dan gezelschap.',
    },
  ],
  note: 'Lees de informatienota',
  waitTitle: 'Het kan weken duren voor we je iets vragen',
  wait: [
    'We vragen niemand te veel. We zoeken telkens iemand die dicht woont en goed past.',
    'Daarom kan het weken duren voor je een eerste vraag krijgt. Dat ligt niet aan jou. En je mag altijd nee zeggen.',
  ],
  rather: 'Praat je liever? Bel',
  faults: {
    title: 'Er klopt nog iets niet',
    noName: 'Vul je naam in.',
    noPhone: 'Kijk je nummer nog eens na. Schrijf het zo: 0470 12 34 56 of 050 44 80 00.',
    noEmail: 'Kijk je e-mailadres nog eens na. Schrijf het zo: an@voorbeeld.be.',
    noNeighbourhood: 'Kies een wijk uit de lijst.',
    noLanguage: 'Kies minstens één taal.',
    tooLong: (most) => `Maak dit wat korter. Er is plaats voor ${String(most)} tekens.`,
    tokenLost:
      'Dit formulier stond te lang open. Kijk het nog eens na en verstuur het opnieuw. Alles wat je typte, staat er nog.',
  },
  received: {
    title: 'Dank je',
    heading: 'Dank je. Fijn dat je wilt helpen.',
    call: (days) => `We bellen je binnen ${String(days)} werkdagen, op het nummer dat je gaf.`,
    then: 'Daarna',
    home: 'Naar de eerste pagina',
  },
  again: {
    title: 'Je stuurde dit formulier al eens',
    text: 'Wat je eerst stuurde, is bij ons. Daarna veranderde je iets. Die nieuwe woorden hebben we nog niet. Ze staan hieronder.',
    filledIn: 'Dit heb je nu ingevuld',
    send: 'Verstuur ook dit',
  },
  away: {
    title: 'Het lukt nu even niet',
    text: 'Ons systeem werkt op dit moment niet. Wat je stuurde, is nog niet bij ons. Probeer het over een minuut opnieuw, of bel ons.',
    retry: 'Probeer opnieuw',
  },
};
