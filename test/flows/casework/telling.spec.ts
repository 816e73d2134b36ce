import { JoinReport, ReadCase, RecordContact } from '#casework';
import type { AccountId, ReportId } from '#kernel';
import { aCoordinator } from '../../builders/a-coordinator.ts';
import { aReport } from '../../builders/a-report.ts';
import { type House, openHouse } from '../../support/open-house.ts';

describe('telling reporters that somebody is on it', () => {
  let house: House;
  let accountId: AccountId;

  beforeAll(async () => {
    house = await openHouse();
    accountId = await aCoordinator(house);
  });
  afterAll(() => house.close());

  const from = (phone: string): object => ({ reporter: { name: 'Luc Buur', phone } });

  it('may be ticked later, for whoever was not told yet, and reaches each once', async () => {
    const [first, second] = ['+32470009001', '+32470009002'] as const;
    const { caseId, reportId } = await aReport(house, 'tell-1', from(first));
    const contact = { caseId, accountId, with: 'person', result: 'spoken' } as const;
    await house.get(RecordContact).run(contact);
    await house.settled();
    const told = async (): Promise<ReportId[]> =>
      (await house.get(ReadCase).run(caseId)).reports.flatMap((report) =>
        report.toldAt === undefined ? [] : [report.reportId],
      );
    expect(await told()).toEqual([]);

    await house.get(RecordContact).run({ ...contact, tellReporters: [reportId] });
    await house.settled();
    await house.phones.phone(first).receives(/iemand is ermee bezig/);
    expect(await told()).toEqual([reportId]);

    const other = await aReport(house, 'tell-2', from(second));
    await house.get(JoinReport).run({ reportId: other.reportId, into: caseId, accountId });
    const both = [reportId, other.reportId];
    const withReporter = { ...contact, with: 'reporter', tellReporters: both } as const;
    await house.get(RecordContact).run(withReporter);
    await house.settled();
    await house.phones.phone(second).receives(/iemand is ermee bezig/);
    expect((await told()).toSorted()).toEqual(both.toSorted());

    // joined reports keep that they were told, wherever they go
    await house.get(JoinReport).undo({ reportId: other.reportId, accountId });
    const home = await house.get(ReadCase).run(other.caseId);
    expect(home.reports[0]?.toldAt).toBeInstanceOf(Date);
    const { events } = await house.get(ReadCase).run(caseId);
    expect(events.filter(({ kind }) => kind === 'reporter_told')).toHaveLength(2);
  });
});
