import { RaiseAlert } from '#alerts';
import {
  CloseCase,
  JoinReport,
  ListCases,
  AppendToTimeline,
  ReadCase,
  RecordContact,
  RecordAgreement,
  TakeCaseAlert,
} from '#casework';
import type { AccountId, CaseId } from '#kernel';
import { aCoordinator } from '../../builders/a-coordinator.ts';
import { aReport } from '../../builders/a-report.ts';
import { type House, openHouse } from '../../support/open-house.ts';

describe('joining reports', () => {
  let house: House;
  let accountId: AccountId;

  beforeAll(async () => {
    house = await openHouse();
    accountId = await aCoordinator(house);
  });
  afterAll(() => house.close());

  const read = (caseId: CaseId): ReturnType<ReadCase['run']> => house.get(ReadCase).run(caseId);
  const alerted = async (): Promise<CaseId[]> =>
    (await house.get(ListCases).withAlert()).map(({ caseId }) => caseId);
  const talk = (caseId: CaseId): Promise<void> =>
    house.get(RecordContact).run({ caseId, accountId, with: 'person', result: 'spoken' });

  it('takes an open alert along to the other case, and back', async () => {
    const target = await aReport(house, 'alert-target');
    const { reportId, caseId } = await aReport(house, 'alert-source', { danger: true });
    expect(await alerted()).toEqual([caseId]);
    await house.get(JoinReport).run({ reportId, into: target.caseId, accountId });
    expect(await alerted()).toEqual([target.caseId]);
    expect((await read(target.caseId)).alertOpen).toBe(true);
    await house.get(JoinReport).undo({ reportId, accountId });
    expect(await alerted()).toEqual([caseId]);
    await house.get(TakeCaseAlert).run({ accountId, caseId });
    expect(await alerted()).toEqual([]);
  });

  it('is proposed where the same number reported, and the newest of many', async () => {
    const reporter = { name: 'Luc Buur', phone: '+32470008101' };
    const known: CaseId[] = [];
    for (const key of ['number-1', 'number-2', 'number-3', 'number-4', 'number-5']) {
      known.push((await aReport(house, key, { reporter })).caseId);
    }
    const { similar } = await read(known[4]!);
    const why = ['zelfde nummer van de melder'];
    expect(similar).toMatchObject(
      [known[3], known[2], known[1]].map((caseId) => ({ caseId, why, byReporter: true })),
    );
  });

  it.each([
    ['Ezelstraat 40/0301', undefined],
    ['Ezelstraat nr. 40', undefined],
    ['40 Ezelstraat', undefined],
    ['Ezelstraat 40, 8000 Brugge', undefined],
    ['8000 Ezelstraat', '040'],
    ['Brugge Ezelstraat 40', undefined],
    ['Ezelstraat 8000 Brugge nr 40', undefined],
    ['Ezelstraat', '40 bus 3'],
  ])(
    'is proposed for the same house, however it was written: %s %s',
    async (street, houseNumber) => {
      const person = { concern: 'Zit altijd alleen.', street: 'Ezelstraat', houseNumber: '40' };
      const known = await aReport(house, 'house-plain', { person });
      const written = { concern: 'Ziet niemand.', street, houseNumber };
      const { caseId } = await aReport(house, `house-${street}`, { person: written });
      const view = await read(caseId);
      expect(view.person).toMatchObject({ street: 'Ezelstraat' });
      expect(view.person.houseNumber).toMatch(/^40(?: bus |$)/);
      expect(view.similar.map((one) => one.caseId)).toContain(known.caseId);
    },
  );

  it('shows an alert of a case whose person said no meanwhile, and keeps the case open for it', async () => {
    const { caseId } = await aReport(house, 'closed-alert', { danger: true });
    const closing = house.get(CloseCase).run({ caseId, accountId, outcome: 'no_need' });
    await expect(closing).rejects.toThrow('case.alert_open');
    await house.get(RecordAgreement).run({ caseId, answer: 'no' });
    expect(await read(caseId)).toMatchObject({ state: 'waiting', step: 'settle_danger' });
    expect(await alerted()).toEqual([caseId]);
    await house.get(TakeCaseAlert).run({ accountId, caseId });
  });

  it('gives back what the other case was, when it is undone', async () => {
    const target = await aReport(house, 'own-target');
    await talk(target.caseId);
    const before = await read(target.caseId);
    await house.later(1);
    const source = { danger: true, neighbourhood: 'assebroek' };
    const { reportId, caseId } = await aReport(house, 'own-source', source);
    await house.get(TakeCaseAlert).run({ accountId, caseId });
    await house.get(JoinReport).run({ reportId, into: target.caseId, accountId });
    expect(await read(target.caseId)).toMatchObject({ danger: true, neighbourhood: 'assebroek' });
    await house.later(1);
    await house.get(JoinReport).undo({ reportId, accountId });
    const { danger, neighbourhood, dueAt, step } = await read(target.caseId);
    expect({ danger, neighbourhood, dueAt, step }).toEqual({
      danger: before.danger,
      neighbourhood: before.neighbourhood,
      dueAt: before.dueAt,
      step: before.step,
    });
    expect((await read(caseId)).danger).toBe(true);
  });

  it('keeps what another joined report brought, in whatever order they leave', async () => {
    const target = await aReport(house, 'two-target');
    const first = await aReport(house, 'two-first', { danger: true });
    const second = await aReport(house, 'two-second', { danger: true });
    for (const { reportId, caseId } of [first, second]) {
      await house.get(TakeCaseAlert).run({ accountId, caseId });
      await house.get(JoinReport).run({ reportId, into: target.caseId, accountId });
    }
    await house.get(JoinReport).undo({ reportId: first.reportId, accountId });
    expect((await read(target.caseId)).danger).toBe(true);
    await house.get(JoinReport).undo({ reportId: second.reportId, accountId });
    expect((await read(target.caseId)).danger).toBe(false);
  });

  it('closes a case again that only the join had opened', async () => {
    const target = await aReport(house, 'reopened-target');
    await house.get(CloseCase).run({ caseId: target.caseId, accountId, outcome: 'no_need' });
    const { closedAt } = await read(target.caseId);
    await house.later(5);
    const { reportId } = await aReport(house, 'reopened-source');
    await house.get(JoinReport).run({ reportId, into: target.caseId, accountId });
    const opened = await read(target.caseId);
    expect(opened).toMatchObject({ state: 'clarifying', step: 'read_again' });
    expect(opened.dueAt).toBeInstanceOf(Date);
    await house.later(5);
    await house.get(JoinReport).undo({ reportId, accountId });
    expect(await read(target.caseId)).toMatchObject({ state: 'closed', closedAt });
  });

  it('leaves it open when somebody worked in it since', async () => {
    const target = await aReport(house, 'worked-target');
    await house.get(CloseCase).run({ caseId: target.caseId, accountId, outcome: 'no_need' });
    await house.later(5);
    const { reportId } = await aReport(house, 'worked-source');
    await house.get(JoinReport).run({ reportId, into: target.caseId, accountId });
    const { caseId } = target;
    const note = { caseId, kind: 'note', text: 'Nog eens bellen', accountId } as const;
    await house.get(AppendToTimeline).run(note);
    await house.get(JoinReport).undo({ reportId, accountId });
    expect((await read(target.caseId)).state).toBe('clarifying');
  });

  it('alerts again after somebody took the alert, and not while it waits', async () => {
    const { reportId, caseId } = await aReport(house, 'again', { danger: true });
    const raised = async (): Promise<number> =>
      (await read(caseId)).events.filter(({ kind }) => kind === 'alert_raised').length;
    await house.get(RaiseAlert).run(reportId, { how: 'words' });
    await house.settled();
    expect(await raised()).toBe(1);
    await house.get(TakeCaseAlert).run({ accountId, caseId });
    const taken = (await house.get(ListCases).run('due')).find((one) => one.caseId === caseId);
    expect(taken?.alertTaken?.by).toBe(accountId);
    await house.get(RaiseAlert).run(reportId, { how: 'words' });
    await house.settled();
    expect(await raised()).toBe(2);
    expect(await alerted()).toEqual([caseId]);
    await house.get(TakeCaseAlert).run({ accountId, caseId });
    await house.later(25 * 60);
    const next = (await house.get(ListCases).run('due')).find((one) => one.caseId === caseId);
    expect(next?.alertTaken).toBeUndefined();
  });
});
