import { join } from 'node:path';

/** An invented city of four neighbourhoods, one of them tiny, for tests that must not lean on Brugge. */
export const smallCityFile = join(import.meta.dirname, 'city.json');

/** Open data of that city, as `ImportGeography` reads it. */
export const smallCityData = join(import.meta.dirname, 'open-data');
