import type { City } from '#geography';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { citySchema } from '../../../libs/geography/app/city-schema.ts';

const BRUGGE = join(import.meta.dirname, '../../../libs/geography/cities/brugge.json');

/** Brugge from the city's file. Not through the front door: that brings the framework, which no simulation needs. */
export function brugge(): City {
  return citySchema.parse(JSON.parse(readFileSync(BRUGGE, 'utf8')));
}
