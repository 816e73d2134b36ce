import { TextsToReview } from '#dialogue';
import { ReadReport, ReportsBy, type ReportView } from '#intake';
import type { E164, ReportId } from '#kernel';
import { type House, openHouse } from '../../support/open-house.ts';

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

/**
 * One house for a spec, and at each of its tests somebody whom it does not know yet.
 * @param numbers the first digits of them all; no other spec has the same
 * @param begins is told of both before each test
 * @param number whose telephone it is at the moment: a test may take another
 */
export function texterOfEachTest(
  numbers: string,
  begins: (scene: { readonly house: House; readonly number: E164 }) => void,
  number: () => E164,
): Texter {
  let house: House;
  let round = 0;
  beforeAll(async () => {
    house = await openHouse();
  });
  beforeEach(async () => {
    round += 1;
    begins({ house, number: `${numbers}${String(1000 + round)}` as E164 });
    // the sender has its hands free again after the texts of the test before
    await house.later(1);
  });
  afterAll(() => house.close());
  return texterOf(() => house, number);
}

/** @param house and the number: both may be others at the next test */
function texterOf(house: () => House, number: () => E164): Texter {
  let last = '';
  return {
    texts: async (...bodies) => {
      for (const body of bodies) {
        if (body === last) {
          // within a minute it would be one text that came by two ways
          await house().later(2);
        }
        last = body;
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
      const hers = await house().get(ReportsBy).run(number());
      const rows = await house().database.query<{ id: ReportId }[]>(
        'select id from report where id = any($1) order by received_at, id',
        [hers.map(({ reportId }) => reportId)],
      );
      const all: ReportView[] = [];
      for (const { id } of rows) {
        all.push(await house().get(ReadReport).run(id));
      }
      return all;
    },
    waiting: async () => {
      const all = await house().get(TextsToReview).run();
      return all.filter(({ from }) => from === number()).map(({ reason }) => reason);
    },
  };
}
