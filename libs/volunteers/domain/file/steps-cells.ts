import type { LocalDate } from '#kernel';
import type { VolunteerSource } from '../volunteer-events.ts';
import type { Cell } from './cell.ts';

/** An extract from the criminal records that one of us saw before the file was made. */
export interface ScreeningSeen {
  /** The day that stands on it. */
  readonly dated: LocalDate;
  readonly seenOn: LocalDate;
  readonly holdsUntil: LocalDate;
}

/** The steps that a file says are behind a volunteer, each with its day. */
export interface StepsInFile {
  readonly talked: LocalDate | undefined;
  readonly informed: { readonly on: LocalDate; readonly version: string } | undefined;
  readonly agreed: LocalDate | undefined;
  readonly learnt: LocalDate | undefined;
  readonly screening: ScreeningSeen | undefined;
}

/** Where a volunteer stands who is not simply joining or active. */
export interface Standing {
  readonly to: 'paused' | 'away' | 'suspended';
  /** Of a pause: its last day; undefined where she says so herself. */
  readonly until?: LocalDate | undefined;
}

export const standingWords = { paused: 'pauze', away: 'weg', suspended: 'geschorst' } as const;

/** `asSteps`: what her steps make of her. */
export function readStanding(text: string): Cell<Standing['to'] | 'asSteps'> {
  switch (text.toLowerCase()) {
    case 'pauze':
    case 'gepauzeerd':
      return { value: 'paused' };
    case 'weg':
      return { value: 'away' };
    case 'geschorst':
      return { value: 'suspended' };
    case 'actief':
    case 'nieuw':
      return { value: 'asSteps' };
    default:
      return {
        why: 'schrijf actief, nieuw, pauze, weg of geschorst; wie gestopt is, hoort niet in het bestand',
      };
  }
}

export const sourceWords: Readonly<Record<VolunteerSource, string>> = {
  page: 'website',
  phone: 'telefoon',
  vrijwilligerscentrale: 'vrijwilligerscentrale',
  buurtcomite: 'buurtcomité',
  reporter: 'melder',
  other: 'andere',
};

export function readSource(text: string): Cell<VolunteerSource> {
  const said = text.toLowerCase().replace('comite', 'comité');
  const found = Object.entries(sourceWords).find(([, word]) => word === said)?.[0];
  return found === undefined
    ? { why: `kies uit ${Object.values(sourceWords).join(', ')}` }
    : { value: found as VolunteerSource };
}
