import type { NewReport } from '#intake';
import type { NewWishes } from '#casework';

/** How far a case of the demonstration has come; each stage holds those before it. */
export type Stage =
  | 'new'
  | 'tried'
  | 'spoken'
  | 'waiting'
  | 'agreed'
  | 'offered'
  | 'accepted'
  | 'visiting'
  | 'declined'
  | 'closed';

/** A report of the demonstration, about somebody who does not exist. */
export interface InventedReport {
  readonly daysAgo: number;
  readonly stage: Stage;
  readonly report: NewReport;
  readonly wishes?: NewWishes;
}

const wishes = (own: NewWishes): NewWishes => ({
  languages: ['nl'],
  hours: [
    { weekday: 3, from: '13:00', to: '17:00' },
    { weekday: 4, from: '13:00', to: '17:00' },
    { weekday: 2, from: '09:00', to: '12:00' },
  ],
  interests: ['kaarten'],
  ...own,
});

const about = (
  channel: NewReport['channel'],
  concern: string,
  {
    neighbourhood,
    ...person
  }: Omit<NewReport['person'], 'concern'> & Pick<NewReport, 'neighbourhood'>,
  reporter: NewReport['reporter'] = {},
): NewReport => ({
  channel,
  self: false,
  danger: false,
  ...(neighbourhood === undefined ? {} : { neighbourhood }),
  person: { concern, ...person },
  reporter,
});

export const inventedReports: readonly InventedReport[] = [
  {
    daysAgo: 0,
    stage: 'new',
    report: about(
      'web',
      'Mijn buurvrouw komt sinds de dood van haar man bijna niet meer buiten. De rolluiken blijven half dicht.',
      { name: 'Godelieve Vermeersch', street: 'Moerkerkse Steenweg', houseNumber: '112' },
      { name: 'Luc Rosseel', phone: '+32470009001', relation: 'buur', mayBeNamed: true },
    ),
  },
  {
    daysAgo: 0,
    stage: 'new',
    report: about(
      'sms',
      'Die man boven de bakker zit altijd alleen aan het raam. Misschien wil hij eens een babbel.',
      {},
      { phone: '+32470009002' },
    ),
  },
  {
    daysAgo: 1,
    stage: 'new',
    report: {
      ...about('operator', 'Ik zie niemand meer. De dagen zijn lang.', {
        name: 'Roger Naessens',
        street: 'Gistelse Steenweg',
        houseNumber: '301',
        phone: '+32470009003',
      }),
      self: true,
      reporter: { name: 'Roger Naessens', phone: '+32470009003' },
    },
  },
  {
    daysAgo: 2,
    stage: 'spoken',
    report: {
      ...about(
        'phone',
        'Ze zei dat het voor haar niet meer hoeft. Ik maak me grote zorgen.',
        { name: 'Paula Wittevrongel', street: 'Scheepsdalelaan', houseNumber: '60' },
        { name: 'Ivo Claeys', phone: '+32470009007', relation: 'buur', mayBeNamed: true },
      ),
      danger: true,
    },
  },
  {
    daysAgo: 7,
    stage: 'new',
    report: about(
      'web',
      'De mevrouw aan wie ik maaltijden breng, eet minder en praat over vroeger. Ze krijgt geen bezoek.',
      { name: 'Simonne Claeys', street: 'Generaal Lemanlaan', houseNumber: '45', knows: 'no' },
      { relation: 'maaltijdbezorger', email: 'bezorger@voorbeeld.invalid' },
    ),
  },
  {
    daysAgo: 3,
    stage: 'tried',
    report: about(
      'phone',
      'Mijn oom is pas verhuisd en kent er niemand.',
      { name: 'Willy De Smet', street: 'Dudzeelse Steenweg', houseNumber: '78' },
      { name: 'Ilse De Smet', phone: '+32470009004', relation: 'familie' },
    ),
  },
  {
    daysAgo: 5,
    stage: 'spoken',
    report: about(
      'web',
      'Jonge moeder uit Syrië, alleen met twee kinderen. Ze zou graag Nederlands oefenen.',
      { street: 'Sint-Pieterskerklaan', houseNumber: '20', knows: 'yes' },
      { name: 'Greet Popelier', phone: '+32470009005', relation: 'buur', mayBeNamed: true },
    ),
  },
  {
    daysAgo: 16,
    stage: 'waiting',
    report: about('web', 'Hij rouwt om zijn vrouw en doet de deur nauwelijks open.', {
      name: 'Etienne Maertens',
      street: 'Kerkstraat',
      houseNumber: '9',
    }),
  },
  {
    daysAgo: 6,
    stage: 'agreed',
    wishes: wishes({
      ...{ gender: 'vrouw', stairs: true, contact: ['home', 'outing'], transport: true },
      ...{ hearing: 'hard', notWelcome: 'haar zoon', humanLine: 'vertelt graag' },
    }),
    report: about(
      'web',
      'Ze woont op de derde verdieping en geraakt met haar rollator niet meer beneden.',
      {
        name: 'Maria Goethals',
        street: 'Baron Ruzettelaan',
        houseNumber: '210',
        neighbourhood: 'assebroek',
        knows: 'yes',
      },
      { phone: '+32470009006', relation: 'thuishulp' },
    ),
  },
  {
    daysAgo: 8,
    stage: 'offered',
    wishes: wishes({
      ...{ pets: true, petKinds: ['dog'], gives: 'leert iemand accordeon spelen' },
      ...{ interests: ['muziek'], humanLine: 'speelde vroeger accordeon' },
    }),
    report: about('phone', 'Hij heeft alleen nog zijn hond.', {
      name: 'Julien Lambrecht',
      street: 'Langestraat',
      houseNumber: '88',
      neighbourhood: 'brugge-centrum',
    }),
  },
  {
    daysAgo: 9,
    stage: 'accepted',
    wishes: wishes({ interests: ['tuinieren'], humanLine: 'had de mooiste tuin van de straat' }),
    report: about('web', 'Sinds haar val durft ze niet meer alleen naar de winkel.', {
      name: 'Rosa Timmerman',
      street: 'Torhoutse Steenweg',
      houseNumber: '150',
      neighbourhood: 'sint-michiels',
    }),
  },
  {
    daysAgo: 14,
    stage: 'visiting',
    wishes: wishes({ interests: ['lezen'], humanLine: 'leest graag de krant en vertelt erover' }),
    report: about('web', 'De overbuurman heeft sinds zijn pensioen geen aanspraak meer.', {
      name: 'André Seynaeve',
      street: 'Maalse Steenweg',
      houseNumber: '64',
      neighbourhood: 'sint-kruis',
    }),
  },
  {
    daysAgo: 20,
    stage: 'declined',
    report: about('web', 'Ze komt niet meer naar de kaartclub.', {
      name: 'Lea Dewulf',
      street: 'Oostendse Steenweg',
      houseNumber: '31',
    }),
  },
  {
    daysAgo: 45,
    stage: 'closed',
    wishes: wishes({}),
    report: about('operator', 'Vroeg zelf om wat gezelschap na een verhuis.', {
      name: 'Jeannine Haeghebaert',
      street: 'Katelijnestraat',
      houseNumber: '12',
      neighbourhood: 'brugge-centrum',
    }),
  },
];
