export { geographyEntities } from './db/geography-entities.ts';
export { calendarOf, offerCalendarOf } from './domain/calendar-of.ts';
export * from './domain/city.ts';
export { type Whereabouts } from './domain/neighbourhood-of.ts';
export {
  areaName,
  bordering,
  isNeighbourhood,
  neighbourhood,
  neighbourhoodsByPostcode,
} from './domain/neighbourhoods.ts';
export { neighbourhoodsNamed, placesOf } from './domain/neighbourhoods-named.ts';
export { type StreetBook, type TypedAddress } from './domain/street-book.ts';
export { GeographyModule } from './geography.module.ts';
export * from './use-cases.ts';
