import { ListCases, type NewWishes, RecordAgreement, RecordContact, UpdatePerson } from '#casework';
import { ReceiveReport } from '#intake';
import type { AccountId, CaseId, E164, LocalDate, OfferId, VolunteerId } from '#kernel';
import { ConfirmSeat, NotePersonAgrees, RequestsOfCase, SendOffers } from '#matching';
import { AddVolunteer } from '#volunteers';
import type { House as WholeHouse } from '../support/open-house.ts';
import { aVolunteer } from './a-volunteer.ts';

type House = Pick<WholeHouse, 'get' | 'settled'>;

interface ExpectedVisit {
  readonly caseId: CaseId;
  readonly volunteerId: VolunteerId;
  readonly offerId: OfferId;
}

const wishes: NewWishes = {
  languages: ['nl'],
  hours: [{ weekday: 3, from: '13:00', to: '17:00' }],
  interests: ['kaarten'],
  humanLine: 'vertelt graag',
};

/** A person who agreed that somebody is sought for her: Rosa in the Baron Ruzettelaan. */
export async function anAgreedPerson(
  house: House,
  accountId: AccountId,
  key: string,
): Promise<CaseId> {
  const before = new Set((await house.get(ListCases).run()).map(({ caseId }) => caseId));
  await house.get(ReceiveReport).run(
    {
      channel: 'web',
      self: false,
      danger: false,
      neighbourhood: 'assebroek',
      person: { concern: 'Ze is veel alleen.', name: `Rosa ${key}` },
      reporter: { name: 'Luc Buur' },
    },
    key,
  );
  await house.settled();
  const { caseId } = (await house.get(ListCases).run()).find((one) => !before.has(one.caseId))!;
  await house.get(RecordContact).run({ caseId, accountId, with: 'person', result: 'spoken' });
  await house.get(UpdatePerson).run({
    ...{ caseId, accountId, needsProfessional: false },
    person: {
      name: 'Rosa Canarie',
      street: 'Baron Ruzettelaan',
      houseNumber: '12',
      postcode: '8310',
    },
  });
  await house.get(RecordAgreement).run({ caseId, accountId, answer: 'yes', wishes });
  return caseId;
}

/** A babbelbuddy, or who does something else, with this number, free on Wednesday afternoon. */
export function aBabbelbuddy(
  house: House,
  name: string,
  phone: string,
  roles: ('babbelbuddy' | 'bezoekteam')[] = ['babbelbuddy'],
): Promise<VolunteerId> {
  const screenedUntil = '2027-12-31' as LocalDate;
  return house
    .get(AddVolunteer)
    .run(aVolunteer({ name, phone: phone as E164, roles, screenedUntil }));
}

export async function ask(
  house: House,
  caseId: CaseId,
  volunteerIds: VolunteerId[],
  accountId: AccountId,
): Promise<void> {
  await house.get(SendOffers).run({ caseId, role: 'babbelbuddy', volunteerIds, accountId });
  await house.settled();
}

/** What became of the offer to this volunteer for this case. */
export async function offerTo(
  house: House,
  caseId: CaseId,
  volunteerId: VolunteerId,
): Promise<{ offerId: OfferId; state: string; code: string }> {
  const requests = await house.get(RequestsOfCase).run(caseId);
  return requests.flatMap(({ offers }) => offers).find((one) => one.volunteerId === volunteerId)!;
}

/** The coordinator and the person agree to who accepted. */
export async function agreeTo(
  house: House,
  offerId: OfferId,
  accountId: AccountId,
  visitAt: Date,
): Promise<void> {
  await house.get(ConfirmSeat).run({ offerId, accountId });
  await house.get(NotePersonAgrees).run({ offerId, accountId, visitAt });
  await house.settled();
}

/** Jan Peeters was asked by text, said yes, and is expected at Rosa's at that moment. */
export async function anExpectedVisit(
  house: WholeHouse,
  accountId: AccountId,
  { key, number, at }: { readonly key: string; readonly number: string; readonly at: Date },
): Promise<ExpectedVisit> {
  const caseId = await anAgreedPerson(house, accountId, key);
  const volunteerId = await aBabbelbuddy(house, 'Jan Peeters', number);
  await ask(house, caseId, [volunteerId], accountId);
  await house.phones.phone(number).texts('ja');
  await house.settled();
  const { offerId } = await offerTo(house, caseId, volunteerId);
  await agreeTo(house, offerId, accountId, at);
  return { caseId, volunteerId, offerId };
}
