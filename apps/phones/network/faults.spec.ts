import { validateRequest } from 'twilio/lib/webhooks/webhooks.js';
import { account, neighbour, openScene, type Scene } from '../spec-support/application.ts';
import { officialClient } from '../spec-support/official-client.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
});
afterEach(() => scene.close());

function send(to = neighbour) {
  return officialClient(scene.phones.url).messages.create({
    to,
    from: account.smsNumber,
    body: 'Past woensdag?',
    statusCallback: `${scene.baseUrl}/status`,
  });
}

function statusesTold(): (string | undefined)[] {
  return scene.visitsTo('/status').map((visit) => visit.params['MessageStatus']);
}

it('refuses with 429 and 500 as many times as ordered', async () => {
  scene.phones.fault({ fault: 429 });
  scene.phones.fault({ fault: '500' });
  await expect(send()).rejects.toMatchObject({ status: 429, code: 20429 });
  await expect(send()).rejects.toMatchObject({ status: 500 });
  await expect(send()).resolves.toMatchObject({ status: 'queued' });
});

it('refuses one number and not another', async () => {
  scene.phones.fault({ fault: 21610, number: '0475 12 34 56' });
  await expect(send('+32475999999')).resolves.toBeDefined();
  await expect(send()).rejects.toMatchObject({ code: 21610 });
});

it('tells by status that a text did not arrive', async () => {
  scene.phones.fault({ fault: 30003 });
  await send();
  await scene.phones.settled();
  expect(statusesTold()).toEqual(['sent', 'undelivered']);
  expect(scene.visitsTo('/status')[1]?.params['ErrorCode']).toBe('30003');
  expect(scene.phones.phone(neighbour).inbox()).toEqual([]);
});

it('takes a text and loses the answer', async () => {
  scene.phones.fault({ fault: 'answer-lost' });
  await expect(send()).rejects.toMatchObject({ code: 'ECONNRESET' });
  const [found] = await officialClient(scene.phones.url).messages.list({ to: neighbour });
  expect(found?.body).toBe('Past woensdag?');
});

it('keeps the answer back until the clock moves', async () => {
  scene.phones.fault({ fault: 'slow' });
  const sending = send();
  await scene.phones.phone(neighbour).receives(/woensdag/);
  await scene.phones.clock.advance({ minutes: 1 });
  await expect(sending).resolves.toMatchObject({ status: 'queued' });
});

it('keeps a status back until the clock moves', async () => {
  scene.phones.fault({ fault: 'slow', at: 'status' });
  await send();
  await scene.phones.settled();
  expect(statusesTold()).toEqual(['delivered']);
  await scene.phones.clock.advance({ minutes: 1 });
  expect(statusesTold()).toEqual(['delivered', 'sent']);
});

it.each([
  ['drop', ['delivered']],
  ['double', ['sent', 'sent', 'delivered']],
  ['disorder', ['delivered', 'sent']],
] as const)('%s: the application is told %j', async (fault, expected) => {
  scene.phones.fault({ fault });
  await send();
  await scene.phones.settled();
  expect(statusesTold()).toEqual(expected);
});

it('brings a text twice under the same token', async () => {
  scene.phones.fault({ fault: 'double', at: 'sms' });
  await scene.phones.phone(neighbour).texts('hallo');
  const tokens = scene.visits.map((visit) => visit.headers['i-twilio-idempotency-token']);
  expect(tokens).toHaveLength(2);
  expect(new Set(tokens).size).toBe(1);
});

it('lets a text be overtaken by the next one', async () => {
  scene.phones.fault({ fault: 'disorder', at: 'sms' });
  await scene.phones.phone(neighbour).texts('een');
  await scene.phones.phone(neighbour).texts('twee');
  expect(scene.visits.map(({ params }) => params['Body'])).toEqual(['twee']);
  await scene.phones.clock.advance({ minutes: 1 });
  expect(scene.visits.map(({ params }) => params['Body'])).toEqual(['twee', 'een']);
});

it('finds no connection once, and brings a text at the second try', async () => {
  scene.phones.fault({ fault: 'no-connection', at: 'sms' });
  await scene.phones.phone(neighbour).texts('hallo');
  expect(scene.visits).toHaveLength(1);
  expect(scene.phones.network.webhooks.visits().map(({ error }) => error?.code)).toEqual([
    11205,
    undefined,
  ]);
});

it('signs wrongly when ordered', async () => {
  scene.phones.fault({ fault: 'bad-signature' });
  await scene.phones.phone(neighbour).texts('hallo');
  const [visit] = scene.visits;
  const signature = String(visit?.headers['x-twilio-signature']);
  const url = `${scene.baseUrl}/twilio/sms`;
  expect(validateRequest(account.authToken, signature, url, visit!.params)).toBe(false);
});

describe('in a call', () => {
  const document = `<Response><Say>Dag</Say><Record action="/recorded" recordingStatusCallback="/stored"/><Say>Leeg</Say></Response>`;
  beforeEach(() => {
    scene.answers('/twilio/voice', document);
  });

  it('hangs up at the verb that is named', async () => {
    scene.phones.fault({ fault: 'hang-up', at: 'Record' });
    const call = await scene.phones.phone(neighbour).calls();
    expect(call.shown()).toMatchObject({ state: 'completed', heard: [{ text: 'Dag' }] });
  });

  it('hangs up at a verb after which nothing is waited for', async () => {
    scene.answers('/twilio/voice', '<Response><Say>Dag</Say><Hangup/></Response>');
    scene.phones.fault({ fault: 'hang-up', at: 'Hangup' });
    const call = await scene.phones.phone(neighbour).calls();
    expect(call.shown().state).toBe('completed');
    expect(scene.visitsTo('/twilio/voice/status')).toHaveLength(1);
  });

  it('turns to the fallback when the answer comes too late, or there is no connection', async () => {
    const [own] = scene.phones.network.ownNumbers.filter(({ takes }) => takes.includes('voice'));
    own!.voiceFallbackUrl = `${scene.baseUrl}/fallback`;
    scene.answers('/fallback', '<Response><Say>Storing</Say></Response>');
    scene.phones.fault({ fault: 'slow', at: 'voice' });
    await (await scene.phones.phone(neighbour).calls()).hears(/Storing/);
    expect(scene.visitsTo('/twilio/voice')).toHaveLength(1);
    scene.phones.fault({ fault: 'no-connection', at: 'voice', times: 2 });
    await (await scene.phones.phone(neighbour).calls()).hears(/Storing/);
    expect(scene.visitsTo('/twilio/voice')).toHaveLength(1);
  });

  it('tells of the end before the last step', async () => {
    scene.answers('/twilio/voice', '<Response><Gather action="/pressed"/></Response>');
    const call = await scene.phones.phone(neighbour).calls();
    scene.phones.fault({ fault: 'disorder', at: 'call-status' });
    await call.presses('1#');
    expect(call.shown().state).toBe('completed');
    expect(scene.visits.map(({ path }) => path).slice(1)).toEqual([
      '/twilio/voice/status',
      '/pressed',
    ]);
  });

  it('records nothing', async () => {
    scene.phones.fault({ fault: 'empty-recording' });
    const call = await scene.phones.phone(neighbour).calls();
    await call.says('hallo');
    await call.hears(/Leeg/);
    expect(scene.visitsTo('/recorded')).toEqual([]);
  });

  it('loses the recording that the action was told of', async () => {
    scene.phones.fault({ fault: 'no-recording' });
    const call = await scene.phones.phone(neighbour).calls();
    await call.says('hallo');
    await call.presses('#');
    expect(scene.visitsTo('/stored')).toEqual([]);
    const sid = scene.visitsTo('/recorded')[0]!.params['RecordingSid']!;
    const fetching = officialClient(scene.phones.url).recordings(sid).fetch();
    await expect(fetching).rejects.toMatchObject({ status: 404 });
  });

  it('tells of the recording before the action', async () => {
    scene.phones.fault({ fault: 'disorder', at: 'recording' });
    const call = await scene.phones.phone(neighbour).calls();
    await call.says('hallo');
    await call.presses('#');
    expect(scene.visits.map(({ path }) => path).slice(1, 3)).toEqual(['/stored', '/recorded']);
  });
});
