import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SETTINGS, type Settings } from '#platform';
import { FindNeighbourhood } from './app/find-neighbourhood.ts';
import { ImportGeography } from './app/import-geography.ts';
import { CITY, readCity } from './app/read-city.ts';
import { SuggestStreets } from './app/suggest-streets.ts';
import { geographyEntities } from './db/geography-entities.ts';
import { StreetsRepository } from './db/streets.repository.ts';

const useCases = [FindNeighbourhood, SuggestStreets, ImportGeography];
const city = {
  provide: CITY,
  inject: [SETTINGS],
  useFactory: (settings: Settings) => readCity(settings.CITY_FILE),
};

/** The city and its streets, for every subject. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature(geographyEntities)],
  providers: [city, StreetsRepository, ...useCases],
  exports: [city, ...useCases],
})
export class GeographyModule {}
