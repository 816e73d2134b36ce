import type { LocalDate, RequestId, VolunteerId } from '#kernel';
import { MatchingHouse } from '../../../../test/builders/matching-house.ts';
import { AcceptOffer } from '../accept-offer.ts';
import { DeclineOffer } from '../decline-offer.ts';
import { ExpireOffer } from '../expire-offer.ts';
import { OpenOffersOf } from '../open-offers-of.ts';
import { type RequestView, RequestsOfCase } from '../requests-of-case.ts';
import { SendOffers } from '../send-offers.ts';
import { GoOnAsking } from './go-on-asking.ts';
import { LetOfferLeave } from './let-offer-leave.ts';
import { StartSearch } from './start-search.ts';
import { StopSearch } from './stop-search.ts';

let house: MatchingHouse;
let caseId: Awaited<ReturnType<MatchingHouse['aCase']>>;

beforeEach(async () => {
  house = await MatchingHouse.open(2);
  caseId = await house.anAgreedCase();
});

afterEach(async () => {
  await house.close();
});

function start(
  role: 'babbelbuddy' | 'bezoekteam' = 'babbelbuddy',
  task?: 'single',
): Promise<RequestId> {
  return house.get(StartSearch).run({ caseId, role, task, accountId: house.coordinator });
}

async function request(): Promise<RequestView> {
  const [found] = await house.get(RequestsOfCase).run(caseId);
  return found!;
}

async function asked(): Promise<VolunteerId[]> {
  return (await request()).offers.map(({ volunteerId }) => volunteerId);
}

async function offerOf(volunteerId: VolunteerId) {
  const found = (await request()).offers.find((offer) => offer.volunteerId === volunteerId);
  return found!.offerId;
}

async function inOrder(...neighbourhoods: string[]): Promise<VolunteerId[]> {
  const ids: VolunteerId[] = [];
  for (const neighbourhood of neighbourhoods) {
    ids.push(await house.aVolunteer({ neighbourhood }));
  }
  return ids;
}

describe('a search by waves', () => {
  it('asks two at a time for a weekly talk, and in place of who says no the next at once', async () => {
    await house.volunteers(4);
    const id = await start();
    const first = await asked();
    expect(first).toHaveLength(2);
    await house.get(DeclineOffer).run(await offerOf(first[0]!));
    await house.get(GoOnAsking).run(id);
    expect(await asked()).toHaveLength(3);
    expect((await request()).offers.map(({ wave }) => wave)).toEqual([1, 1, 1]);
    // it comes once more, and asks nobody more
    await house.get(GoOnAsking).run(id);
    expect(await asked()).toHaveLength(3);
  });

  it('asks for one visit as many as make a yes likely, five at most', async () => {
    await house.volunteers(7);
    await start('bezoekteam', 'single');
    expect(await asked()).toHaveLength(5);
  });

  it('sends the next wave when the first is over, and replaces at once whom no text reached', async () => {
    await house.volunteers(5);
    const id = await start();
    const [one, other] = await asked();
    await house.get(ExpireOffer).unreached(await offerOf(one!));
    await house.get(GoOnAsking).run(id);
    expect(await asked()).toHaveLength(3);
    expect(await house.facts()).toContain('OfferUnreached');
    expect(await house.facts()).not.toContain('OfferExpired');
    const third = (await asked()).find(
      (volunteerId) => volunteerId !== one && volunteerId !== other,
    )!;
    await house.get(ExpireOffer).run(await offerOf(other!));
    await house.get(GoOnAsking).run(id);
    expect(await asked()).toHaveLength(3);
    await house.get(ExpireOffer).run(await offerOf(third));
    await house.get(GoOnAsking).run(id);
    expect((await request()).offers.map(({ wave }) => wave)).toEqual([1, 1, 1, 2, 2]);
  });

  it('widens from the own neighbourhood to the next, never beyond the reach of the role, and then gives it back', async () => {
    const [home, next, far] = await inOrder('sint-kruis', 'assebroek', 'zeebrugge');
    const id = await start('bezoekteam', 'single');
    expect(await asked()).toEqual([home]);
    await house.get(DeclineOffer).run(await offerOf(home!));
    await house.get(GoOnAsking).run(id);
    expect(await asked()).toEqual([home, next]);
    expect((await request()).border).toBe('bordering');
    await house.get(DeclineOffer).run(await offerOf(next!));
    await house.get(GoOnAsking).run(id);
    expect(await asked()).not.toContain(far);
    expect((await request()).search).toBe('nobody');
    expect(await house.facts()).toContain('SearchEnded');
  });

  it('begins anew when a coordinator starts it again, with whoever may be asked now', async () => {
    const [home] = await inOrder('sint-kruis');
    const id = await start();
    await house.get(DeclineOffer).run(await offerOf(home!));
    await house.get(GoOnAsking).run(id);
    expect((await request()).search).toBe('nobody');
    const [other] = await inOrder('sint-kruis');
    expect(await start()).toBe(id);
    expect(await asked()).toEqual([home, other]);
    expect(await request()).toMatchObject({ search: 'running', border: 'neighbourhood' });
  });

  it('rests once somebody said yes, and goes on when that place is free again', async () => {
    await house.volunteers(4);
    const id = await start();
    const [one] = await asked();
    await house.get(AcceptOffer).run(await offerOf(one!));
    await house.get(GoOnAsking).run(id);
    expect(await asked()).toHaveLength(2);
    await house.get(DeclineOffer).run(await offerOf(one!));
    await house.get(GoOnAsking).run(id);
    expect(await asked()).toHaveLength(4);
  });

  it('seeks two where two go together', async () => {
    await house.volunteers(6);
    const id = await start('bezoekteam');
    const first = await asked();
    expect(first).toHaveLength(2);
    for (const volunteerId of first) {
      await house.get(AcceptOffer).run(await offerOf(volunteerId));
    }
    expect((await request()).state).toBe('filled');
    await house.get(DeclineOffer).run(await offerOf(first[1]!));
    await house.get(GoOnAsking).run(id);
    expect((await request()).seats.map(({ state }) => state)).toEqual(['held', 'open']);
    expect((await asked()).length).toBeGreaterThan(2);
  });

  it('asks nobody more once it is stopped; who was asked may answer, unless that is taken back too', async () => {
    await house.volunteers(5);
    const requestId = await start();
    const [one, other] = await asked();
    const accountId = house.coordinator;
    await house.get(StopSearch).run({ requestId, accountId, withdraw: false });
    await house.get(DeclineOffer).run(await offerOf(one!));
    await house.get(GoOnAsking).run(requestId);
    expect(await asked()).toHaveLength(2);
    expect(await house.get(OpenOffersOf).run(other!)).toHaveLength(1);
    await house.get(StopSearch).run({ requestId, accountId, withdraw: true });
    expect(await house.get(OpenOffersOf).run(other!)).toEqual([]);
    const stopped = (await house.facts()).filter((name) => name === 'SearchStopped');
    expect(stopped).toHaveLength(1);
  });

  it('counts whom a coordinator asks beside it to the wave of the moment', async () => {
    const ids = await house.volunteers(4);
    await start();
    const first = await asked();
    const volunteerIds = ids.filter((id) => !first.includes(id)).slice(0, 1);
    const accountId = house.coordinator;
    await house.get(SendOffers).run({ caseId, role: 'babbelbuddy', volunteerIds, accountId });
    expect((await request()).offers.map(({ wave }) => wave)).toEqual([1, 1, 1]);
  });

  it('is one when two coordinators start it at once, and asks nobody twice', async () => {
    await house.volunteers(6);
    const run = { caseId, role: 'babbelbuddy', accountId: house.coordinator } as const;
    await Promise.all([0, 1].map((program) => house.get(StartSearch, program).run(run)));
    expect(await house.get(RequestsOfCase).run(caseId)).toHaveLength(1);
    const ids = await asked();
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(2);
  });

  it('looks at the rules again when an offer made in quiet hours leaves', async () => {
    const [barred, other] = [
      await house.aVolunteer({ screenedUntil: '2026-11-23' as LocalDate }),
      await house.aVolunteer(),
    ];
    house.clock.set(new Date('2026-11-23T20:00:00Z'));
    const id = await start();
    expect((await asked()).toSorted()).toEqual([barred, other].toSorted());
    expect(await house.facts()).not.toContain('OfferMade');
    house.clock.set(new Date('2026-11-24T07:30:00Z'));
    const next = await house.aVolunteer();
    for (const { offerId } of (await request()).offers) {
      await house.get(LetOfferLeave).run(offerId);
    }
    expect((await house.facts()).filter((name) => name.startsWith('Offer'))).toEqual(
      expect.arrayContaining(['OfferKeptBack', 'OfferMade']),
    );
    const states = new Map(
      (await request()).offers.map(({ volunteerId, state }) => [volunteerId, state]),
    );
    expect([states.get(barred), states.get(other)]).toEqual(['withdrawn', 'sent']);
    await house.get(GoOnAsking).run(id);
    expect(await asked()).toContain(next);
    // it rings once more, and tells nothing twice
    await house.get(LetOfferLeave).run(await offerOf(barred));
    expect((await house.facts()).filter((name) => name === 'OfferKeptBack')).toHaveLength(1);
  });

  it('never asks for a case in which the person did not agree', async () => {
    await house.volunteers(1);
    caseId = await house.aCase();
    await expect(start()).rejects.toThrow('request.case_not_agreed');
  });
});
