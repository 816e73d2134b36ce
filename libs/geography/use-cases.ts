/** The use cases of the front door. */
export { AddOfficeDay, type NewOfficeDay } from './app/add-office-day.ts';
export { CurrentStreets } from './app/current-streets.ts';
export { FindNeighbourhood } from './app/find-neighbourhood.ts';
export { type GeographyImported, ImportGeography } from './app/import-geography.ts';
export { ListOfficeDays, type OfficeDayView } from './app/list-office-days.ts';
export { OfficeCalendar } from './app/office-calendar.ts';
export { CITY, cityFaults, readCity } from './app/read-city.ts';
export { RemoveOfficeDay } from './app/remove-office-day.ts';
export { SuggestStreets } from './app/suggest-streets.ts';
