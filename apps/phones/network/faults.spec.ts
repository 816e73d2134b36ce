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

it('never says that a text arrived which did arrive', async () => {
  scene.phones.fault({ fault: 'never-delivered', number: neighbour });
  const { sid } = await send();
  await scene.phones.phone(neighbour).receives(/woensdag/);
  await scene.phones.settled();
  expect(statusesTold()).toEqual(['sent']);
  expect((await officialClient(scene.phones.url).messages(sid).fetch()).status).toBe('sent');
});

it('lets a text be overtaken by all that come within a minute', async () => {
  const bodies = () => scene.visitsTo('/twilio/sms').map(({ params }) => params['Body']);
  const phone = scene.phones.phone(neighbour);
  scene.phones.fault({ fault: 'disorder', at: 'sms' });
  for (const body of ['een', 'twee', 'drie']) {
    await phone.texts(body);
  }
  expect(bodies()).toEqual(['twee', 'drie']);
  await scene.phones.clock.advance({ minutes: 1 });
  expect(bodies()).toEqual(['twee', 'drie', 'een']);
});

it('brings a text late, and one not at all', async () => {
  const phone = scene.phones.phone(neighbour);
  scene.phones.fault({ fault: 'late', at: 'sms' });
  await phone.texts('laat');
  scene.phones.fault({ fault: 'drop', at: 'sms' });
  await phone.texts('nooit');
  expect(scene.visits).toEqual([]);
  await scene.phones.clock.advance({ minutes: 1 });
  expect(scene.visits.map(({ params }) => params['Body'])).toEqual(['laat']);
});

it.each([
  ['list', 429],
  ['fetch', 500],
  ['change', 20404],
  ['delete', '500'],
] as const)('refuses to %s with %s, for that telephone alone and once', async (at, fault) => {
  const client = officialClient(scene.phones.url);
  const [mine, other] = [await send(), await send('+32475999999')];
  await scene.phones.settled();
  const act = (sid: string, to: string): Promise<unknown> =>
    ({
      list: () => client.messages.list({ to }),
      fetch: () => client.messages(sid).fetch(),
      change: () => client.messages(sid).update({ body: '' }),
      delete: () => client.messages(sid).remove(),
    })[at]();
  scene.phones.fault({ fault, at, number: neighbour });
  await act(other.sid, '+32475999999');
  const status = fault === 20404 ? 404 : Number(fault);
  await expect(act(mine.sid, neighbour)).rejects.toMatchObject({ status });
  await act(mine.sid, neighbour);
});

it('changes a text and loses the answer', async () => {
  const { sid } = await send();
  await scene.phones.settled();
  scene.phones.fault({ fault: 'answer-lost', at: 'change' });
  const client = officialClient(scene.phones.url);
  await expect(client.messages(sid).update({ body: '' })).rejects.toMatchObject({
    code: 'ECONNRESET',
  });
  expect((await client.messages(sid).fetch()).body).toBe('');
});

it.each([
  { fault: 'hang-up', at: 'Recrod' },
  { fault: 'late', at: 'voice' },
  { fault: 30003, at: 'voice' },
  { fault: 'empty-recording', at: 'send' },
] as const)('is not ordered where it cannot happen: %j', (order) => {
  expect(() => {
    scene.phones.fault(order);
  }).toThrow('does not happen there');
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

  it('turns to the fallback once where a step gets lost', async () => {
    const [own] = scene.phones.network.ownNumbers.filter(({ takes }) => takes.includes('voice'));
    own!.voiceFallbackUrl = `${scene.baseUrl}/fallback`;
    scene.answers('/fallback', '<Response><Say>Storing</Say></Response>');
    scene.phones.fault({ fault: 'drop', at: 'voice', number: neighbour });
    await (await scene.phones.phone(neighbour).calls()).hears(/Storing/);
    expect(scene.visitsTo('/twilio/voice')).toEqual([]);
    expect(scene.visitsTo('/fallback')[0]!.params).toMatchObject({ ErrorCode: '11205' });
    await (await scene.phones.phone(neighbour).calls()).hears(/Dag/);
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

  it('tells that the recording which the action was told of is absent', async () => {
    scene.answers(
      '/twilio/voice',
      document.replace('/stored"', '/stored" recordingStatusCallbackEvent="completed absent"'),
    );
    scene.phones.fault({ fault: 'absent-recording' });
    const call = await scene.phones.phone(neighbour).calls();
    await call.says('hallo');
    await call.presses('#');
    const sid = scene.visitsTo('/recorded')[0]!.params['RecordingSid']!;
    expect(scene.visitsTo('/stored')[0]?.params).toMatchObject({
      RecordingSid: sid,
      RecordingStatus: 'absent',
      ErrorCode: '16102',
    });
    expect(await officialClient(scene.phones.url).recordings(sid).fetch()).toMatchObject({
      status: 'absent',
      errorCode: 16102,
    });
  });

  it('has no sound before the late callback of a recording', async () => {
    scene.phones.fault({ fault: 'late', at: 'recording' });
    const call = await scene.phones.phone(neighbour).calls();
    await call.says('hallo');
    await call.presses('#');
    expect(scene.visitsTo('/stored')).toEqual([]);
    const [recording] = await officialClient(scene.phones.url).recordings.list();
    expect(recording).toMatchObject({ status: 'processing', duration: '-1' });
    const key = Buffer.from(`${account.accountSid}:${account.authToken}`).toString('base64');
    const sound = async (): Promise<number> => {
      const path = `/2010-04-01/Accounts/${account.accountSid}/Recordings/${recording!.sid}.mp3`;
      const headers = { authorization: `Basic ${key}` };
      return (await fetch(scene.phones.url + path, { headers })).status;
    };
    expect(await sound()).toBe(404);
    await scene.phones.clock.advance({ minutes: 1 });
    expect(scene.visitsTo('/stored')).toHaveLength(1);
    expect(await sound()).toBe(200);
    scene.phones.fault({ fault: 500, at: 'audio', number: neighbour });
    expect(await sound()).toBe(500);
  });

  it('loses the callback of a recording whose sound is there', async () => {
    scene.phones.fault({ fault: 'drop', at: 'recording' });
    const call = await scene.phones.phone(neighbour).calls();
    await call.says('hallo');
    await call.presses('#');
    expect(scene.visitsTo('/stored')).toEqual([]);
    expect(await officialClient(scene.phones.url).recordings.list()).toMatchObject([
      { status: 'completed' },
    ]);
  });

  it.each(['drop', 'late', 'double'] as const)('tells of its end with %s', async (fault) => {
    scene.answers('/twilio/voice', '<Response/>');
    scene.phones.fault({ fault, at: 'call-status' });
    await scene.phones.phone(neighbour).calls();
    await scene.phones.settled();
    const ends = () => scene.visitsTo('/twilio/voice/status').length;
    expect(ends()).toBe(fault === 'double' ? 2 : 0);
    await scene.phones.clock.advance({ minutes: 1 });
    expect(ends()).toBe({ drop: 0, late: 1, double: 2 }[fault]);
  });
});
