import { CloseCase, ReadCase, RecordAgreement } from '#casework';
import type { AccountId, CaseId, OfferId, VolunteerId } from '#kernel';
import { NotePersonAgrees, ReopenSeat } from '#matching';
import { aCoordinator } from '../../../test/builders/a-coordinator.ts';
import {
  aBabbelbuddy,
  agreeTo,
  anAgreedPerson,
  ask,
  offerTo,
} from '../../../test/builders/asked-volunteers.ts';
import { type House, openHouse } from '../../../test/support/open-house.ts';
import { VisitsOfCase } from './visits-of-case.ts';

let house: House;
let accountId: AccountId;
let round = 0;
// new people for each test, in one house
let number: string;
let jan: VolunteerId;
let caseId: CaseId;
let offerId: OfferId;
let visitAt: Date;
/** "/v/<token>" */
let path: string;

beforeAll(async () => {
  house = await openHouse();
  accountId = await aCoordinator(house);
});

afterAll(() => house.close());

beforeEach(async () => {
  round += 1;
  number = `+32470003${String(100 + round)}`;
  jan = await aBabbelbuddy(house, 'Jan Peeters', number);
  caseId = await anAgreedPerson(house, accountId, `round ${String(round)}`);
  await ask(house, caseId, [jan], accountId);
  await texts('ja');
  ({ offerId } = await offerTo(house, caseId, jan));
  visitAt = new Date(house.phones.clock.now().getTime() + 5 * 3_600_000);
  await agreeTo(house, offerId, accountId, visitAt);
  const link = heard().find((body) => body.includes('/v/'));
  path = /\/v\/[\w-]+/.exec(link!)![0];
});

async function texts(text: string): Promise<void> {
  await house.phones.phone(number).texts(text);
  await house.settled();
}

/** The words that Jan got so far, the newest last. */
function heard(): string[] {
  return house.phones
    .phone(number)
    .inbox()
    .map(({ body }) => body);
}

interface Answer {
  readonly statusCode: number;
  readonly body: string;
  readonly headers: Record<string, unknown>;
}

function request(method: 'GET' | 'HEAD' | 'POST', url: string, form = ''): Promise<Answer> {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return house.app.inject(
    method === 'POST' ? { method, url, payload: form, headers } : { method, url },
  );
}

async function newCode(): Promise<string> {
  const answer = await request('POST', `${path}/code`);
  expect(answer).toMatchObject({
    statusCode: 303,
    headers: { location: `${path}?stap=code` },
  });
  await house.settled();
  return /^\d{6}/.exec(heard().at(-1)!)![0];
}

function open(code: string): Promise<Answer> {
  return request('POST', `${path}/open`, `code=${encodeURIComponent(code)}`);
}

function another(code: string): string {
  return code === '000000' ? '111111' : '000000';
}

async function kindsOnTimeline(): Promise<string[]> {
  return (await house.get(ReadCase).run(caseId)).events.map(({ kind }) => kind);
}

/** All that a look at a link could change. */
function everything(): Promise<unknown> {
  return house.database.query(
    `select (select json_agg(visit) from visit) visits, (select json_agg(personal_link) from personal_link) links,
       (select json_agg(link_code) from link_code) codes, (select count(*) from message) messages,
       (select count(*) from case_event) events, (select count(*) from outbox) jobs`,
  );
}

describe('the personal link of a volunteer', () => {
  it('opens the address with a code that was sent apart', async () => {
    expect(heard().join(' ')).not.toMatch(/Rosa|Ruzettelaan/);
    const first = await request('GET', path);
    expect(first).toMatchObject({
      statusCode: 200,
      headers: { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' },
    });
    expect(first.body).not.toMatch(/Rosa|Ruzettelaan/);
    const code = await newCode();
    expect(code).toHaveLength(6);
    expect((await request('GET', `${path}?stap=code`)).body).not.toMatch(/Rosa|Ruzettelaan/);

    const shown = await open(` ${code.slice(0, 3)} ${code.slice(3)} `);
    expect(shown).toMatchObject({
      statusCode: 200,
      headers: { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' },
    });
    const [visit] = await house.get(VisitsOfCase).run(caseId);
    expect(shown.body).toContain('Baron Ruzettelaan 12');
    expect(shown.body).toContain(visit!.word);
    expect(shown.body).toMatch(/Rosa(?! Canarie)/);
    expect(shown.body).not.toContain('Canarie');
    expect(visit!.state).toBe('released');
    await house.settled();
    expect(await kindsOnTimeline()).toContain('address_released');
    expect((await house.get(ReadCase).run(caseId)).state).toBe('matched');
  });

  it('opens once for one code, and notes each further look', async () => {
    const code = await newCode();
    expect((await open(code)).statusCode).toBe(200);
    expect((await open(code)).statusCode).toBe(422);
    expect((await open(await newCode())).statusCode).toBe(200);
    await house.settled();
    const kinds = await kindsOnTimeline();
    expect(kinds.filter((kind) => kind === 'address_released')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'address_shown_again')).toHaveLength(1);
  });

  it('changes nothing when it is only looked at', async () => {
    await house.settled();
    const before = await everything();
    for (let look = 0; look < 40; look += 1) {
      expect((await request(look % 2 === 0 ? 'GET' : 'HEAD', path)).statusCode).toBe(200);
      await request('GET', `${path}?stap=code`);
      expect((await request('GET', `${path}/code`)).statusCode).toBe(404);
      expect((await request('GET', `${path}/open?code=123456`)).statusCode).toBe(404);
    }
    expect(await everything()).toEqual(before);
  });

  it('ends a code after five wrong tries', async () => {
    const code = await newCode();
    for (const left of [4, 3, 2, 1]) {
      const wrong = await open(another(code));
      expect(wrong.statusCode).toBe(422);
      expect(wrong.body).toContain(left === 1 ? 'nog 1 keer' : `nog ${String(left)} keer`);
    }
    expect((await open('12 34')).body).toContain('6 cijfers');
    expect((await open(another(code))).body).toContain('Vraag een nieuwe code');
    const late = await open(code);
    expect(late.statusCode).toBe(422);
    expect(late.body).not.toMatch(/Rosa|Ruzettelaan/);
    expect((await open(await newCode())).body).toContain('Baron Ruzettelaan');
  });

  it('counts every try when many come at once', async () => {
    const code = await newCode();
    const answers = await Promise.all(Array.from({ length: 12 }, () => open(another(code))));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(12).fill(422));
    const rows = await house.database.query<object[]>(
      `select tries from link_code join personal_link on personal_link.id = link_id
         join visit on visit.id = visit_id where case_id = $1`,
      [caseId],
    );
    expect(rows).toEqual([{ tries: 5 }]);
    expect((await open(code)).statusCode).toBe(422);
  });

  it('ends a code after ten minutes, and when there is a newer one', async () => {
    const first = await newCode();
    await house.later(10);
    expect((await open(first)).statusCode).toBe(422);
    const second = await newCode();
    await house.later(1);
    const third = await newCode();
    if (second !== third) {
      expect((await open(second)).statusCode).toBe(422);
    }
    expect((await open(third)).statusCode).toBe(200);
  });

  it('sends at most five codes an hour', async () => {
    for (let times = 0; times < 5; times += 1) {
      await newCode();
    }
    const before = heard().length;
    const refused = await request('POST', `${path}/code`);
    expect(refused.statusCode).toBe(429);
    await house.settled();
    expect(heard()).toHaveLength(before);
    await house.later(61);
    await newCode();
  });

  it('keeps neither token nor code where they could be read', async () => {
    const code = await newCode();
    const token = path.slice('/v/'.length);
    expect(token.length).toBeGreaterThanOrEqual(22);
    const rows = await house.database.query<object[]>(
      `select to_json(one)::text as stored from personal_link one union all
       select to_json(one)::text from link_code one union all
       select to_json(one)::text from outbox one union all select to_json(one)::text from message one`,
    );
    const stored = JSON.stringify(rows);
    expect(stored).not.toContain(token);
    expect(stored).not.toContain(`"${code}"`);
    expect(house.logged()).not.toContain(token);
  });
});

describe('a visit that is moved', () => {
  it('keeps its link and its word, and tells the new time in one text', async () => {
    const [before] = await house.get(VisitsOfCase).run(caseId);
    const heardBefore = heard().length;
    const moved = new Date(visitAt.getTime() + 48 * 3_600_000);
    await house.get(NotePersonAgrees).run({ offerId, accountId, visitAt: moved });
    await house.settled();
    const fresh = heard().slice(heardBefore);
    expect(fresh).toHaveLength(1);
    expect(fresh[0]).toMatch(/verplaatst: het is nu/);
    expect(fresh[0]!.endsWith(path)).toBe(true);
    const visits = await house.get(VisitsOfCase).run(caseId);
    expect(visits).toMatchObject([{ plannedAt: moved, word: before!.word, state: 'planned' }]);
    expect((await open(await newCode())).body).toContain('Baron Ruzettelaan');
    expect(visits).toHaveLength(1);
  });

  it('is asked about after its new time only', async () => {
    const moved = new Date(visitAt.getTime() + 7 * 24 * 3_600_000);
    await house.get(NotePersonAgrees).run({ offerId, accountId, visitAt: moved });
    await house.settled();
    await house.later(5 * 24 * 60);
    expect(heard().filter((body) => body.includes('hoe ging'))).toHaveLength(0);
    await house.later(5 * 24 * 60);
    expect(heard().filter((body) => body.includes('hoe ging'))).toHaveLength(1);
  });
});

describe('a link that does not open', () => {
  const unknown = `/v/${'A'.repeat(32)}`;

  async function looksGone(): Promise<void> {
    const never = await request('GET', unknown);
    expect(never.statusCode).toBe(404);
    for (const [method, at] of [
      ['GET', path],
      ['GET', `${path}?stap=code`],
      ['POST', `${path}/code`],
      ['POST', `${path}/open`],
    ] as const) {
      const answer = await request(method, at, 'code=123456');
      expect(answer).toMatchObject({ statusCode: 404, body: never.body });
    }
  }

  it('is kind, and the same whatever was typed', async () => {
    const { body } = await request('GET', unknown);
    expect(body).toContain('050 44 80 00');
    for (const odd of ['/v/x', '/v/%00', '/v/..%2Fdesk', `/v/${'a'.repeat(90)}`]) {
      expect(await request('GET', odd)).toMatchObject({ statusCode: 404 });
    }
  });

  it('is dead at once when the person says no, and its volunteer hears not to go', async () => {
    const code = await newCode();
    await house.get(RecordAgreement).run({ caseId, accountId, answer: 'no' });
    expect((await open(code)).statusCode).toBe(404);
    await looksGone();
    await house.settled();
    expect(heard().at(-1)).toMatch(/gaat niet door. Ga dus niet langs/);
    expect(await house.get(VisitsOfCase).run(caseId)).toMatchObject([{ state: 'withdrawn' }]);
  });

  it('is dead when the place is taken back', async () => {
    await house.get(ReopenSeat).run({ offerId, accountId });
    await looksGone();
    await house.settled();
    expect(heard().filter((body) => /niet meer nodig|gaat niet door/.test(body))).toHaveLength(1);
  });

  it('is dead fourteen days after the visit', async () => {
    const before = (await request('GET', path)).statusCode;
    await house.later(15 * 24 * 60);
    expect(before).toBe(200);
    await looksGone();
  });
});

describe('the day after a visit', () => {
  it('asks how it went, and puts the answer on the timeline', async () => {
    await house.later(24 * 60);
    while (!heard().at(-1)!.includes('hoe ging')) {
      await house.later(12 * 60);
    }
    await texts('Het was fijn. Rosa lachte veel, we gaan volgende week kaarten.');
    expect(heard().at(-1)).toMatch(/Dank je, Jan, voor je bezoek/);
    const { events } = await house.get(ReadCase).run(caseId);
    expect(events).toContainEqual(
      expect.objectContaining({
        kind: 'visit_reported',
        text: 'Het was fijn. Rosa lachte veel, we gaan volgende week kaarten.',
      }),
    );
    expect(await house.get(VisitsOfCase).run(caseId)).toMatchObject([{ state: 'reported' }]);
    const facts = await house.database.query<object[]>(
      `select name from outbox where name = 'VisitReported' and payload ->> 'caseId' = $1`,
      [caseId],
    );
    expect(facts).toHaveLength(1);
  });

  it('asks nothing about a closed case', async () => {
    await house.later(6 * 60);
    await house.get(CloseCase).run({ caseId, accountId, outcome: 'met_once' });
    await house.settled();
    const before = heard().length;
    await house.later(4 * 24 * 60);
    expect(heard()).toHaveLength(before);
  });
});
