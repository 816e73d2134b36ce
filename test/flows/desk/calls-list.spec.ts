import { EndCall, type CallbackTaskId, ReadCallbackTask } from '#calls';
import type { E164 } from '#kernel';
import { SendText } from '#messaging';
import { UnitOfWork, Vault } from '#platform';
import { type DeskClient, aDeskClient } from '../../builders/desk-client.ts';
import { type House, openHouse } from '../../support/open-house.ts';

let house: House;
let els: DeskClient;
let calls = 0;

beforeEach(async () => {
  house = await openHouse();
  els = await aDeskClient(house, 'operator', 'Els Operator');
});
afterEach(() => house.close());

/** A call of which only the end is told: somebody hung up before the first choice. */
async function hangsUp(from: string): Promise<void> {
  calls += 1;
  const CallSid = `CA${String(calls).padStart(32, '0')}`;
  await house.get(EndCall).run({ CallSid, CallStatus: 'completed', From: from });
}

function number(nth: number): string {
  return `+32475${String(100_000 + nth)}`;
}

function idsOn(page: string): string[] {
  return [...page.matchAll(/case-card__title"><a [^>]*href="\/desk\/calls\/([^"#]+)"/g)].map(
    ([, id]) => id!,
  );
}

async function openIds(): Promise<CallbackTaskId[]> {
  return (await house.get(ReadCallbackTask).list('open')).map(
    ({ callbackTaskId }) => callbackTaskId,
  );
}

/** The pages of a list, one after the other, as far as `rel="next"` leads. */
async function pagesFrom(url: string): Promise<string[]> {
  const { page } = await els.opens(url);
  const next = /rel="next" href="([^"]+)"/.exec(page)?.[1];
  return next === undefined ? [page] : [page, ...(await pagesFrom(next.replace(/#.*/, '')))];
}

describe('a long list of calls', () => {
  it('shows every one of them, with how many there are, and danger in front', async () => {
    for (let nth = 1; nth <= 120; nth += 1) {
      await hangsUp(number(nth));
    }
    await house.phones.clock.advance({ minutes: 30 });
    const inDanger = await house.phones.hiddenPhone().calls();
    await inDanger.presses('9');
    await inDanger.hangsUp();
    await house.settled();
    const pages = await pagesFrom('/desk/calls');
    expect(pages).toHaveLength(3);
    const [first, , last] = pages;
    expect(first).toMatch(/Nog te doen <span class="case-list__count">121</);
    expect(first).toMatch(/1 tot 50 van 121/);
    expect(last).toMatch(/Nog te doen <span class="case-list__count">121</);
    expect(last).toMatch(/101 tot 121 van 121.*rel="prev"/);
    expect(first).toMatch(/^.*?case-card__title.*?gevaar.*?case-card__title/);
    expect(pages.flatMap(idsOn)).toEqual(await openIds());
    expect(new Set(pages.flatMap(idsOn)).size).toBe(121);
    expect((await els.opens('/desk')).page).toContain('121 telefoontjes wachten');
  });

  it('has a text about danger that failed in front too, however many calls are due before', async () => {
    for (let nth = 1; nth <= 101; nth += 1) {
      await hangsUp(number(nth));
    }
    await house.phones.clock.advance({ minutes: 30 });
    const worker = '+32470009555' as E164;
    house.phones.fault({ fault: 21211, number: worker });
    await house.get(UnitOfWork).run(async (tx) => {
      const recipient = await house.get(Vault).newSubject(tx);
      await house.get(SendText).run({
        ...{ recipient, number: worker, body: 'Bel 112', purpose: 'report.answer' },
        priority: 'safety',
      });
    });
    await house.settled();
    const { page } = await els.opens('/desk/calls');
    expect(page).toMatch(/^.*?case-card__title.*?>gevaar<.*?0470 00 95 55.*?case-card__title/);
  });

  it('leads on to what was settled longer ago', async () => {
    for (let nth = 1; nth <= 52; nth += 1) {
      await hangsUp(number(nth));
    }
    await house.settled();
    for (const callbackTaskId of await openIds()) {
      const url = `/desk/calls/${callbackTaskId}`;
      await els.sends(url, url, { result: 'handled' });
    }
    const pages = await pagesFrom('/desk/calls');
    expect(pages.map((page) => idsOn(page).length)).toEqual([50, 2]);
    expect(pages[0]).toMatch(/Afgehandeld <span class="case-list__count">52</);
  });
});

describe('several calls of one number', () => {
  it('that became cases say so of one another too, and lead to a page of them', async () => {
    await house.phones.clock.set(new Date('2026-11-23T19:00:00Z'));
    const worried = number(7);
    for (const from of [worried, worried, number(8), worried]) {
      const call = await house.phones.phone(from).calls();
      for (const key of ['1', '2', '1']) {
        await call.presses(key);
      }
      await call.ends();
    }
    await house.settled();
    const { page } = await els.opens('/desk');
    expect(page).toMatch(/bovenaan <span class="case-list__count">4</);
    expect(page.match(/Nog 2 open dossiers met hetzelfde nummer/g)).toHaveLength(3);
    const link = /href="([^"]+)">Nog 2 open dossiers/.exec(page)![1]!;
    const same = (await els.opens(link)).page;
    expect(same.match(/<article class="case-card/g)).toHaveLength(3);
    expect(same).not.toContain('Nog 2 open dossiers');
  });

  it('say so of one another, and stay open when one of them is tried', async () => {
    for (const nth of [1, 2, 2, 3, 2]) {
      await hangsUp(number(nth));
    }
    await house.settled();
    const { page } = await els.opens('/desk/calls');
    expect(page.match(/Van dit nummer wachten er 3/g)).toHaveLength(3);
    const items = await house.get(ReadCallbackTask).list('open');
    const ofTwo = items
      .filter((item) => item.number === number(2))
      .map(({ callbackTaskId }) => callbackTaskId);
    const url = `/desk/calls/${ofTwo[0]!}`;
    const shown = (await els.opens(url)).page;
    expect(shown).toContain('Van dit nummer wachten er nog 2');
    for (const other of ofTwo.slice(1)) {
      expect(shown).toContain(`href="/desk/calls/${other}"`);
    }
    expect((await els.sends(url, url, { result: 'no_answer' })).status).toBe(303);
    const after = await house.get(ReadCallbackTask).list('open');
    const tries = after.filter((item) => item.number === number(2)).map((item) => item.attempts);
    expect(tries.map(({ length }) => length).sort()).toEqual([0, 0, 1]);
    await els.sends(url, url, { result: 'reached' });
    const left = (await els.opens('/desk/calls')).page;
    expect(left.match(/Van dit nummer wachten er 2/g)).toHaveLength(2);
    const alone = after.find((item) => item.number === number(1))!.callbackTaskId;
    expect((await els.opens(`/desk/calls/${alone}`)).page).not.toContain('Van dit nummer wacht');
  });
});
