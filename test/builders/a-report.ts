import { CaseOfReport } from '#casework';
import { type NewReport, ReceiveReport } from '#intake';
import type { CaseId, ReportId } from '#kernel';
import type { House } from '../support/open-house.ts';

/** A neighbour's report by web, and the case it made. */
export async function aReport(
  house: House,
  key: string,
  own: Partial<NewReport> = {},
): Promise<{ readonly reportId: ReportId; readonly caseId: CaseId }> {
  const { reportId } = await house.get(ReceiveReport).run(
    {
      channel: 'web',
      self: false,
      danger: false,
      person: { concern: 'Ze is veel alleen.' },
      reporter: { name: 'Luc Buur' },
      ...own,
    },
    key,
  );
  await house.settled();
  return { reportId, caseId: (await house.get(CaseOfReport).run(reportId))! };
}
