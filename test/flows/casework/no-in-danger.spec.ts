import { RaiseAlert } from '#alerts';
import { ListCases, ReadCase, RecordAgreement } from '#casework';
import type { AccountId, CaseId, ReportId } from '#kernel';
import { aCoordinator } from '../../builders/a-coordinator.ts';
import { aBabbelbuddy, anAgreedPerson, ask, offerTo } from '../../builders/asked-volunteers.ts';
import { aDeskClient } from '../../builders/desk-client.ts';
import { settleAlert } from '../../builders/settled-alert.ts';
import { type House, openHouse } from '../../support/open-house.ts';

describe('her no while danger waits', () => {
  let house: House;
  let accountId: AccountId;

  beforeAll(async () => {
    house = await openHouse();
    accountId = await aCoordinator(house);
  });
  afterAll(() => house.close());

  async function endangered(key: string): Promise<{ caseId: CaseId; reportId: ReportId }> {
    const caseId = await anAgreedPerson(house, accountId, key);
    const [report] = (await house.get(ReadCase).run(caseId)).reports;
    const { reportId } = report!;
    await house.get(RaiseAlert).run(reportId, { how: 'words' });
    await house.settled();
    return { caseId, reportId };
  }

  it('stops every offer at once, and closes the case when somebody wrote what was done', async () => {
    const { caseId, reportId } = await endangered('no-in-danger');
    const jan = await aBabbelbuddy(house, 'Jan Peeters', '+32470000741');
    await ask(house, caseId, [jan], accountId);
    await house.get(RecordAgreement).run({ caseId, accountId, answer: 'no' });
    await house.settled();
    expect((await offerTo(house, caseId, jan)).state).toBe('withdrawn');
    const waits = await house.get(ReadCase).run(caseId);
    expect(waits).toMatchObject({ state: 'waiting', step: 'settle_danger', alertOpen: true });
    expect(waits.events.map(({ kind, refs }) => [kind, refs.answer])).toContainEqual([
      'agreement',
      'no',
    ]);
    const desk = await aDeskClient(house, 'coordinator');
    expect((await desk.opens(`/desk/cases/${caseId}`)).page).toContain('Rond eerst het alarm af');

    await settleAlert(house, reportId, accountId);
    const closed = await house.get(ReadCase).run(caseId);
    expect(closed).toMatchObject({ state: 'closed', outcome: 'declined', danger: false });
    expect(await house.get(ListCases).withAlert()).toEqual([]);
  });

  it('closes nothing later when she said otherwise meanwhile', async () => {
    const { caseId, reportId } = await endangered('yes-after-all');
    await house.get(RecordAgreement).run({ caseId, accountId, answer: 'no' });
    await house.get(RecordAgreement).run({ caseId, accountId, answer: 'later' });
    await settleAlert(house, reportId, accountId);
    expect(await house.get(ReadCase).run(caseId)).toMatchObject({
      ...{ state: 'waiting', step: 'ask_again', outcome: undefined },
    });
  });

  it('closes the case at once where somebody wrote it before', async () => {
    const { caseId, reportId } = await endangered('settled-before');
    await settleAlert(house, reportId, accountId);
    await house.get(RecordAgreement).run({ caseId, accountId, answer: 'no' });
    expect((await house.get(ReadCase).run(caseId)).state).toBe('closed');
  });
});
