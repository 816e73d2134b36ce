import { TextsToReview } from '#dialogue';
import type { AccountId, CaseId, E164, VolunteerId } from '#kernel';
import { RequestsOfCase, SendOffers } from '#matching';
import { ListOpenTasks, type TaskKind } from '#tasks';
import { AddVolunteer, MoveVolunteer, ReadVolunteer, type VolunteerState } from '#volunteers';
import { aVolunteer } from '../../builders/a-volunteer.ts';
import {
  aBabbelbuddy,
  agreeTo,
  anAgreedPerson,
  ask,
  offerTo,
} from '../../builders/asked-volunteers.ts';
import { aDeskClient, type DeskClient } from '../../builders/desk-client.ts';
import { type House, openHouse } from '../../support/open-house.ts';

const number = '+32470004701' as E164;
const HOUR = 60;
const WEDNESDAY = new Date('2026-11-25T13:00:00Z');

let house: House;
let desk: DeskClient;
let accountId: AccountId;

beforeEach(async () => {
  house = await openHouse();
  desk = await aDeskClient(house, 'coordinator', 'Lies Voorbeeld');
  ({ accountId } = desk);
});
afterEach(() => house.close());

async function texts(text: string): Promise<void> {
  await house.phones.phone(number).texts(text);
  await house.settled();
}

const heard = (): string[] =>
  house.phones
    .phone(number)
    .inbox()
    .map(({ body }) => body);

async function isAsked(): Promise<{ volunteerId: VolunteerId; caseId: CaseId }> {
  const volunteerId = await aBabbelbuddy(house, 'Jan Peeters', number);
  const caseId = await anAgreedPerson(house, accountId, 'first');
  await ask(house, caseId, [volunteerId], accountId);
  return { volunteerId, caseId };
}

async function isExpected(): Promise<{ volunteerId: VolunteerId; caseId: CaseId }> {
  const asked = await isAsked();
  await texts('ja');
  const { offerId } = await offerTo(house, asked.caseId, asked.volunteerId);
  await agreeTo(house, offerId, accountId, WEDNESDAY);
  return asked;
}

async function open(): Promise<TaskKind[]> {
  return (await house.get(ListOpenTasks).run()).map(({ kind }) => kind);
}

describe('a volunteer who writes STOP', () => {
  it('and then TERUG is read by one of us, with her name: no text reaches her', async () => {
    const volunteerId = await aBabbelbuddy(house, 'Jan Peeters', number);
    await texts('STOP');
    const before = heard().length;
    for (const words of ['PAUZE', 'TERUG']) {
      await texts(words);
      const [newest] = (await house.get(TextsToReview).run()).filter(({ text }) => text === words);
      expect(newest).toMatchObject({ volunteerId });
    }
    expect(heard()).toHaveLength(before);
  });

  it('«ik wil stoppen» is answered, however lately she was told that a human reads her words', async () => {
    await aBabbelbuddy(house, 'Jan Peeters', number);
    await texts('km 12,5 vandaag en 3 gisteren');
    const before = heard().length;
    await texts('ik wil stoppen');
    expect(heard()).toHaveLength(before + 1);
  });

  it('who is suspended and asks for her data gets them from one of us', async () => {
    const volunteerId = await aBabbelbuddy(house, 'Jan Peeters', number);
    await house
      .get(MoveVolunteer)
      .run({ volunteerId, to: 'suspended', by: { way: 'desk', accountId } });
    await texts('GEGEVENS');
    expect(await open()).toContain('volunteer_data');
    expect(heard().at(-1)).toMatch(/link werkt niet meer\..*je gegevens te bezorgen.*Bel 050/);
  });

  it.each(['GEGEVENS', 'welke gegevens hebben jullie van mij?'])(
    '«%s» of who ended brings her data as well, and is no report of a stranger',
    async (words) => {
      const volunteerId = await aBabbelbuddy(house, 'Jan Peeters', number);
      await house
        .get(MoveVolunteer)
        .run({ volunteerId, to: 'ended', by: { way: 'desk', accountId } });
      await texts(words);
      const tasks = await house.get(ListOpenTasks).run();
      expect(tasks).toMatchObject([{ kind: 'volunteer_data', about: { volunteerId } }]);
      expect(heard().at(-1)).toContain('om je je gegevens te bezorgen');
      expect(await house.get(TextsToReview).run()).toEqual([]);
    },
  );

  const steps: readonly (readonly [string, () => Promise<VolunteerId>])[] = [
    [
      'while she joins',
      () => house.get(AddVolunteer).run({ ...aVolunteer({ phone: number }), steps: {} }),
    ],
    ['while she is free', () => aBabbelbuddy(house, 'Jan Peeters', number)],
    ['while she is asked', async () => (await isAsked()).volunteerId],
    [
      'once she said yes',
      async () => {
        const { volunteerId } = await isAsked();
        await texts('ja');
        return volunteerId;
      },
    ],
    ['while somebody expects her', async () => (await isExpected()).volunteerId],
    [
      'while she pauses',
      async () => {
        const volunteerId = await aBabbelbuddy(house, 'Jan Peeters', number);
        await texts('PAUZE');
        return volunteerId;
      },
    ],
  ];

  it.each(steps)('%s hears that once and nothing more, and is asked nothing', async (_, step) => {
    const volunteerId = await step();
    const before = heard().length;
    await texts('STOP');
    const after = heard();
    // what the telephone network itself answers
    expect(after.slice(before)).toEqual([expect.stringMatching(/unsubscribed/)]);
    await house.later(20 * HOUR);
    expect(heard()).toEqual(after);
    const other = await anAgreedPerson(house, accountId, 'other');
    const offers = { caseId: other, role: 'babbelbuddy', volunteerIds: [volunteerId], accountId };
    await expect(house.get(SendOffers).run(offers)).rejects.toMatchObject({
      code: 'offer.may_not_be_asked',
    });
    expect((await desk.opens(`/desk/volunteers/${volunteerId}`)).page).toContain(
      'wil geen sms: bel',
    );
  });

  it('while somebody expects her is called: a human reads it with the visit', async () => {
    const { caseId } = await isExpected();
    await texts('STOP');
    expect(await house.get(TextsToReview).run()).toMatchObject([{ reason: 'stop', caseId }]);
  });
});

describe('a worry about a volunteer with an offer open and a visit ahead', () => {
  it('ends both at once, and nobody waits unseen', async () => {
    const { volunteerId, caseId } = await isExpected();
    // nobody is asked twice within two days
    await house.later(49 * HOUR);
    const next = new Date('2026-12-02T13:00:00Z');
    const { offerId } = await offerTo(house, caseId, volunteerId);
    await agreeTo(house, offerId, accountId, next);
    const other = await anAgreedPerson(house, accountId, 'other');
    await ask(house, other, [volunteerId], accountId);
    const page = `/desk/volunteers/${volunteerId}`;
    await desk.sends(page, `${page}/move`, { to: 'suspended', why: 'Een klacht.' });
    await house.settled();
    expect((await offerTo(house, other, volunteerId)).state).toBe('withdrawn');
    const [request] = await house.get(RequestsOfCase).run(caseId);
    expect(request?.state).toBe('open');
    expect(await open()).toEqual(expect.arrayContaining(['volunteer_worry', 'visitor_fell_away']));
    const before = heard().length;
    await texts('ja');
    expect((await offerTo(house, other, volunteerId)).state).toBe('withdrawn');
    expect(heard().slice(before)).toEqual([expect.stringMatching(/Een mens bekijkt het/)]);
  });
});

describe('the states of a volunteer', () => {
  it('are gone through on the desk and back, each with a line of it', async () => {
    const volunteerId = await aBabbelbuddy(house, 'Jan Peeters', number);
    const page = `/desk/volunteers/${volunteerId}`;
    const state = async (): Promise<VolunteerState> =>
      (await house.get(ReadVolunteer).run(volunteerId)).state;
    const way: readonly VolunteerState[] = [
      ...(['paused', 'active', 'away', 'active', 'suspended', 'active', 'ended'] as const),
    ];
    for (const to of way) {
      await desk.sends(page, `${page}/move`, { to, why: `Naar ${to}.` });
      expect(await state()).toBe(to);
    }
    await desk.sends(page, `${page}/move`, { to: 'joining', why: 'Wil opnieuw.' });
    const { ahead, events } = await house.get(ReadVolunteer).run(volunteerId);
    expect(ahead).toEqual(['talk', 'information', 'agreement', 'learning']);
    expect(events.filter(({ kind, way: how }) => kind === 'moved' && how === 'desk')).toHaveLength(
      way.length + 1,
    );
    const move = { volunteerId, to: 'active', by: { way: 'desk', accountId } } as const;
    await expect(house.get(MoveVolunteer).run(move)).rejects.toThrow('volunteer.steps_ahead');
  });
});
