import { type CaseView, ReadCase } from '#casework';
import { TextsToReview } from '#dialogue';
import type { AccountId, CaseId, OfferId, VisitId } from '#kernel';
import { NotePersonAgrees } from '#matching';
import { SettleDoubt, VisitsOfCase } from '#visits';
import { aCoordinator } from '../../builders/a-coordinator.ts';
import { anExpectedVisit } from '../../builders/asked-volunteers.ts';
import { type House, openHouse } from '../../support/open-house.ts';

const number = '+32470000501';
const THURSDAY = new Date('2026-11-26T13:00:00Z');
const FRIDAY = new Date('2026-11-27T13:00:00Z');
const ILL = 'Ik ben ziek, ik kan donderdag niet komen';

describe('a volunteer who writes that she cannot come', () => {
  let house: House;
  let accountId: AccountId;
  let caseId: CaseId;
  let offerId: OfferId;

  beforeEach(async () => {
    house = await openHouse();
    accountId = await aCoordinator(house);
    const visit = { key: 'doubt', number, at: THURSDAY };
    ({ caseId, offerId } = await anExpectedVisit(house, accountId, visit));
    await house.phones.phone(number).texts(ILL);
    await house.settled();
  });
  afterEach(() => house.close());

  const heard = (): string[] =>
    house.phones
      .phone(number)
      .inbox()
      .map(({ body }) => body);

  async function theCase(): Promise<CaseView> {
    await house.settled();
    return house.get(ReadCase).run(caseId);
  }

  async function visitId(): Promise<VisitId> {
    return (await house.get(VisitsOfCase).run(caseId)).at(-1)!.visitId;
  }

  it('is heard when the hour has just passed, and is not asked how it went', async () => {
    const settled = { caseId, visitId: await visitId(), accountId, as: 'goes_on' } as const;
    await house.get(SettleDoubt).run(settled);
    const toTheHour = (THURSDAY.getTime() - house.phones.clock.now().getTime()) / 60_000;
    await house.later(toTheHour + 7);
    await house.phones.phone(number).texts('Sorry, ik ben ziek, ik kan niet komen');
    expect((await theCase()).step).toBe('visit_in_doubt');
    expect(heard().at(-1)).toMatch(/onzeker genoteerd/);
    await house.later(2 * 24 * 60);
    expect(heard().filter((body) => body.includes('hoe ging'))).toEqual([]);
  });

  it('hears what happens, and no more; her visit is in doubt and first on the list', async () => {
    expect(heard().at(-1)).not.toContain('verwittigt');
    expect(heard().at(-1)).toMatch(/onzeker genoteerd.*Bel ons/);
    const { step, dueAt } = await theCase();
    expect({ step, dueAt }).toEqual({ step: 'visit_in_doubt', dueAt: house.phones.clock.now() });
    const [visit] = await house.get(VisitsOfCase).run(caseId);
    expect(visit!.doubtedAt).toEqual(dueAt);
    const [first] = await house.get(TextsToReview).run();
    expect(first).toMatchObject({ text: ILL, caseId, endangers: [THURSDAY] });
  });

  it('is no less in doubt when she wants to stop as well', async () => {
    const settled = { caseId, visitId: await visitId(), accountId, as: 'goes_on' } as const;
    await house.get(SettleDoubt).run(settled);
    expect((await theCase()).step).not.toBe('visit_in_doubt');
    await house.phones.phone(number).texts('ik wil stoppen, ik kom donderdag niet');
    expect((await theCase()).step).toBe('visit_in_doubt');
    expect(heard().at(-1)).toMatch(/onzeker genoteerd/);
  });

  it('is not asked how it went while that is in doubt, and is once it went on', async () => {
    await house.later(5 * 24 * 60);
    expect(heard().join(' ')).not.toMatch(/hoe ging/);
    expect((await theCase()).state).toBe('matched');
    const settled = { caseId, visitId: await visitId(), accountId, as: 'goes_on' } as const;
    await house.get(SettleDoubt).run(settled);
    await house.settled();
    expect(heard().at(-1)).toMatch(/hoe ging/);
    await expect(house.get(SettleDoubt).run(settled)).rejects.toThrow('visit.not_in_doubt');
  });

  it('hears when it goes on, and the person is told as before', async () => {
    const settled = { caseId, visitId: await visitId(), accountId, as: 'goes_on' } as const;
    await house.get(SettleDoubt).run(settled);
    expect((await theCase()).step).toBe('tell_person');
    expect(heard().at(-1)).toMatch(/gaat door zoals gepland/);
    await house.later(5 * 24 * 60);
    expect(heard().filter((body) => body.includes('hoe ging'))).toHaveLength(1);
  });

  it('keeps her place when it is off, and another day is agreed on', async () => {
    const settled = { caseId, visitId: await visitId(), accountId, as: 'off' } as const;
    await house.get(SettleDoubt).run(settled);
    const { step, events } = await theCase();
    expect(step).toBe('person_agrees');
    expect(events.find(({ kind }) => kind === 'visit_withdrawn')).toMatchObject({ accountId });
    expect(heard().at(-1)).toMatch(/gaat niet door.*plaats blijft/);
    await house.get(NotePersonAgrees).run({ offerId, accountId, visitAt: FRIDAY });
    expect((await theCase()).step).toBe('tell_person');
    expect(heard().at(-1)).toMatch(/vr 27\/11 om 14u.*\/v\//);
  });

  it('is expected on another day, which the person must hear', async () => {
    await house.get(NotePersonAgrees).run({ offerId, accountId, visitAt: FRIDAY });
    expect((await theCase()).step).toBe('tell_person');
    const [visit] = await house.get(VisitsOfCase).run(caseId);
    expect(visit).toMatchObject({ plannedAt: FRIDAY, doubtedAt: undefined });
  });
});
