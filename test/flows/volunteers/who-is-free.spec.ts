import type { E164, LocalDate, VolunteerId } from '#kernel';
import { AddVolunteer, MoveVolunteer, type VolunteerDetails } from '#volunteers';
import { aVolunteer } from '../../builders/a-volunteer.ts';
import { anAgreedPerson, ask } from '../../builders/asked-volunteers.ts';
import { aDeskClient, type DeskClient } from '../../builders/desk-client.ts';
import { aCoordinator } from '../../builders/a-coordinator.ts';
import { type House, openHouse } from '../../support/open-house.ts';

const HOUR = 60;

describe('who is free, on the list of volunteers', () => {
  let house: House;
  let lies: DeskClient;
  let numbers = 0;

  beforeEach(async () => {
    house = await openHouse();
    lies = await aDeskClient(house, 'coordinator');
  });
  afterEach(() => house.close());

  const joins = (
    name: string,
    said: Partial<VolunteerDetails> = {},
    until = '2027-12-31',
  ): Promise<VolunteerId> => {
    numbers += 1;
    const phone = `+3247000${String(4100 + numbers)}` as E164;
    const screenedUntil = until as LocalDate;
    return house.get(AddVolunteer).run(aVolunteer({ name, phone, screenedUntil, ...said }));
  };
  const free = (): Promise<string[]> => listed('free');
  const listed = async (special: string): Promise<string[]> => {
    const { page } = await lies.opens(`/desk/volunteers?wie=${special}`);
    return [...page.matchAll(/case-card__title"><a[^>]*>([^<]*)/g)].map(([, name]) => name!).sort();
  };

  it('are those who are there, with room, and not asked too much', async () => {
    const today = '2026-11-23' as LocalDate;
    await joins('An Vrij');
    await joins('Bea Weg', { away: [{ from: today, to: today }] });
    await joins('Cis Vol', { maxMatches: 0 });
    await joins('Hedy Leeg', { hours: [], byPhone: false, atHome: false });
    await joins('Ine Jong', { minor: true });
    await joins('Jo Verlopen', {}, '2026-11-22');
    const stopped = '+32470004990' as E164;
    const gust = await joins('Gust Stop', { phone: stopped });
    await house.phones.phone(stopped).texts('STOP');
    await house.settled();
    expect((await lies.opens(`/desk/volunteers/${gust}`)).page).toContain('wil geen sms: bel');
    expect((await lies.opens('/desk/volunteers')).page).toContain('wil geen sms: bel');
    const paused = await joins('Dirk Pauze');
    const back = await joins('Els Terug');
    const asked = await joins('Fien Gevraagd');
    const move = house.get(MoveVolunteer);
    await move.run({ volunteerId: paused, to: 'paused', by: { way: 'sms' } });
    const until = today;
    await move.run({ volunteerId: back, to: 'paused', until, by: { way: 'sms' } });
    const accountId = await aCoordinator(house);
    await ask(house, await anAgreedPerson(house, accountId, 'Canarie'), [asked], accountId);
    expect(await free()).toEqual(['An Vrij']);
    expect(await listed('incomplete')).toEqual(['Hedy Leeg']);
    await house.later(15 * HOUR);
    expect(await free()).toEqual(['An Vrij', 'Bea Weg', 'Els Terug']);
    await house.later(34 * HOUR);
    expect(await free()).toEqual(['An Vrij', 'Bea Weg', 'Els Terug', 'Fien Gevraagd']);
  });
});
