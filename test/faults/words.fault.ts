import { CITY, type City, neighbourhoodsNamed, SuggestStreets } from '#geography';
import { isOfAnother, isOfOneself, saysWhomItIs } from '#intake';
import { type E164, normaliseStreet, parsePhone, phoneticName, plainly } from '#kernel';
import { ReadWords } from '#messaging';
import { isSureDanger, type Reading } from '#reading';
import { aDeskClient, type DeskClient } from '../builders/desk-client.ts';
import { postWebhook } from '../flows/telephony/signed-webhook.ts';
import { type House, openHouse } from '../support/open-house.ts';
import { awkwardTexts } from './awkward-texts.ts';

const MOST_MS = 50;
const TIMES = 4;
/** So often before anything is measured: a program is slow at first. */
const WARM = 12;
const LONGEST = 4_000;
const LONGEST_TEXT = 1_600;

interface Found {
  readonly fault: string;
  readonly expected: string;
  readonly found: string;
  readonly holds: boolean;
}

/** The least of a few: what else the program did meanwhile counts for nothing. */
async function cpuMs(work: () => unknown): Promise<number> {
  let least = Infinity;
  for (let time = 0; time < TIMES; time += 1) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1_000);
  }
  return least;
}

function found(fault: string, ms: number): Found {
  return {
    fault,
    expected: `under ${String(MOST_MS)} ms of CPU`,
    found: `${ms.toFixed(1)} ms`,
    holds: ms < MOST_MS,
  };
}

function print(all: readonly Found[]): void {
  for (const { fault, expected, found: seen } of all) {
    process.stdout.write(`words | ${fault} | ${expected} | ${seen}\n`);
  }
}

describe('4,000 letters of each awkward kind', () => {
  let house: House;
  let desk: DeskClient;
  let city: City;

  beforeAll(async () => {
    house = await openHouse();
    city = house.app.get<City>(CITY, { strict: false });
    desk = await aDeskClient(house, 'coordinator');
  }, 120_000);
  afterAll(() => house.close());

  const kinds = Object.entries(awkwardTexts);
  const read = (words: string): Reading => house.get(ReadWords).run(words);

  it('take each reader no time to speak of', async () => {
    const readers: Readonly<Record<string, (text: string) => unknown>> = {
      read,
      isOfAnother: (text) => isOfAnother(read(text)),
      isOfOneself: (text) => isOfOneself(read(text)),
      saysWhomItIs: (text) => saysWhomItIs(read(text)),
      plainly,
      normaliseStreet,
      phoneticName,
      parsePhone,
      neighbourhoodsNamed: (text) => neighbourhoodsNamed(city, text),
      suggestStreets: (text) => house.get(SuggestStreets).run(text.slice(0, 120)),
    };
    for (const read of Object.values(readers)) {
      await read('Mijn buurvrouw Langestraat 4 is veel alleen.');
    }
    const all: Found[] = [];
    for (const [reader, read] of Object.entries(readers)) {
      for (const [kind, make] of kinds) {
        all.push(found(`${reader}, ${kind}`, await cpuMs(() => read(make(LONGEST)))));
      }
    }
    print(all.filter(({ holds }) => !holds));
    print([slowest(all)]);
    expect(all.filter(({ holds }) => !holds)).toEqual([]);
  });

  it('are taken by the form as fast as other words', async () => {
    for (let n = 0; n < WARM; n += 1) {
      await sendForm('Zij is veel alleen.');
    }
    const plain = await cpuMs(() => sendForm('Zij is veel alleen.'));
    const all: Found[] = [];
    for (const [kind, make] of kinds) {
      const ms = await cpuMs(() => sendForm(make(LONGEST)));
      all.push(found(`a form, ${kind}`, ms - plain));
    }
    print(all);
    expect(all.filter(({ holds }) => !holds)).toEqual([]);
  });

  it('are taken as one text of 1,600 as fast as other words, and drawn on the board', async () => {
    const drawn = async (): Promise<number> =>
      cpuMs(async () => {
        expect((await desk.opens('/desk')).status).toBe(200);
      });
    for (let n = 0; n < WARM; n += 1) {
      await text('Zij is veel alleen.', n);
      await drawn();
    }
    const [plain, board] = [await textMs('Zij is veel alleen.', WARM), await drawn()];
    // words that alarm somebody cost the alarm as well, however few they are
    const alarming = await textMs('Zij is bewusteloos.', WARM + TIMES);
    const all: Found[] = [];
    for (const [at, [kind, make]] of kinds.entries()) {
      const words = make(LONGEST_TEXT);
      const few = isSureDanger(read(words)) ? alarming : plain;
      all.push(found(`a text, ${kind}`, (await textMs(words, 100 + at * TIMES)) - few));
      all.push(found(`the board with it, ${kind}`, ((await drawn()) - board) / (at + 1)));
    }
    print(all);
    expect(all.filter(({ holds }) => !holds)).toEqual([]);
  });

  function slowest(all: readonly Found[]): Found {
    const [first, ...others] = all;
    if (first === undefined) {
      throw new Error('nothing was measured');
    }
    return others.reduce(
      (most, one) => (parseFloat(one.found) > parseFloat(most.found) ? one : most),
      first,
    );
  }

  async function sendForm(concern: string): Promise<void> {
    const { body } = await house.app.inject({ url: '/melden' });
    const token = /name="token" value="([^"]+)"/.exec(body)?.[1] ?? '';
    const answer = await house.app.inject({
      method: 'POST',
      url: '/melden/versturen',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ token, concern, street: concern.slice(0, 120) }).toString(),
    });
    // a text of nothing but what cannot be kept is refused; that took its time too
    expect([200, 422]).toContain(answer.statusCode);
  }

  /** Each from a number of its own, so that each begins a talk. */
  async function textMs(body: string, first: number): Promise<number> {
    let n = first;
    return cpuMs(async () => {
      await text(body, n);
      n += 1;
    });
  }

  async function text(body: string, n: number): Promise<void> {
    const from = `+32476${String(100_000 + n)}` as E164;
    const params = { MessageSid: `SMawkward${String(n)}`, From: from, Body: body };
    const { settings } = house;
    const account = { AccountSid: settings.TWILIO_ACCOUNT_SID, To: settings.TWILIO_SMS_NUMBER };
    const answer = await postWebhook(house, '/twilio/sms', { ...params, ...account });
    expect(answer.statusCode).toBe(200);
    await house.settled();
  }
});
