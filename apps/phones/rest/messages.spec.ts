import { account, neighbour, openScene, type Scene } from '../spec-support/application.ts';
import { officialClient } from '../spec-support/official-client.ts';

const root = `/2010-04-01/Accounts/${account.accountSid}`;

let scene: Scene;
let client: ReturnType<typeof officialClient>;
beforeEach(async () => {
  scene = await openScene({ startAt: new Date('2026-03-02T09:00:00Z') });
  client = officialClient(scene.phones.url);
});
afterEach(() => scene.close());

function send(more: object = {}) {
  return client.messages.create({
    to: neighbour,
    from: account.smsNumber,
    body: 'Past woensdag?',
    ...more,
  });
}

async function reopen(options: Parameters<typeof openScene>[0]): Promise<void> {
  await scene.close();
  scene = await openScene({ startAt: new Date('2026-03-02T09:00:00Z'), ...options });
  client = officialClient(scene.phones.url);
}

async function ask(method: string, path: string): Promise<Response> {
  const key = Buffer.from(`${account.accountSid}:${account.authToken}`).toString('base64');
  return fetch(scene.phones.url + root + path, {
    method,
    headers: { authorization: `Basic ${key}` },
  });
}

it.each([
  [{ to: '0475 12 34 56' }, 21211],
  [{ to: account.smsNumber }, 21266],
  [{ from: account.voiceNumber }, 21606],
  [{ from: '+32460999999' }, 21659],
  [{ body: '' }, 21602],
  [{ body: 'a'.repeat(1_601) }, 21617],
  [{ statusCallback: 'status' }, 21609],
  [{ validityPeriod: 0 }, 21624],
  [{ validityPeriod: 36_001 }, 21624],
  [{ scheduleType: 'fixed', sendAt: new Date('2026-03-03T09:00:00Z') }, 20001],
  [{ messagingServiceSid: `MG${'0'.repeat(32)}` }, 20001],
])('refuses %j with %i and keeps nothing', async (more, code) => {
  await expect(send(more)).rejects.toMatchObject({ status: 400, code });
  expect(scene.phones.network.messages.all()).toEqual([]);
});

it('takes a number with signs between', async () => {
  expect((await send({ to: '+32 (475) 12.34-56' })).to).toBe(neighbour);
});

it('is redacted only at its end, and only by emptying', async () => {
  await reopen({ smsDelays: { sentMs: 1_000, deliveredMs: 2_000 } });
  const { sid } = await send();
  await expect(client.messages(sid).update({ body: '' })).rejects.toMatchObject({
    status: 409,
    code: 20009,
  });
  await scene.phones.clock.advance({ seconds: 3 });
  await expect(client.messages(sid).update({ body: 'anders' })).rejects.toMatchObject({
    code: 30400,
  });
  await expect(client.messages(sid).update({ status: 'canceled' })).rejects.toMatchObject({
    code: 30409,
  });
  expect((await client.messages(sid).update({ body: '' })).body).toBe('');
});

it('is redacted too where nobody ever says that it came, once nothing can follow', async () => {
  await reopen({ smsDelays: { sentMs: 1_000, deliveredMs: 2_000 } });
  scene.phones.fault({ fault: 'never-delivered', number: neighbour });
  const { sid } = await send();
  await scene.phones.clock.advance({ seconds: 3 });
  await expect(client.messages(sid).update({ body: '' })).rejects.toMatchObject({ code: 20009 });
  await scene.phones.clock.advance({ minutes: 601 });
  expect((await client.messages(sid).update({ body: '' })).status).toBe('sent');
});

it('has no DateSent, and so stands in no list by it, before it leaves', async () => {
  await reopen({ smsDelays: { sentMs: 60_000, deliveredMs: 60_000 } });
  await send();
  const dateSentAfter = new Date('2026-03-01T00:00:00Z');
  expect(await client.messages.list({ dateSentAfter })).toEqual([]);
  expect(await client.messages.list({ to: neighbour })).toMatchObject([{ dateSent: null }]);
  await scene.phones.clock.advance({ minutes: 2 });
  expect(await client.messages.list({ dateSentAfter })).toHaveLength(1);
  expect(await client.messages.list({ dateSent: new Date('2026-03-02T00:00:00Z') })).toHaveLength(
    1,
  );
  expect(await client.messages.list({ dateSentBefore: dateSentAfter })).toEqual([]);
  expect((await ask('GET', '/Messages.json?DateSent%3E=gisteren')).status).toBe(400);
});

it('is listed page by page by a token that what comes in between does not move', async () => {
  for (const body of ['een', 'twee', 'drie', 'vier', 'vijf']) {
    await send({ body });
  }
  const bodies = (page: { instances: { body: string }[] }) =>
    page.instances.map(({ body }) => body);
  const first = await client.messages.page({ pageSize: 2 });
  expect(bodies(first)).toEqual(['vijf', 'vier']);
  expect(first.getNextPageUrl()).toMatch(/Page=1&PageToken=PA\d+/);
  await send({ body: 'zes' });
  await scene.phones.settled();
  await client.messages(first.instances[1]!.sid).remove();
  const second = (await first.nextPage())!;
  expect(bodies(second)).toEqual(['drie', 'twee']);
  const third = (await second.nextPage())!;
  expect(bodies(third)).toEqual(['een']);
  expect(third.getNextPageUrl()).toBeUndefined();
  expect(bodies((await third.previousPage())!)).toEqual(['drie', 'twee']);
  for (const [query, code] of [
    ['Page=1', 21481],
    ['Page=1&PageToken=onzin', 21481],
    ['PageSize=1001', 20007],
  ] as const) {
    const refused = await ask('GET', `/Messages.json?${query}`);
    expect(await refused.json()).toMatchObject({ status: 400, code });
  }
});

it('knows its methods and its addresses, and asks for credentials', async () => {
  for (const path of ['/Messages.json', '/Calls.json', `/Recordings/RE${'0'.repeat(32)}.json`]) {
    const refused = await ask('PUT', path);
    expect({ path, status: refused.status, body: await refused.json() }).toMatchObject({
      path,
      status: 405,
      body: { code: 20004, message: 'Method not allowed' },
    });
  }
  const sid = `SM${'0'.repeat(32)}`;
  expect(await (await ask('GET', `/Messages/${sid}.json`)).json()).toMatchObject({
    code: 20404,
    message: `The requested resource ${root}/Messages/${sid}.json was not found`,
  });
  const plain = await fetch(`${scene.phones.url}${root}/Messages.json`);
  expect(plain.headers.get('www-authenticate')).toContain('Basic');
});

describe('a number that sends one segment a second', () => {
  beforeEach(() => reopen({ smsDelays: { sentMs: 0, deliveredMs: 0, segmentsPerSecond: 1 } }));

  it('sends them in their order, each after the segments before it', async () => {
    await send({ body: 'a'.repeat(320) });
    await send({ body: 'tweede' });
    const inbox = (): string[] =>
      scene.phones
        .phone(neighbour)
        .inbox()
        .map(({ body }) => body[0]!);
    await scene.phones.settled();
    expect(inbox()).toEqual(['a']);
    await scene.phones.clock.advance({ seconds: 2 });
    expect(inbox()).toEqual(['a']);
    await scene.phones.clock.advance({ seconds: 1 });
    expect(inbox()).toEqual(['a', 't']);
  });

  it('lets fail what waited longer than it is valid', async () => {
    await send({ body: 'a'.repeat(1_500) });
    const { sid } = await send({ validityPeriod: 5, statusCallback: `${scene.baseUrl}/status` });
    await scene.phones.clock.advance({ seconds: 6 });
    expect(await client.messages(sid).fetch()).toMatchObject({
      status: 'failed',
      errorCode: 30036,
      errorMessage: 'Validity Period Expired',
      dateSent: null,
    });
    expect(scene.visitsTo('/status')[0]?.params).toMatchObject({
      MessageStatus: 'failed',
      ErrorCode: '30036',
    });
  });
});
