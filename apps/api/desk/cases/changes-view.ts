import { PersonChanges } from '#casework';
import type { City } from '#geography';
import { fieldLabels, sayField } from '../words/field-words.ts';

/** What an event `person_changed` keeps, a line a field: «Telefoon: was «…», werd «…»». */
export function sayPersonChanges(text: string, city: Pick<City, 'neighbourhoods'>): string {
  const changes = PersonChanges.parse(JSON.parse(text));
  return changes
    .map(({ field, was, is }) => {
      const [before, after] = [was, is].map((values) => sayField(field, values, city));
      const label = fieldLabels[field];
      if (before === '') {
        return `${label}: «${after ?? ''}»`;
      }
      return after === ''
        ? `${label}: was «${before ?? ''}», nu leeg`
        : `${label}: was «${before ?? ''}», werd «${after ?? ''}»`;
    })
    .join('\n');
}
