import { StartCallBack, ReadCallbackTask } from '#calls';
import { ListCases, ReadCase, RecordAgreement, RecordContact, UpdatePerson } from '#casework';
import { AddOfficeDay } from '#geography';
import { type AccountId, type E164, type LocalDate, parseLocalDate } from '#kernel';
import {
  ConfirmSeat,
  NotePersonAgrees,
  RankVolunteers,
  RequestsOfCase,
  SendOffers,
} from '#matching';
import { AddVolunteer } from '#volunteers';
import { Redis } from 'ioredis';
import { aCoordinator, coordinatorLogin } from '../builders/a-coordinator.ts';
import { aVolunteer } from '../builders/a-volunteer.ts';
import { describeWith, needs } from '../support/needs.ts';
import { type House, openHouse } from '../support/open-house.ts';
import { wholeDatabase } from '../support/whole-database.ts';

/** Words that stand nowhere else: wherever one is found readable, something leaks. */
const canaries = {
  person: 'Quiriana Zwaluwstaart',
  street: 'Baron Ruzettelaan',
  house: '9173',
  personPhone: '+32470777001',
  reporter: 'Xandrine Kwikstaart',
  reporterPhone: '+32470777002',
  email: 'xandrine.kwikstaart@voorbeeld.invalid',
  concern: 'de kanarievogel zwijgt sinds woensdag',
  texter: '+32470777003',
  text: 'Ijsvogel aan het venster',
  worker: 'Zilverreiger Roerdomp',
  workerPhone: '+32470777006',
  caller: '+32470777004',
  volunteer: 'Wulpje Boomklever',
  volunteerPhone: '+32470777005',
  note: 'sprak over haar papegaaiduiker',
  reply: 'Joak mo alleen met een scholekster',
  visitReport: 'we keken samen naar een grutto',
  dayReason: 'een roodborsttapuit op bezoek',
} as const;

function canariesOn(backend: 'postgres' | 'redis'): void {
  let house: House;

  beforeAll(async () => {
    house = await openHouse({ backend });
    await walk(house);
  });
  afterAll(() => house.close());

  it('are in no table, queue, log or metric', async () => {
    const places = [
      ...(await wholeDatabase(house.database)),
      ...house.logged().split('\n'),
      ...(await house.app.inject('/metrics')).body.split('\n'),
      ...(backend === 'redis' ? await wholeRedis(house.settings.REDIS_URL) : []),
    ];
    expect(places.length).toBeGreaterThan(100);
    const sought = Object.values(canaries).flatMap((word) => [word, ...word.split(' ')]);
    const found = sought
      // common words of a sentence are not canaries
      .filter((word) => word.length > 6 && !/alleen|samen|keken|venster|zwijgt|sinds/i.test(word))
      .filter((word) => places.some((place) => place.toLowerCase().includes(word.toLowerCase())));
    expect(found).toEqual([]);
  });

  it('can be read on the desk, by who may', async () => {
    const cases = await house.get(ListCases).run();
    const opened = await Promise.all(cases.map(({ caseId }) => house.get(ReadCase).run(caseId)));
    const seen = JSON.stringify(opened);
    for (const word of ['person', 'street', 'reporter', 'concern', 'text', 'note'] as const) {
      expect(seen).toContain(canaries[word]);
    }
  });
}

/** One of us calls the caller back. */
async function callBack(house: House, accountId: AccountId): Promise<void> {
  const [item] = await house.get(ReadCallbackTask).list('open');
  const { callbackTaskId, subjectId, number } = item!;
  await house
    .get(StartCallBack)
    .run({ accountId, callbackTaskId, subjectId, number: number!, whom: 'caller' });
  const ours = await house.phones.phone(coordinatorLogin.phone).rings();
  await ours.answers();
  await ours.presses('1');
  await (await house.phones.phone(canaries.caller).rings()).refuses();
  await house.settled();
}

/** Every channel and every step, with a canary in every field that somebody can fill. */
async function walk(house: House): Promise<void> {
  const accountId = await aCoordinator(house);
  await house.get(AddOfficeDay).run({
    ...{ date: parseLocalDate('2026-12-04')!, hours: 'closed', accountId },
    reason: canaries.dayReason,
  });
  const phone = canaries.volunteerPhone as E164;
  const screenedUntil = '2027-12-31' as LocalDate;
  await house
    .get(AddVolunteer)
    .run(aVolunteer({ name: canaries.volunteer, phone, screenedUntil, interests: [] }));
  await house.app.inject({
    method: 'POST',
    url: '/api/v1/reports',
    headers: { 'idempotency-key': 'the-key-of-the-canary' },
    payload: {
      channel: 'web',
      danger: true,
      concern: canaries.concern,
      subject: {
        ...{ name: canaries.person, street: canaries.street, houseNumber: canaries.house },
        ...{ phone: canaries.personPhone, neighbourhood: 'assebroek' },
      },
      reporter: {
        ...{ name: canaries.reporter, phone: canaries.reporterPhone, email: canaries.email },
      },
    },
  });
  await house.app.inject({ url: `/melding?naam=${encodeURIComponent(canaries.person)}` });
  await house.phones.phone(canaries.texter).texts(canaries.text);
  await house.phones
    .phone(canaries.workerPhone)
    .texts(`IK BEN MELDER ${canaries.worker}, thuiszorg`);
  const call = await house.phones.phone(canaries.caller).calls();
  await (await house.phones.phone(coordinatorLogin.phone).rings()).refuses();
  await call.presses('1');
  await call.hangsUp();
  await house.settled();
  await callBack(house, accountId);
  const cases = await house.get(ListCases).run();
  const { caseId } = cases.find(({ name }) => name === canaries.person)!;
  const { reports } = await house.get(ReadCase).run(caseId);
  await house.get(RecordContact).run({
    ...{ caseId, accountId, with: 'person', result: 'spoken', note: canaries.note },
    tellReporters: [reports[0]!.reportId],
  });
  await house.get(UpdatePerson).run({
    ...{ caseId, accountId, needsProfessional: false, note: canaries.note },
    person: { safeContact: canaries.note },
  });
  await house.get(RecordAgreement).run({
    ...{ caseId, accountId, answer: 'yes' },
    wishes: {
      languages: ['nl'],
      hours: [{ weekday: 3, from: '13:00', to: '17:00' }],
      interests: [],
    },
  });
  await match(house, { caseId, accountId });
}

async function match(
  house: House,
  { caseId, accountId }: Pick<Parameters<RecordContact['run']>[0], 'caseId' | 'accountId'>,
): Promise<void> {
  const { ranked } = await house.get(RankVolunteers).run({ caseId, role: 'babbelbuddy' });
  const volunteerIds = ranked.map(({ volunteerId }) => volunteerId);
  await house.get(SendOffers).run({ caseId, role: 'babbelbuddy', volunteerIds, accountId });
  const volunteer = house.phones.phone(canaries.volunteerPhone);
  const { body: asked } = await volunteer.receives(/Kan jij dat\?/);
  await volunteer.texts(canaries.reply);
  // Our answer to these words is then our last text, so her yes has to name what it answers.
  await volunteer.receives(/Een mens leest dit/);
  await volunteer.texts(`ja ${/\((\w+)\)/.exec(asked)![1]}`);
  await volunteer.receives(/voor jou gehouden/);
  const [request] = await house.get(RequestsOfCase).run(caseId);
  const { offerId } = request!.offers[0]!;
  const visitAt = new Date(house.phones.clock.now().getTime() + 86_400_000);
  await house.get(ConfirmSeat).run({ offerId, accountId });
  await house.get(NotePersonAgrees).run({ offerId, accountId, visitAt });
  const { body } = await volunteer.receives(/\/v\//);
  const path = new URL(/http:\/\/\S+\/v\/[\w-]+/.exec(body)![0]).pathname;
  await house.app.inject({ method: 'POST', url: `${path}/code` });
  const { body: sent } = await volunteer.receives(/\b\d{6}\b/);
  await house.app.inject({
    method: 'POST',
    url: `${path}/open`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: `code=${/\b\d{6}\b/.exec(sent)![0]}`,
  });
  await house.later(3 * 24 * 60);
  await volunteer.texts(canaries.visitReport);
  await house.settled();
}

async function wholeRedis(url: string): Promise<string[]> {
  const redis = new Redis(url);
  const keys = await redis.keys('*');
  const values: string[] = [];
  for (const key of keys) {
    values.push(key, (await redis.dumpBuffer(key)).toString('latin1'));
  }
  await redis.quit();
  return values;
}

describe('invented canary people, queue on Postgres', () => {
  canariesOn('postgres');
});

describeWith(needs.redis, 'invented canary people, queue on Redis', () => {
  canariesOn('redis');
});
