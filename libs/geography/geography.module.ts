import { subjectOf, SETTINGS, type Settings } from '#platform';
import { Global, Module } from '@nestjs/common';
import { CITY, readCity } from './app/read-city.ts';
import { geographyEntities } from './db/geography-entities.ts';
import { OfficeDayEntity } from './db/office-day.entity.ts';
import * as useCases from './use-cases.ts';

const city = {
  provide: CITY,
  inject: [SETTINGS],
  useFactory: (settings: Settings) => readCity(settings.CITY_FILE),
};

/** The city, its streets and when its office works, for every subject. */
@Global()
@Module(
  subjectOf({
    useCases,
    tables: [...geographyEntities, OfficeDayEntity],
    also: [city],
  }),
)
export class GeographyModule {}
