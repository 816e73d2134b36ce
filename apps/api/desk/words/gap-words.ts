import type { Gap } from '#accounts';
import { dutchDateTime } from '../../http/rendering/dutch-dates.ts';

/** «Niemand is van wacht van nu tot ma 30 november, 8.30 uur» @param end nobody was put on the roster after this */
export function sayGap({ from, to }: Gap, now: Date, end?: Date): string {
  const said = (at: Date): string => dutchDateTime(at, now);
  const isOpenEnded = end !== undefined && to >= end;
  if (from <= now) {
    return isOpenEnded ? 'Niemand is van wacht' : `Niemand is van wacht van nu tot ${said(to)}`;
  }
  return isOpenEnded
    ? `Niemand is van wacht vanaf ${said(from)}`
    : `Niemand is van wacht van ${said(from)} tot ${said(to)}`;
}

/** What it means for who calls then. */
export function sayGapMeans({ inOfficeHours, outsideOfficeHours }: Gap): string {
  const danger = 'wie dan belt in gevaar, hoort dat er niemand is';
  if (!inOfficeHours) {
    return danger;
  }
  return outsideOfficeHours
    ? `${danger}. In de openingsuren rinkelt er geen telefoon`
    : `dan rinkelt er geen telefoon, en ${danger}`;
}
