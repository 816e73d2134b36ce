import { CaseForMatching, type NewWishes, type PersonDetails, UpdatePerson } from '#casework';
import type { CaseId, VolunteerId } from '#kernel';
import { MatchingHouse } from '../../../test/builders/matching-house.ts';
import { RankVolunteers } from './rank-volunteers.ts';
import { StartSearch } from './search/start-search.ts';
import { SendOffers } from './send-offers.ts';

const role = 'babbelbuddy';
let house: MatchingHouse;

beforeEach(async () => {
  house = await MatchingHouse.open();
});

afterEach(async () => {
  await house.close();
});

const rank = (caseId: CaseId) => house.get(RankVolunteers).run({ caseId, role });

function send(caseId: CaseId, volunteerIds: VolunteerId[]): Promise<unknown> {
  return house.get(SendOffers).run({ caseId, role, volunteerIds, accountId: house.coordinator });
}

function learn(caseId: CaseId, person: PersonDetails): Promise<void> {
  const accountId = house.coordinator;
  return house.get(UpdatePerson).run({ caseId, accountId, needsProfessional: false, person });
}

describe('what matching hears of a case', () => {
  it('is what its rules need, and nothing that only a visitor has to know', async () => {
    const told: NewWishes = { contact: ['phone'], interests: ['kaarten'], pets: true };
    const caseId = await house.anAgreedCase({
      ...{ petKinds: ['dog'], hearing: 'hard', memory: 'forgets', gives: 'leert breien' },
      ...{ allergies: 'pollen', notWelcome: 'mijn broer Piet', transport: true, ...told },
    });
    const view = await house.get(CaseForMatching).run(caseId);
    expect(view).toMatchObject({ minor: false, needsProfessional: false, wishes: told });
    expect(JSON.stringify(view)).not.toMatch(/breien|pollen|broer|dog|hard|forgets|transport/);
  });
});

describe('what a person wishes, when somebody is sought', () => {
  it('begins with her language: nobody is asked before it is known', async () => {
    const [volunteerId] = await house.volunteers(1);
    const caseId = await house.anAgreedCase({ languages: [] });
    const accountId = house.coordinator;
    await expect(send(caseId, [volunteerId!])).rejects.toThrow('request.language_unknown');
    await expect(house.get(StartSearch).run({ caseId, role, accountId })).rejects.toThrow(
      'request.language_unknown',
    );
  });

  it('counts no distance where she wishes to talk by phone only, and wants who rings', async () => {
    const far = await house.aVolunteer({ neighbourhood: 'zeebrugge' });
    const visitor = await house.aVolunteer({ byPhone: false });
    const atHome = await rank(await house.anAgreedCase({ contact: ['home'] }));
    expect(atHome.ranked.map(({ volunteerId }) => volunteerId)).toEqual([visitor, far]);
    expect(atHome.ranked[1]?.against).toEqual(['woont verder weg']);

    const near = await house.aVolunteer();
    const { ranked, excluded } = await rank(await house.anAgreedCase({ contact: ['phone'] }));
    expect(ranked.map(({ volunteerId }) => volunteerId).toSorted()).toEqual([far, near].toSorted());
    expect(new Set(ranked.map(({ score }) => score)).size).toBe(1);
    expect(ranked.flatMap(({ against }) => against)).toEqual([]);
    expect(excluded).toEqual([{ volunteerId: visitor, why: ['belt niet'], wasSaid: false }]);
  });

  it.each<NonNullable<NewWishes['contact']>[number]>(['home', 'visit', 'outing'])(
    'wants for «%s» somebody who comes to her',
    async (kind) => {
      const caller = await house.aVolunteer({ atHome: false });
      const comes = await house.aVolunteer();
      const { ranked, excluded } = await rank(await house.anAgreedCase({ contact: [kind] }));
      expect(ranked.map(({ volunteerId }) => volunteerId)).toEqual([comes]);
      expect(excluded).toMatchObject([{ volunteerId: caller, why: ['gaat niet aan huis'] }]);
    },
  );
});

describe('a person to whom no volunteer goes', () => {
  it('is under 18: she gets nobody, and the desk says why', async () => {
    const ids = await house.volunteers(2);
    const caseId = await house.anAgreedCase();
    await learn(caseId, { under18: 'yes' });
    const { ranked, excluded } = await rank(caseId);
    expect(ranked).toEqual([]);
    expect(excluded.map(({ volunteerId }) => volunteerId).toSorted()).toEqual(ids.toSorted());
    expect(excluded[0]?.why).toContain('de persoon is jonger dan 18: geen vrijwilliger');
    await expect(send(caseId, ids)).rejects.toMatchObject({
      code: 'offer.may_not_be_asked',
      details: { why: ['professional_needed', 'person_minor'] },
    });
  });

  it('is one where violence was noted, not where a dog may bite', async () => {
    await house.volunteers(1);
    const caseId = await house.anAgreedCase();
    await learn(caseId, { hazards: ['animal'] });
    expect((await rank(caseId)).ranked).toHaveLength(1);
    await learn(caseId, { hazards: ['animal', 'violence'] });
    expect((await rank(caseId)).excluded[0]?.why).toEqual(['hier is een professional nodig']);
  });
});
