import type { City } from '#geography';
import { plainWords, type VolunteerId } from '#kernel';
import type { VolunteerProfile } from '#volunteers';
import { dutchDateWithYear } from '../../http/rendering/dutch-dates.ts';
import { neighbourhoodName } from '../board/board-view.ts';

type Names = ReadonlyMap<VolunteerId, string>;

/** Who bears a name that another of them bears too, however it is written. */
export function namesakes(names: Names): VolunteerId[] {
  const bearers = Map.groupBy(names.keys(), (id) => plainWords(names.get(id) ?? ''));
  return [...bearers.values()].filter(({ length }) => length > 1).flat();
}

/** «An Maes (Sint-Kruis, sinds 3 maart 2024)»: two of one name are told apart wherever both may be meant. */
export function namesApart(
  names: Names,
  profiles: readonly Pick<VolunteerProfile, 'volunteerId' | 'neighbourhood' | 'joinedAt'>[],
  city: City,
): Map<VolunteerId, string> {
  const apart = new Map(names);
  for (const { volunteerId, neighbourhood, joinedAt } of profiles) {
    const where = neighbourhoodName(city, neighbourhood);
    const since = dutchDateWithYear(joinedAt);
    apart.set(volunteerId, `${names.get(volunteerId) ?? ''} (${where}, sinds ${since})`);
  }
  return apart;
}
