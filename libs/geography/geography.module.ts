import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SETTINGS, type Settings } from '#platform';
import { AddOfficeDay } from './app/add-office-day.ts';
import { CurrentStreets } from './app/current-streets.ts';
import { FindNeighbourhood } from './app/find-neighbourhood.ts';
import { ImportGeography } from './app/import-geography.ts';
import { ListOfficeDays } from './app/list-office-days.ts';
import { OfficeCalendar } from './app/office-calendar.ts';
import { CITY, readCity } from './app/read-city.ts';
import { RemoveOfficeDay } from './app/remove-office-day.ts';
import { SuggestStreets } from './app/suggest-streets.ts';
import { geographyEntities } from './db/geography-entities.ts';
import { OfficeDayEntity } from './db/office-day.entity.ts';
import { OfficeDaysRepository } from './db/office-days.repository.ts';
import { StreetsRepository } from './db/streets.repository.ts';

const useCases = [
  ...[CurrentStreets, FindNeighbourhood, SuggestStreets, ImportGeography],
  ...[OfficeCalendar, AddOfficeDay, RemoveOfficeDay, ListOfficeDays],
];
const city = {
  provide: CITY,
  inject: [SETTINGS],
  useFactory: (settings: Settings) => readCity(settings.CITY_FILE),
};

/** The city, its streets and when its office works, for every subject. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([...geographyEntities, OfficeDayEntity])],
  providers: [city, StreetsRepository, OfficeDaysRepository, ...useCases],
  exports: [city, ...useCases],
})
export class GeographyModule {}
