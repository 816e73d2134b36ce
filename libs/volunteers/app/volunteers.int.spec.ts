import { parsePhone } from '#kernel';
import { MatchingHouse } from '../../../test/builders/matching-house.ts';
import { ListVolunteers } from './list-volunteers.ts';
import { NumberIsBad } from './number-is-bad.ts';
import { VolunteerByPhone } from './volunteer-by-phone.ts';
import { VolunteerContact } from './volunteer-contact.ts';
import { VolunteerProfiles } from './volunteer-profiles.ts';
import { VolunteersNamed } from './volunteers-named.ts';

let house: MatchingHouse;

beforeEach(async () => {
  house = await MatchingHouse.open();
});

afterEach(async () => {
  await house.close();
});

describe('a volunteer', () => {
  it('is found by number and spoken to by first name', async () => {
    const phone = parsePhone('0479 11 22 33')!;
    const id = await house.aVolunteer({
      name: 'Marie-Louise De Smet',
      phone,
      email: 'ml@x.invalid',
    });
    expect(await house.get(VolunteerByPhone).run(phone)).toBe(id);
    expect(await house.get(VolunteerByPhone).run(parsePhone('0479 11 22 34')!)).toBeUndefined();
    expect(await house.get(VolunteerContact).run(id)).toMatchObject({
      firstName: 'Marie-Louise',
      name: 'Marie-Louise De Smet',
      phone,
      email: 'ml@x.invalid',
    });
  });

  it('leaves nothing readable of who it is in the database', async () => {
    await house.aVolunteer({
      name: 'Marie-Louise De Smet',
      phone: parsePhone('0479 11 22 33')!,
      email: 'marie@example.invalid',
      street: 'Daverlostraat',
      houseNumber: '217bis',
    });
    const rows = await house.query<{ row: string }>(
      `select v::text || convert_from(decode(replace(encode(contact, 'hex'), '00', ''), 'hex'), 'LATIN1') as row
       from volunteer v union all select o::text from outbox o union all select b::text from blind_index b`,
    );
    const all = rows.map(({ row }) => row).join('\n');
    for (const secret of ['Marie', 'Smet', '479112233', 'example', 'Daverlo', '217bis']) {
      expect(all).not.toContain(secret);
    }
  });

  it('has a number of its own, even when two are added at once', async () => {
    const phone = parsePhone('0479 11 22 33')!;
    const both = await Promise.allSettled([
      house.aVolunteer({ phone }),
      house.aVolunteer({ phone }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(house.aVolunteer({ phone })).rejects.toThrow('volunteer.number_taken');
  });

  it('lives in a neighbourhood of the city', async () => {
    await expect(house.aVolunteer({ neighbourhood: 'atlantis' })).rejects.toThrow(
      'volunteer.unknown_neighbourhood',
    );
  });

  it('is listed for a role it holds, without its name', async () => {
    const id = await house.aVolunteer({ roles: ['straatmoat'], languages: ['nl', 'fr'] });
    await house.aVolunteer({ roles: ['bezoekteam'] });
    const found = await house.get(VolunteerProfiles).run({ role: 'straatmoat' });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      volunteerId: id,
      state: 'active',
      languages: ['nl', 'fr'],
      screenedUntil: '2027-11-23',
      hours: [{ weekday: 3, from: '13:00', to: '17:00' }],
      numberBad: false,
      hasNumber: true,
    });
    expect(found[0]).not.toHaveProperty('name');
  });

  it('keeps that its number turned out bad', async () => {
    const id = await house.aVolunteer();
    await house.get(NumberIsBad).run(id);
    await house.get(NumberIsBad).run(id);
    const [profile] = await house.get(VolunteerProfiles).run({ ids: [id] });
    expect(profile?.numberBad).toBe(true);
  });
});

describe('the list for the desk', () => {
  it('shows a page with names, the newest first', async () => {
    for (let index = 1; index <= 51; index += 1) {
      await house.aVolunteer({ name: `Vrijwilliger ${String(index)}` });
      house.clock.advance(1);
    }
    const first = await house.get(ListVolunteers).run();
    expect(first).toMatchObject({ total: 51, pages: 2 });
    expect(first.volunteers).toHaveLength(50);
    expect(first.volunteers[0]?.name).toBe('Vrijwilliger 51');
    const second = await house.get(ListVolunteers).run(2);
    expect(second.volunteers.map(({ name }) => name)).toEqual(['Vrijwilliger 1']);
  });
});

describe('who is meant by words', () => {
  it('is everybody of that name, whatever stands beside it, or who has that number', async () => {
    const phone = parsePhone('0479 11 22 33')!;
    const els = await house.aVolunteer({ name: 'Els Van Maes', phone });
    const other = await house.aVolunteer({ name: 'Maes Els' });
    await house.aVolunteer({ name: 'Piet Van Maes' });
    const meant = (words: string) => house.get(VolunteersNamed).run([words]);
    expect((await meant('mijn zus Els Maes')).toSorted()).toEqual([els, other].toSorted());
    expect(await meant('0479 11 22 33')).toEqual([els]);
    const lines = ['zoon Piet', 'Els Maes', '0479112233'];
    expect(await house.get(VolunteersNamed).run(lines)).toEqual([els, other].toSorted());
    expect(await meant('Els')).toEqual([]);
    expect(await meant('Els van de bakker')).toEqual([]);
    expect(await meant('')).toEqual([]);
  });
});
