import { account, neighbour, openScene, type Scene } from '../spec-support/application.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await openScene({ startAt: new Date('2026-03-02T09:00:00Z') });
});
afterEach(() => scene.close());

async function post(path: string, body: unknown) {
  const answer = await fetch(scene.phones.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}
async function get(path: string): Promise<unknown> {
  return (await fetch(scene.phones.url + path)).json();
}

it('texts the hotline by default, in whatever way the number is written, and lists it', async () => {
  scene.answers('/twilio/sms', '<Response><Message>Dank je</Message></Response>');
  const { body } = await post('/test/sms', { from: '0475 12 34 56', body: 'hallo' });
  await scene.phones.settled();
  expect(await get(`/test/sms?from=${encodeURIComponent(neighbour)}`)).toEqual([
    {
      sid: body['sid'],
      from: neighbour,
      to: account.smsNumber,
      body: 'hallo',
      status: 'received',
      errorCode: null,
      segments: 1,
      encoding: 'GSM-7',
      at: '2026-03-02T09:00:00.000Z',
      automatic: false,
    },
  ]);
  expect(await get('/test/sms')).toMatchObject([{ body: 'hallo' }, { status: 'delivered' }]);
});

it('calls, presses, speaks, waits and hangs up', async () => {
  scene.answers(
    '/twilio/voice',
    '<Response><Gather numDigits="1" action="/key"><Say language="nl-BE">Druk 1</Say></Gather></Response>',
  );
  scene.answers('/key', '<Response><Record action="/recorded"/></Response>');
  const { body } = await post('/test/calls', {});
  const path = `/test/calls/${String(body['sid'])}`;
  expect(await get(path)).toMatchObject({
    state: 'in-progress',
    heard: [{ verb: 'Say', text: 'Druk 1', language: 'nl-BE' }],
    waitingFor: 'digits',
  });
  expect((await post(`${path}/press`, { digits: '1' })).body['waitingFor']).toBe('record');
  await post(`${path}/say`, { text: 'Mijn verhaal' });
  await post(`${path}/hangup`, {});
  expect(await get(path)).toMatchObject({ state: 'completed', waitingFor: null });
  expect(scene.visitsTo('/recorded')).toHaveLength(1);
  expect((await post(`${path}/press`, { digits: '1' })).status).toBe(409);
  expect(await get(`/test/calls?to=${encodeURIComponent(account.voiceNumber)}`)).toMatchObject([
    { from: 'anonymous', state: 'completed' },
  ]);
});

it('takes an act without a body, and no body that is no JSON', async () => {
  scene.answers('/twilio/voice', '<Response><Record/></Response>');
  const call = await scene.phones.phone(neighbour).calls();
  const act = (body: string): Promise<Response> =>
    fetch(`${scene.phones.url}/test/calls/${call.sid}/hangup`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
  expect((await act('{')).status).toBe(400);
  expect((await act('')).status).toBe(200);
  expect(call.shown().state).toBe('completed');
});

it('knows no call that is not there, and answers no telephone that does not ring', async () => {
  expect((await post('/test/calls/CA0/press', { digits: '1' })).status).toBe(404);
  scene.answers('/twilio/voice', '<Response><Gather/></Response>');
  const call = await scene.phones.phone(neighbour).calls();
  expect((await post(`/test/calls/${call.sid}/answer`, {})).status).toBe(409);
  expect((await post(`/test/calls/${call.sid}/refuse`, {})).status).toBe(409);
  expect(call.shown().state).toBe('in-progress');
});

it.each(['abc', '', '12'])('calls from no %j, which is no number', async (from) => {
  const refused = await post('/test/calls', { from });
  expect(refused.status).toBe(400);
  expect(refused.body['error']).toBe(`nobody calls from “${from}”: it is no telephone number`);
  expect(await get('/test/calls')).toEqual([]);
  expect((await post('/test/calls', { from: 'anonymous' })).status).toBe(200);
});

it('texts nothing at all too, and no more than fits in one text', async () => {
  expect((await post('/test/sms', { from: neighbour, body: '' })).status).toBe(200);
  expect(scene.visitsTo('/twilio/sms')[0]?.params).toMatchObject({ Body: '', NumSegments: '1' });
  expect((await post('/test/sms', { from: neighbour, body: 'a'.repeat(1_601) })).status).toBe(400);
});

it('shows and moves the clock', async () => {
  expect(await get('/test/clock')).toEqual({ now: '2026-03-02T09:00:00.000Z' });
  expect((await post('/test/clock', { advanceMinutes: 90 })).body).toEqual({
    now: '2026-03-02T10:30:00.000Z',
  });
  expect((await post('/test/clock', { now: '2026-03-01T08:00:00Z' })).body).toEqual({
    now: '2026-03-01T08:00:00.000Z',
  });
  expect((await post('/test/clock', { advanceMinutes: -1 })).status).toBe(400);
});

it('orders and clears faults', async () => {
  expect((await post('/test/faults', { fault: 'drop', times: 2 })).status).toBe(201);
  expect((await post('/test/faults', { fault: 30003, number: neighbour })).status).toBe(201);
  expect((await post('/test/faults', { fault: 'anders' })).status).toBe(400);
  expect((await post('/test/faults', { fault: 'hang-up', at: 'Zeg' })).status).toBe(400);
  expect(await get('/test/faults')).toHaveLength(2);
  await fetch(`${scene.phones.url}/test/faults`, { method: 'DELETE' });
  expect(await get('/test/faults')).toEqual([]);
});

it('shows what each webhook said', async () => {
  scene.answers('/twilio/sms', () => ({ status: 500, body: 'oei' }));
  await post('/test/sms', { from: neighbour, body: 'hallo' });
  expect(await get('/test/webhooks')).toMatchObject([
    { kind: 'sms', status: 500, answer: 'oei', error: { code: 11200 } },
  ]);
});

it('refuses a text to a number that takes none, and pages of elsewhere', async () => {
  const refused = await post('/test/sms', { from: neighbour, to: '+32470000000', body: 'x' });
  expect(refused.status).toBe(400);
  const foreign = await fetch(`${scene.phones.url}/test/faults`, {
    method: 'DELETE',
    headers: { origin: 'https://elders.example' },
  });
  expect(foreign.status).toBe(403);
});

it('says what a telephone did get when it waits in vain', async () => {
  scene.answers('/twilio/sms', '<Response><Message>Dank je</Message></Response>');
  const phone = scene.phones.phone(neighbour);
  await phone.texts('hallo');
  await phone.receives(/Dank/);
  await expect(phone.receives(/Dank/, 10)).rejects.toThrow('(taken) «Dank je»');
});
