import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#platform';
import { checkCity } from '../domain/check-city.ts';
import { type City } from '../domain/city.ts';
import { citySchema } from './city-schema.ts';

/** Token under which the city is injected. */
export const CITY = Symbol('CITY');

const brugge = join(projectRoot, 'libs/geography/cities/brugge.json');

/**
 * What is wrong with the city that is named, a line each, for the list of settings that are missing or wrong;
 * none when it is sound or when none is named.
 */
export function cityFaults({ CITY_FILE }: Readonly<NodeJS.ProcessEnv>): string[] {
  try {
    readCity(CITY_FILE);
    return [];
  } catch (error) {
    const [, ...lines] = error instanceof Error ? error.message.split('\n') : [];
    return lines.length === 0
      ? ['CITY_FILE names a file that cannot be read as JSON']
      : lines.map((line) => `CITY_FILE: ${line.trim()}`);
  }
}

/**
 * The city from its file, Brugge when none is named.
 * @throws one Error that lists every fault, a line each
 */
export function readCity(path: string = brugge): City {
  const parsed = citySchema.safeParse(jsonOf(path));
  const faults = parsed.success
    ? checkCity(parsed.data)
    : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  if (!parsed.success || faults.length > 0) {
    throw new Error(
      `The city's file ${path} is wrong:\n${faults.map((fault) => `  ${fault}`).join('\n')}`,
    );
  }
  return parsed.data;
}

function jsonOf(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new Error(`The city's file ${path} cannot be read as JSON`, { cause });
  }
}
