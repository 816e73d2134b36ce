import { ListCases, ReadCase, RecordContact } from '#casework';
import type { AccountId, CaseId, VolunteerId } from '#kernel';
import { ConfirmSeat, NotePersonAgrees, ReopenSeat, RequestsOfCase } from '#matching';
import { aCoordinator } from '../../builders/a-coordinator.ts';
import { aBabbelbuddy, anAgreedPerson, ask } from '../../builders/asked-volunteers.ts';
import { aReport } from '../../builders/a-report.ts';
import { type House, openHouse } from '../../support/open-house.ts';

const jan = '+32470000100';
const mia = '+32470000101';
/** Five o'clock in Brussels, on these days of November 2026. */
const closing = (day: number): Date => new Date(Date.UTC(2026, 10, day, 16));

describe('what is to be done, by what is due', () => {
  let house: House;
  let accountId: AccountId;
  let volunteers: VolunteerId[];

  beforeAll(async () => {
    house = await openHouse();
    accountId = await aCoordinator(house);
    volunteers = [
      await aBabbelbuddy(house, 'Jan Peeters', jan),
      await aBabbelbuddy(house, 'Mia Claes', mia),
    ];
  });
  afterAll(() => house.close());

  async function next(caseId: CaseId): Promise<{ step: unknown; dueAt: Date | undefined }> {
    await house.settled();
    const { step, dueAt } = await house.get(ReadCase).run(caseId);
    return { step, dueAt };
  }

  async function offerThatSaidYes(
    caseId: CaseId,
  ): Promise<{ offerId: never; accountId: AccountId }> {
    const requests = await house.get(RequestsOfCase).run(caseId);
    const offers = requests.flatMap((request) => request.offers);
    return {
      offerId: offers.find(({ state }) => state === 'accepted')!.offerId as never,
      accountId,
    };
  }

  it('has a moment and a step after every turn of a search', async () => {
    const early = await aReport(house, 'early');
    expect(await next(early.caseId)).toEqual({ step: 'contact', dueAt: closing(25) });
    const talk = { accountId, with: 'person', result: 'spoken' } as const;
    await house.get(RecordContact).run({ caseId: early.caseId, ...talk });
    expect(await next(early.caseId)).toEqual({ step: 'answer', dueAt: closing(25) });

    const caseId = await anAgreedPerson(house, accountId, 'steps');
    expect(await next(caseId)).toEqual({ step: 'find', dueAt: closing(25) });
    await ask(house, caseId, volunteers, accountId);
    expect(await next(caseId)).toEqual({ step: 'wait', dueAt: undefined });

    await house.phones.phone(jan).texts('NEE');
    expect((await next(caseId)).step).toBe('wait');
    await house.phones.phone(mia).texts('JA');
    expect(await next(caseId)).toEqual({ step: 'confirm', dueAt: closing(24) });
    const [first] = await house.get(ListCases).run('due');
    expect(first?.caseId).toBe(caseId);

    const seat = await offerThatSaidYes(caseId);
    await house.get(ConfirmSeat).run(seat);
    expect(await next(caseId)).toEqual({ step: 'person_agrees', dueAt: closing(25) });
    const visitAt = new Date('2026-11-25T13:30:00Z');
    await house.get(NotePersonAgrees).run({ ...seat, visitAt });
    expect(await next(caseId)).toEqual({ step: 'tell_person', dueAt: closing(24) });

    await house.get(ReopenSeat).run(seat);
    expect(await next(caseId)).toEqual({ step: 'fill_again', dueAt: closing(24) });
  });

  it('asks for others when nobody said yes', async () => {
    const caseId = await anAgreedPerson(house, accountId, 'nobody');
    const bo = '+32470000102';
    await ask(house, caseId, [await aBabbelbuddy(house, 'Bo Maes', bo)], accountId);
    await house.phones.phone(bo).texts('NEE');
    expect(await next(caseId)).toEqual({ step: 'ask_others', dueAt: closing(24) });
  });
});
