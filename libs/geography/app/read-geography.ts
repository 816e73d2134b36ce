import { type City, type NeighbourhoodId, type StreetPart } from '../domain/city.ts';
import {
  type GeographyCounts,
  type GeographyData,
  type NamedRange,
  type NeighbourhoodShape,
} from '../domain/geography-data.ts';
import { isNeighbourhood } from '../domain/neighbourhoods.ts';
import {
  adjacencyFile,
  centroidRow,
  GeographyFolder,
  postcodeFile,
  rangeRow,
  shapesFile,
  streetRow,
} from './geography-files.ts';

export type ReadGeography =
  | { readonly kind: 'sound'; readonly data: GeographyData; readonly counts: GeographyCounts }
  | { readonly kind: 'faulty'; readonly faults: readonly string[] };

/** A postcode that so few of a neighbourhood's addresses carry is left to "another". */
const smallShare = 0.01;

const namesFile = 'centroids.csv';
const streetsFile = 'streets.csv';

/** Names as the files write them, to the ids of the city. */
type Place = (where: string, name: string) => NeighbourhoodId;

/** Reads a folder of open data and holds it against the city's own file. */
export async function readGeography(folder: string, city: City): Promise<ReadGeography> {
  const files = new GeographyFolder(folder);
  const place = await readNames(files, city);
  const shapes = await readShapes(files, city);
  const borders = await checkBorders(files, city, place);
  const postcodes = await checkPostcodes(files, city, place);
  const parts = await readStreets(files, place);
  const ranges = await readRanges(files, place, parts);
  if (files.faults.length > 0) {
    return { kind: 'faulty', faults: files.faults };
  }
  const streets = new Set(parts.map((part) => part.name)).size;
  const counts = { neighbourhoods: shapes.length, borders, postcodes, streets };
  return {
    kind: 'sound',
    data: { parts, ranges, shapes },
    counts: { ...counts, ranges: ranges.length },
  };
}

async function readNames(files: GeographyFolder, city: City): Promise<Place> {
  const rows = await files.rows(namesFile, centroidRow);
  const ids = new Map(rows.map(({ value }) => [value.name, value.id]));
  for (const { where, value } of rows) {
    if (!isNeighbourhood(city, value.id)) {
      files.faults.push(`${where}: the city's file has no neighbourhood ${value.id}`);
    }
  }
  return (where, name) => {
    const id = ids.get(name);
    if (id === undefined && files.isRead(namesFile)) {
      files.faults.push(`${where}: unknown neighbourhood ${name}`);
    }
    return id ?? name;
  };
}

async function readShapes(files: GeographyFolder, city: City): Promise<NeighbourhoodShape[]> {
  const file = 'neighbourhoods.geojson';
  const features = (await files.json(file, shapesFile))?.features;
  if (features === undefined) {
    return [];
  }
  const times = new Map<string, number>();
  for (const { id } of features) {
    times.set(id, (times.get(id) ?? 0) + 1);
    if (!isNeighbourhood(city, id)) {
      files.faults.push(`${file}: the city's file has no neighbourhood ${id}`);
    }
  }
  for (const { id } of city.neighbourhoods.filter((one) => times.get(one.id) !== 1)) {
    files.faults.push(`${file}: ${id} stands there ${times.get(id) ?? 0} times instead of once`);
  }
  return features.map(({ id, geometry }) => ({ neighbourhood: id, polygon: geometry }));
}

/** The city's file says who borders whom; data that disagrees is newer or of another city. */
async function checkBorders(files: GeographyFolder, city: City, place: Place): Promise<number> {
  const file = 'adjacency.json';
  const read = await files.json(file, adjacencyFile);
  if (read === undefined || !files.isRead(namesFile)) {
    return 0;
  }
  const adjacent = Object.entries(read.adjacent);
  const steps = new Set(
    adjacent.flatMap(([name, others]) =>
      others.map((other) => `${place(file, name)} → ${place(file, other)}`),
    ),
  );
  const known = new Set(city.borders.flatMap(([a, b]) => [`${a} → ${b}`, `${b} → ${a}`]));
  files.faults.push(
    ...[...steps]
      .filter((step) => !known.has(step))
      .map((step) => `${file}: ${step} is no border in the city's file`),
    ...[...known]
      .filter((step) => !steps.has(step))
      .map((step) => `${file}: ${step} is missing, the city's file has it`),
  );
  return steps.size / 2;
}

async function checkPostcodes(files: GeographyFolder, city: City, place: Place): Promise<number> {
  const file = 'postcode_neighbourhoods.json';
  const postcodes = Object.entries((await files.json(file, postcodeFile)) ?? {});
  if (!files.isRead(namesFile)) {
    return 0;
  }
  for (const [postcode, shares] of postcodes) {
    for (const { neighbourhood, share } of shares) {
      const id = place(file, neighbourhood);
      const listed = city.neighbourhoods.find((one) => one.id === id)?.postcodes ?? [];
      if (share >= smallShare && !listed.includes(postcode)) {
        files.faults.push(`${file}: ${postcode} covers ${id}, not so in the city's file`);
      }
    }
  }
  return postcodes.length;
}

async function readStreets(files: GeographyFolder, place: Place): Promise<StreetPart[]> {
  const seen = new Set<string>();
  const rows = await files.rows(streetsFile, streetRow);
  return rows.map(({ where, value }) => {
    const { street, postcode, neighbourhood } = value;
    const part = { name: street, postcode, neighbourhood: place(where, neighbourhood) };
    const key = Object.values(part).join('|');
    if (seen.has(key)) {
      files.faults.push(`${where}: ${street}, ${postcode}, ${neighbourhood} stood there before`);
    }
    seen.add(key);
    return part;
  });
}

async function readRanges(
  files: GeographyFolder,
  place: Place,
  parts: readonly StreetPart[],
): Promise<NamedRange[]> {
  const names = new Set(parts.map((part) => part.name));
  const rows = await files.rows('streets_split_ranges.csv', rangeRow);
  const ranges: NamedRange[] = [];
  for (const { where, value } of rows) {
    const { street, side, from: first, to: last, postcode } = value;
    const odd = side === 'odd' ? 1 : 0;
    if (files.isRead(streetsFile) && !names.has(street)) {
      files.faults.push(`${where}: ${street} is not in ${streetsFile}`);
    }
    if (first > last || first % 2 !== odd || last % 2 !== odd) {
      files.faults.push(`${where}: from ${first} to ${last} are no ${side} numbers in order`);
    }
    const along = ranges.filter((range) => range.street === street && range.side === side);
    if (along.some((range) => range.first <= last && first <= range.last)) {
      files.faults.push(`${where}: ${street}, ${side} ${first}-${last} overlaps another range`);
    }
    const neighbourhood = place(where, value.neighbourhood);
    ranges.push({ street, side, first, last, postcode, neighbourhood });
  }
  return ranges;
}
