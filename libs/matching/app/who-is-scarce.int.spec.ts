import type { VolunteerId } from '#kernel';
import { MatchingHouse } from '../../../test/builders/matching-house.ts';
import { NoteChoices } from './note-choices.ts';
import { RankVolunteers } from './rank-volunteers.ts';
import { StartSearch } from './search/start-search.ts';

let house: MatchingHouse;

beforeEach(async () => {
  house = await MatchingHouse.open();
});

afterEach(async () => {
  await house.close();
});

async function seek(languages: string[]): Promise<void> {
  const caseId = await house.anAgreedCase({ languages });
  const accountId = house.coordinator;
  const requestId = await house.get(StartSearch).run({ caseId, role: 'babbelbuddy', accountId });
  await house.get(NoteChoices).run(requestId);
  // it comes twice, and counts once
  await house.get(NoteChoices).run(requestId);
}

it('asks first whom others need least, and says why to colleagues', async () => {
  // she alone speaks French; everybody speaks Dutch
  const french = await house.aVolunteer({ languages: ['nl', 'fr'] });
  const others = await house.volunteers(5);
  await seek(['fr']);
  house.clock.advance(8 * 24 * 60);
  const caseId = await house.anAgreedCase({ languages: ['nl'] });
  const { ranked } = await house.get(RankVolunteers).run({ caseId, role: 'babbelbuddy' });
  const byId = new Map(ranked.map((one) => [one.volunteerId, one]));
  expect(ranked.at(-1)?.volunteerId).toBe(french);
  expect(byId.get(french)?.against).toContain(
    'spreekt ook Frans, als enige: vraag eerst iemand anders',
  );
  for (const id of others) {
    expect(byId.get(id)?.against.join()).not.toContain('vraag eerst iemand anders');
  }
});

it('asks her for whom she is needed', async () => {
  const french: VolunteerId = await house.aVolunteer({ languages: ['nl', 'fr'] });
  await house.volunteers(5);
  await seek(['fr']);
  house.clock.advance(8 * 24 * 60);
  const caseId = await house.anAgreedCase({ languages: ['fr', 'nl'] });
  const { ranked } = await house.get(RankVolunteers).run({ caseId, role: 'babbelbuddy' });
  expect(ranked.map(({ volunteerId }) => volunteerId)).toContain(french);
  expect(ranked.find(({ volunteerId }) => volunteerId === french)?.for).toContain(
    'spreekt de eerste taal van de persoon',
  );
});
