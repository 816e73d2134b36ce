import { UpdatePerson } from '#casework';
import { addDays, localDate, parsePhone, type VolunteerId } from '#kernel';
import { ReceiveText } from '#messaging';
import { NumberIsBad } from '#volunteers';
import { MatchingHouse } from '../../../test/builders/matching-house.ts';
import { AcceptOffer } from './accept-offer.ts';
import { OfferForText } from './offer-for-text.ts';
import { OpenOffersOf } from './open-offers-of.ts';
import { RankVolunteers } from './rank-volunteers.ts';
import { RequestsOfCase } from './requests-of-case.ts';
import { SendOffers } from './send-offers.ts';
import { WithdrawOffers } from './withdraw-offers.ts';

let house: MatchingHouse;

beforeEach(async () => {
  house = await MatchingHouse.open(2);
});

afterEach(async () => {
  await house.close();
});

const TODAY = localDate(new Date('2026-11-23T09:00:00Z'), 'Europe/Brussels');

function send(
  caseId: Awaited<ReturnType<MatchingHouse['aCase']>>,
  volunteerIds: readonly VolunteerId[],
  more: { program?: number; reason?: string; role?: 'babbelbuddy' | 'straatmoat' } = {},
): Promise<string> {
  const { program = 0, role = 'babbelbuddy', reason } = more;
  const accountId = house.coordinator;
  return house.get(SendOffers, program).run({ caseId, role, volunteerIds, accountId, reason });
}

describe('sending offers', () => {
  it('opens one request, asks each, and sets when the answer ends', async () => {
    const caseId = await house.anAgreedCase();
    const ids = await house.volunteers(3);
    const first = await send(caseId, ids.slice(0, 2));
    expect(await send(caseId, ids.slice(2))).toBe(first);
    const [request, ...others] = await house.get(RequestsOfCase).run(caseId);
    expect(others).toEqual([]);
    expect(request).toMatchObject({ state: 'open', role: 'babbelbuddy', task: 'lasting' });
    expect(request?.offers.map(({ wave }) => wave)).toEqual([1, 1, 2]);
    const facts = (await house.facts()).filter((name) => /Request|Offer/.test(name));
    expect(facts.sort()).toEqual(['OfferMade', 'OfferMade', 'OfferMade', 'RequestOpened']);
    // 24 hours of which 11.5 a day count, from Monday 10.00
    const timers = await house.query<{ due_at: Date }>(
      `select due_at from outbox where name = 'matching.expire-offer'`,
    );
    expect(timers.map(({ due_at }) => due_at.toISOString())).toEqual(
      Array.from({ length: 3 }, () => '2026-11-25T10:00:00.000Z'),
    );
  });

  it('makes one request when two coordinators open it at once', async () => {
    const caseId = await house.anAgreedCase();
    const [a, b] = await house.volunteers(2);
    const [one, other] = await Promise.all([
      send(caseId, [a!], { program: 0 }),
      send(caseId, [b!], { program: 1 }),
    ]);
    expect(one).toBe(other);
  });

  it('waits for the end of the quiet hours', async () => {
    house.clock.set(new Date('2026-11-22T15:00:00Z'));
    const caseId = await house.anAgreedCase();
    const [id] = await house.volunteers(1);
    await send(caseId, [id!]);
    const due = await house.query<{ due_at: Date }>(
      `select due_at from outbox where name = 'matching.let-offer-leave'`,
    );
    expect(due.map(({ due_at }) => due_at.toISOString())).toEqual(['2026-11-23T07:30:00.000Z']);
    expect(await house.get(OpenOffersOf).run(id!)).toEqual([]);
    await house.get(WithdrawOffers).run(caseId);
    // who was not asked hears no more of it
    expect(await house.facts()).not.toContain('OfferWithdrawn');
  });

  it('asks nobody for a case in which the person did not agree', async () => {
    const caseId = await house.aCase();
    const ids = await house.volunteers(1);
    await expect(send(caseId, ids)).rejects.toThrow('request.case_not_agreed');
    expect(await house.get(RequestsOfCase).run(caseId)).toEqual([]);
  });

  it('asks no more when every seat is held', async () => {
    const caseId = await house.anAgreedCase();
    const ids = await house.volunteers(2);
    await send(caseId, [ids[0]!]);
    const [offer] = await house.get(OpenOffersOf).run(ids[0]!);
    await house.get(AcceptOffer).run(offer!.offerId);
    await expect(send(caseId, [ids[1]!])).rejects.toThrow('request.already_filled');
  });

  it('asks for a reason when more are asked than a wave holds, and keeps it sealed', async () => {
    const caseId = await house.anAgreedCase();
    const ids = await house.volunteers(6);
    await expect(send(caseId, ids)).rejects.toThrow('offer.needs_reason');
    await send(caseId, ids, { reason: 'Ze verhuist morgen.' });
    const events = await house.query<{ kind: string; row: string }>(
      `select kind, e::text as row from case_event e where kind = 'offers_chosen'`,
    );
    expect(events).toHaveLength(1);
    expect(events[0]?.row).not.toContain('verhuist');
  });
});

describe('the hard rules at the moment of sending', () => {
  it.each<[string, Parameters<MatchingHouse['aVolunteer']>[0]]>([
    ['screening_expired', { screenedUntil: addDays(TODAY, -1) }],
    ['screening_missing', { screenedUntil: undefined }],
    ['role_not_held', { roles: ['straatmoat'] }],
    ['no_common_language', { languages: ['fr'] }],
    ['no_overlap', { slots: [{ weekday: 1, part: 'morning' }] }],
    ['minor', { minor: true }],
  ])('%s: one who may not be asked stops the whole wave', async (code, changed) => {
    const caseId = await house.anAgreedCase({
      hours: [{ weekday: 3, from: '13:00', to: '17:00' }],
    });
    const ids = [await house.aVolunteer(), await house.aVolunteer(changed)];
    await expect(send(caseId, ids)).rejects.toMatchObject({
      code: 'offer.may_not_be_asked',
      details: { volunteerId: ids[1], why: expect.arrayContaining([code]) as string[] },
    });
    expect(await house.get(RequestsOfCase).run(caseId)).toEqual([]);
  });

  it('hold after STOP, and without a number that works', async () => {
    const caseId = await house.anAgreedCase();
    const phone = parsePhone('0479 11 22 33')!;
    const stopped = await house.aVolunteer({ phone });
    await house.get(ReceiveText).run({ MessageSid: 'SM1', From: phone, Body: 'STOP' });
    const bad = await house.aVolunteer();
    await house.get(NumberIsBad).run(bad);
    await expect(send(caseId, [stopped])).rejects.toMatchObject({
      details: { why: ['opted_out'] },
    });
    await expect(send(caseId, [bad])).rejects.toMatchObject({ details: { why: ['number_bad'] } });
    const unknown = await house.aVolunteer({ phone: undefined });
    await expect(send(caseId, [unknown])).rejects.toMatchObject({
      details: { why: ['number_missing'] },
    });
  });

  it('never ask the reporter, and a straatmoat who reported only where a coordinator chooses her', async () => {
    const phone = parsePhone('0479 11 22 33')!;
    const reporter = await house.aVolunteer({ phone, roles: ['babbelbuddy', 'straatmoat'] });
    const caseId = await house.anAgreedCase({}, phone);
    await expect(send(caseId, [reporter])).rejects.toMatchObject({
      details: { why: ['is_reporter'] },
    });
    await send(caseId, [reporter], { role: 'straatmoat' });
  });

  it('hold when two cases ask the same volunteer at the same moment', async () => {
    const ids = await house.volunteers(1);
    const cases = [await house.anAgreedCase(), await house.anAgreedCase()];
    const sent = await Promise.allSettled(
      cases.map((caseId, index) => send(caseId, ids, { program: index })),
    );
    expect(sent.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await house.get(OpenOffersOf).run(ids[0]!)).toHaveLength(1);
  });

  it('allow two offers in 7 days with 48 hours between, not a third', async () => {
    const [id] = await house.volunteers(1);
    const next = async (): Promise<unknown> => send(await house.anAgreedCase(), [id!]);
    await next();
    await expect(next()).rejects.toMatchObject({ details: { why: ['asked_too_recently'] } });
    house.clock.advance(48 * 60);
    await next();
    const open = await house.get(OpenOffersOf).run(id!);
    expect(new Set(open.map(({ code }) => code)).size).toBe(2);
    house.clock.advance(48 * 60);
    await expect(next()).rejects.toMatchObject({
      details: { why: ['at_capacity', 'asked_too_often'] },
    });
  });
});

describe('who first', () => {
  it('ranks with reasons in Dutch, and tells why others are left out', async () => {
    const caseId = await house.anAgreedCase({ interests: ['kaarten'], languages: ['nl'] });
    const near = await house.aVolunteer();
    const far = await house.aVolunteer({ neighbourhood: 'zeebrugge', interests: [] });
    const foreign = await house.aVolunteer({ languages: ['fr'] });
    const { ranked, excluded } = await house
      .get(RankVolunteers)
      .run({ caseId, role: 'babbelbuddy' });
    expect(ranked.map(({ volunteerId }) => volunteerId)).toEqual([near, far]);
    expect(ranked[0]?.for).toEqual([
      'woont in dezelfde wijk',
      'kan wo namiddag',
      'spreekt de eerste taal van de persoon',
      'werd nog nooit gevraagd',
      'ook graag: kaarten',
    ]);
    expect(ranked[1]?.against).toContain('woont verder weg');
    expect(excluded).toEqual([{ volunteerId: foreign, why: ['geen Nederlands'], wasSaid: false }]);
  });
});

describe('what the text of an offer says', () => {
  it('names an area and a human line, never the person', async () => {
    const caseId = await house.anAgreedCase({
      ...{ interests: ['kaarten', 'vroeger', 'geloof'], humanLine: 'Vertelt graag.' },
    });
    const id = await house.aVolunteer({ name: 'Daniëlle Vanhaecke' });
    await send(caseId, [id]);
    const [offer] = await house.get(OpenOffersOf).run(id);
    expect(await house.get(OfferForText).run(offer!.offerId)).toEqual({
      firstName: 'Daniëlle',
      areaName: 'Brugge-Oost',
      mayDoubt: true,
      what: 'wil graag elke week een babbel, eerst 3 maanden',
      likes: 'Houdt van kaarten en praten over vroeger',
      humanLine: 'Vertelt graag',
      slots: 'Wo namiddag',
      deadline: 'wo 11u',
      code: offer!.code,
      aloud: {
        what: {
          fr: 'souhaite une conversation chaque semaine, d’abord pendant 3 mois',
          en: 'would like a talk every week, for 3 months to begin with',
        },
        slots: [{ weekday: 3, part: 'afternoon', from: '13:00', to: '17:00' }],
      },
    });
  });

  it('leaves a line out that tells who she is, though that was learned after it was written', async () => {
    const caseId = await house.anAgreedCase({ humanLine: 'Fientje houdt van kaarten' });
    const id = await house.aVolunteer();
    await send(caseId, [id]);
    const [offer] = await house.get(OpenOffersOf).run(id);
    const line = async (): Promise<string | undefined> =>
      (await house.get(OfferForText).run(offer!.offerId)).humanLine;
    expect(await line()).toBe('Fientje houdt van kaarten');
    await house.get(UpdatePerson).run({
      ...{ caseId, accountId: house.coordinator, needsProfessional: false },
      person: { name: 'Fientje Moerman' },
    });
    expect(await line()).toBeUndefined();
  });

  it.each(['Ze is eenzaam sinds haar ziekte', 'is eenzaam en heeft kanker, nr 9', 'heeft kanker'])(
    'leaves out, however it came to be written: «%s»',
    async (humanLine) => {
      const caseId = await house.anAgreedCase({ humanLine });
      const id = await house.aVolunteer();
      await send(caseId, [id]);
      const [offer] = await house.get(OpenOffersOf).run(id);
      expect(await house.get(OfferForText).run(offer!.offerId)).toMatchObject({
        humanLine: undefined,
      });
    },
  );
});
