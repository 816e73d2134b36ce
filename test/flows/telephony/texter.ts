import { UnclearTexts } from '#dialogue';
import { ReadReport, type ReportView } from '#intake';
import type { E164, ReportId } from '#kernel';
import type { House } from '../../support/open-house.ts';

/** What somebody with a telephone of her own does and hears, and what is made of it. */
export interface Texter {
  /** One after the other, each until all of it is settled. */
  readonly texts: (...bodies: string[]) => Promise<void>;
  /** The texts that came, the newest last. */
  readonly heard: () => string[];
  /** The reports of her number, the oldest first. */
  readonly reports: () => Promise<ReportView[]>;
  /** Why texts of hers wait for a human. */
  readonly waiting: () => Promise<string[]>;
}

/** @param house and the number: both may be others at the next test */
export function texterOf(house: () => House, number: () => E164): Texter {
  return {
    texts: async (...bodies) => {
      for (const body of bodies) {
        await house().phones.phone(number()).texts(body);
        await house().settled();
      }
    },
    heard: () =>
      house()
        .phones.phone(number())
        .inbox()
        .map(({ body }) => body),
    reports: async () => {
      const rows = await house().database.query<{ id: ReportId }[]>(
        'select id from report order by received_at, id',
      );
      const all: ReportView[] = [];
      for (const { id } of rows) {
        all.push(await house().get(ReadReport).run(id));
      }
      return all.filter(({ reporter }) => reporter.phone === number());
    },
    waiting: async () => {
      const all = await house().get(UnclearTexts).run();
      return all.filter(({ from }) => from === number()).map(({ reason }) => reason);
    },
  };
}
