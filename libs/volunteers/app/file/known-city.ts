import { CITY, type City, CurrentStreets, neighbourhoodsNamed } from '#geography';
import { localDate } from '#kernel';
import { Clock } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { SheetCity } from '../../domain/file/sheet-city.ts';

/** The city as a file of volunteers needs it. */
@Injectable()
export class KnownCity {
  constructor(
    @Inject(CITY) private readonly city: City,
    private readonly currentStreets: CurrentStreets,
    private readonly clock: Clock,
  ) {}

  async now(): Promise<SheetCity> {
    const { city } = this;
    const roles = Object.entries(city.roles);
    const streets = await this.currentStreets.run();
    return {
      today: localDate(this.clock.now(), city.zone),
      roles: roles.map(([role]) => role),
      screenedRoles: roles.flatMap(([role, { screeningRequired }]) =>
        screeningRequired ? [role] : [],
      ),
      usualCapacity: city.matching.perVolunteer.activeMatches,
      neighbourhoods: city.neighbourhoods,
      named: (text) => neighbourhoodsNamed(city, text),
      whereIs: (street, houseNumber) => streets.find({ street, houseNumber }),
    };
  }
}
