import { account, neighbour, openScene, type Scene } from '../spec-support/application.ts';
import { officialClient } from '../spec-support/official-client.ts';

const onDuty = '+32478000001';
const menu =
  '<Response><Gather numDigits="1" action="/key"><Say language="nl-BE">Druk 1</Say></Gather></Response>';

let scene: Scene;
let client: ReturnType<typeof officialClient>;
beforeEach(async () => {
  scene = await openScene({ startAt: new Date('2026-03-02T09:00:00Z') });
  client = officialClient(scene.phones.url);
  scene.answers('/alert', menu);
});
afterEach(() => scene.close());

function call(more: object = {}) {
  return client.calls.create({
    to: onDuty,
    from: account.voiceNumber,
    url: `${scene.baseUrl}/alert`,
    ...more,
  });
}

function told(): string[] {
  return scene
    .visitsTo('/status')
    .map(({ params }) => `${params['SequenceNumber'] ?? ''} ${params['CallStatus'] ?? ''}`);
}

it('tells every event that was asked for, in order, and by the method that was asked for', async () => {
  await call({
    statusCallback: `${scene.baseUrl}/status`,
    statusCallbackEvent: ['initiated', 'ringing', 'answered', 'completed'],
  });
  const ring = await scene.phones.phone(onDuty).rings();
  await ring.answers();
  await scene.phones.clock.advance({ seconds: 5 });
  await ring.hangsUp();
  await scene.phones.settled();
  expect(told()).toEqual(['0 initiated', '1 ringing', '2 in-progress', '3 completed']);
  expect(scene.visitsTo('/status').at(-1)?.params).toMatchObject({
    CallDuration: '5',
    Direction: 'outbound-api',
  });
});

it.each([
  [{ to: '0478 00 00 01' }, 21211],
  [{ to: '112' }, 21211],
  [{ from: account.smsNumber }, 21210],
  [{ url: undefined }, 21205],
  [{ url: 'alert' }, 21205],
  [{ url: undefined, twiml: `<Response>${'<Pause/>'.repeat(600)}</Response>` }, 32018],
  [{ timeout: 601 }, 20001],
  [{ statusCallbackEvent: ['initiated answered'] }, 20001],
  [{ machineDetection: 'Enable' }, 20001],
  [{ record: true }, 20001],
])('refuses %j with %i', async (more, code) => {
  await expect(call(more)).rejects.toMatchObject({ status: 400, code });
  expect(scene.phones.network.calls.all()).toEqual([]);
});

it('cancels what rings and leaves who talks alone', async () => {
  const first = await call();
  expect((await client.calls(first.sid).update({ status: 'canceled' })).status).toBe('canceled');
  const second = await call();
  const ring = await scene.phones.phone(onDuty).rings();
  await ring.answers();
  expect((await client.calls(second.sid).update({ status: 'canceled' })).status).toBe(
    'in-progress',
  );
  await client.calls(second.sid).update({ status: 'completed' });
  await ring.ends();
});

it('leads a call to other instructions, by address or along with the request', async () => {
  scene.answers('/other', '<Response><Say language="nl-BE">Iets anders</Say><Pause/></Response>');
  const { sid } = await call();
  await expect(client.calls(sid).update({ twiml: '<Response/>' })).rejects.toMatchObject({
    code: 21220,
  });
  const ring = await scene.phones.phone(onDuty).rings();
  await ring.answers();
  await client
    .calls(sid)
    .update({ twiml: '<Response><Gather><Say>Wacht</Say></Gather></Response>' });
  await ring.hears(/Wacht/);
  await client.calls(sid).update({ url: `${scene.baseUrl}/other`, method: 'GET' });
  await ring.hears(/Iets anders/);
  await ring.ends();
  const [visit] = scene.visitsTo('/other');
  expect(new URL(visit!.url, scene.baseUrl).searchParams.get('CallSid')).toBe(sid);
});

it('leads the caller on while the colleague stays behind with nobody', async () => {
  scene.answers(
    '/twilio/voice',
    `<Response><Dial action="/dialled" callerId="${account.voiceNumber}"><Number>${onDuty}</Number></Dial></Response>`,
  );
  const caller = await scene.phones.phone(neighbour).calls();
  const ring = await scene.phones.phone(onDuty).rings();
  await ring.answers();
  await client.calls(caller.sid).update({ twiml: menu });
  await caller.hears(/Druk 1/);
  expect(ring.shown().state).toBe('completed');
  expect(scene.visitsTo('/dialled')).toEqual([]);
});

it('is listed by state, number and time, and gone from the list when deleted', async () => {
  const { sid } = await call();
  const ring = await scene.phones.phone(onDuty).rings();
  await expect(client.calls(sid).remove()).rejects.toMatchObject({ status: 409, code: 20009 });
  await scene.phones.clock.advance({ minutes: 2 });
  expect(ring.shown().state).toBe('no-answer');
  await scene.phones.phone(neighbour).calls();
  const since = new Date('2026-03-02T09:01:00Z');
  const list = async (filter: object) =>
    (await client.calls.list(filter)).map(({ direction }) => direction);
  expect(await list({})).toEqual(['inbound', 'outbound-api']);
  expect(await list({ status: 'no-answer' })).toEqual(['outbound-api']);
  expect(await list({ startTimeAfter: since })).toEqual(['inbound']);
  expect(await list({ startTimeBefore: since })).toEqual(['outbound-api']);
  expect(await list({ endTimeAfter: since, to: onDuty })).toEqual(['outbound-api']);
  expect(await client.calls(sid).fetch()).toMatchObject({
    startTime: new Date('2026-03-02T09:00:00Z'),
    duration: '0',
  });
  expect(await client.calls(sid).remove()).toBe(true);
  await expect(client.calls(sid).fetch()).rejects.toMatchObject({ status: 404, code: 20404 });
  expect(await list({ to: onDuty })).toEqual([]);
});

it('dials only numbers as the network takes them, and shows only numbers that can call', async () => {
  const dial = (callerId: string, number: string): string =>
    `<Response><Dial callerId="${callerId}"><Number>${number}</Number></Dial></Response>`;
  for (const [callerId, number, code] of [
    [account.voiceNumber, '0478 00 00 01', 13224],
    [account.smsNumber, onDuty, 13214],
  ] as const) {
    scene.answers('/twilio/voice', dial(callerId, number));
    const caller = await scene.phones.phone(neighbour).calls();
    expect(caller.shown().errors).toMatchObject([{ code }]);
  }
});
