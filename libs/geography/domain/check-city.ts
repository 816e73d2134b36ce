import { type City, type NeighbourhoodId } from './city.ts';

/** What contradicts itself in a city's file, one plain sentence a fault; none when it is sound. */
export function checkCity(city: City): string[] {
  return [
    ...repeated(city),
    ...strangers(city),
    ...borderFaults(city),
    ...areaFaults(city),
    ...ruleFaults(city),
    ...reimbursementFaults(city),
  ];
}

function repeated(city: City): string[] {
  const ids = [
    ...twice(city.neighbourhoods.map((one) => `neighbourhood ${one.id}`)),
    ...twice(city.areas.map((one) => `area ${one.id}`)),
    ...twice(
      city.streets.map((one) => `street ${one.name} (${one.postcode}, ${one.neighbourhood})`),
    ),
    ...city.languages.flatMap((language) =>
      twice(city.signposts[language].map((one) => `signpost ${language}.${one.id}`)),
    ),
  ];
  return ids.map((id) => `${id} stands there twice`);
}

function strangers(city: City): string[] {
  const known = new Set(city.neighbourhoods.map((one) => one.id));
  const named: readonly (readonly [string, NeighbourhoodId])[] = [
    ...city.borders.flatMap((pair) => pair.map((id) => ['borders', id] as const)),
    ...city.streets.map((one) => [`street ${one.name}`, one.neighbourhood] as const),
  ];
  return named
    .filter(([, id]) => !known.has(id))
    .map(([where, id]) => `${where}: unknown neighbourhood ${id}`);
}

function borderFaults(city: City): string[] {
  const alone = city.borders
    .filter(([one, other]) => one === other)
    .map(([one]) => `borders: ${one} borders itself`);
  const pairs = city.borders.map((pair) => [...pair].sort().join(' and '));
  return [...alone, ...twice(pairs).map((pair) => `borders: ${pair} stand there twice`)];
}

function areaFaults(city: City): string[] {
  const areas = new Set(city.areas.map((one) => one.id));
  const used = new Set(city.neighbourhoods.map((one) => one.area));
  return [
    ...city.neighbourhoods
      .filter((one) => !areas.has(one.area))
      .map((one) => `neighbourhood ${one.id}: unknown area ${one.area}`),
    ...city.areas.filter((one) => !used.has(one.id)).map((one) => `area ${one.id} is empty`),
  ];
}

function ruleFaults(city: City): string[] {
  const total = Object.values(city.matching.weights).reduce((sum, weight) => sum + weight, 0);
  const mute = city.languages
    .filter((language) => city.signposts[language].length === 0)
    .map((language) => `signposts: none in ${language}`);
  const backwards = (['officeHours', 'offerHours'] as const)
    .filter((hours) => city[hours].from >= city[hours].to)
    .map((hours) => `${hours}: end before they begin`);
  return [
    ...(Math.abs(total - 1) > 1e-9 ? ['matching.weights: do not add up to 1'] : []),
    ...(Object.keys(city.roles).length === 0 ? ['roles: there are none'] : []),
    ...mute,
    ...backwards,
  ];
}

function reimbursementFaults({ reimbursement }: City): string[] {
  const years = twice(reimbursement.map(({ year }) => `reimbursement: ${String(year)}`));
  const rates = reimbursement
    .filter(({ year, rates }) => {
      const days = rates.map(({ from }) => from);
      const rise = days.every((day, at) => day > (days[at - 1] ?? ''));
      const ofYear = days.every((day) => day.startsWith(`${String(year)}-`));
      return !rise || !ofYear || days[0] !== `${String(year)}-01-01`;
    })
    .map(
      ({ year }) =>
        `reimbursement ${String(year)}: rates begin on 1 January, rise, and end with the year`,
    );
  return [...years.map((one) => `${one} stands there twice`), ...rates];
}

function twice(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
