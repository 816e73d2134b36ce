import { readCity } from '#geography';
import { inventedVolunteers, numberOf } from './invented-people.ts';

/** A telephone of the demonstration with who holds it. */
export interface InventedTelephone {
  readonly number: string;
  readonly label: string;
  readonly shown: boolean;
}

/** Three hands that are on the page from the start, and all volunteers, who appear when they are in touch. */
export function inventedTelephones(): InventedTelephone[] {
  const volunteers = inventedVolunteers(readCity(), new Date());
  return [
    { number: '+32470009001', label: 'Luc, een buur', shown: true },
    { number: '+32470009050', label: 'Iemand die je nog niet kent', shown: true },
    { number: numberOf(9_102), label: 'Caro, coördinator van dienst', shown: true },
    ...volunteers.map(({ details: { name, phone, roles } }, at) => ({
      number: phone ?? numberOf(at + 1),
      label: `${name}, ${roles.join(' en ')}`,
      shown: false,
    })),
  ];
}
