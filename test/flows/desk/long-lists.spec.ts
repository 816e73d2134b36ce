import { newId } from '#kernel';
import { type DeskClient, aDeskClient } from '../../builders/desk-client.ts';
import { type House, openHouse } from '../../support/open-house.ts';

let house: House;
let lut: DeskClient;
const rows = (count: number): string => `generate_series(1, ${String(count)}) as nth`;

beforeAll(async () => {
  house = await openHouse();
  lut = await aDeskClient(house, 'coordinator', 'Lut Coordinator');
});
afterAll(() => house.close());

/** Messages of which the sender or receiver was erased: nothing of them can be read, and each still waits. */
async function messages(count: number, direction: 'in' | 'out', state: string): Promise<void> {
  const subject = newId<'subject'>();
  await house.database.query('insert into subject_key values ($1, null, now(), now())', [subject]);
  await house.database.query(
    `insert into message (id, direction, medium, subject_id, address, address_hash, body, state, created_at, sid,
       purpose, valid_until)
     select gen_random_uuid(), $1, 'sms', $2, '', '', '', $3, now() + nth * interval '1 second',
       case when $1 = 'in' then 'SM' || nth end, case when $1 = 'out' then 'report.answer' end,
       case when $1 = 'out' then now() end
     from ${rows(count)}`,
    [direction, subject, state],
  );
}

/** How many cards stand on each page of a list, and how many its heading counts on each. */
async function pagesOf(url: string, heading: string): Promise<[cards: number, count: string][]> {
  const { page } = await lut.opens(url.replace(/#.*/, ''));
  const rest = page.slice(page.indexOf(`id="${heading}"`));
  const list = rest.slice(0, rest.indexOf('</section>'));
  const count = /case-list__count">(\d+)</.exec(list)![1]!;
  const links = rest.slice(rest.indexOf('</section>') + 10).trimStart();
  const nav = links.startsWith('<nav') ? links.slice(0, links.indexOf('</nav>')) : '';
  const next = /rel="next" href="([^"]+)"/.exec(nav)?.[1];
  const here: [number, string] = [list.split('<article').length - 1, count];
  return next === undefined ? [here] : [here, ...(await pagesOf(next, heading))];
}

describe('the lists of today', () => {
  it('show every text that a human must read, with how many there are', async () => {
    await messages(110, 'in', 'received');
    await house.database.query(
      `insert into text_to_review (message_id, reason, state, received_at)
       select id, 'unknown_number', 'open', created_at from message where direction = 'in'`,
    );
    expect(await pagesOf('/desk', 'onduidelijk')).toEqual([
      ...[
        [50, '110'],
        [50, '110'],
        [10, '110'],
      ],
    ]);
  });

  it('show every message that did not arrive', async () => {
    await messages(203, 'out', 'failed');
    const pages = await pagesOf('/desk', 'berichten');
    expect(pages.map(([cards]) => cards)).toEqual([50, 50, 50, 50, 3]);
    expect(new Set(pages.map(([, count]) => count))).toEqual(new Set(['203']));
  });

  it('show every job that is stuck', async () => {
    await house.database.query(
      `insert into outbox (id, kind, name, payload, state, due_at, failed_at)
       select gen_random_uuid(), 'fact', 'Nothing', '{}', 'stuck', now(), now() from ${rows(101)}`,
    );
    const pages = await pagesOf('/desk', 'taken');
    expect(pages).toEqual([
      ...[
        [50, '101'],
        [50, '101'],
        [1, '101'],
      ],
    ]);
  });
});
