import { account, neighbour, openScene, type Scene } from '../../spec-support/application.ts';

const onDuty = '+32478000001';
const document = `<Response><Say language="nl-BE">Dag</Say>
  <Gather numDigits="1" action="/key"><Say language="nl-BE">Druk 1</Say></Gather>
  <Record action="/recorded" recordingStatusCallback="/stored" recordingStatusCallbackEvent="absent completed"/>
  <Dial action="/dialled" callerId="${account.voiceNumber}"><Number>${onDuty}</Number></Dial>
  <Redirect>/elsewhere</Redirect></Response>`;

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
});
afterEach(() => scene.close());

function paths(): string[] {
  return scene.visits.map(({ path }) => path).slice(1);
}

async function callUntil(at: string, verbs: string) {
  scene.phones.fault({ fault: 'hang-up', at });
  scene.answers('/twilio/voice', `<Response>${verbs}</Response>`);
  const call = await scene.phones.phone(neighbour).calls();
  await scene.phones.settled();
  return call;
}

const verbs = [
  ['Say', '<Say>Dag</Say>'],
  ['Play', '<Play>https://meldpunt.example/dag.mp3</Play>'],
  ['Pause', '<Pause length="2"/>'],
  ['Gather', '<Gather action="/key"/>'],
  ['Redirect', '<Redirect>/elsewhere</Redirect>'],
  ['Hangup', '<Hangup/>'],
] as const;

it.each(verbs)(
  'at %s, the last of the document, ends the call and tells that alone',
  async (at, verb) => {
    const call = await callUntil(at, verb);
    expect(call.shown()).toMatchObject({ state: 'completed', errors: [] });
    expect(paths()).toEqual(['/twilio/voice/status']);
  },
);

it('at Say begins nothing of what stands behind it', async () => {
  scene.phones.fault({ fault: 'hang-up', at: 'Say' });
  scene.answers('/twilio/voice', document);
  const call = await scene.phones.phone(neighbour).calls();
  await scene.phones.settled();
  expect(call.shown()).toMatchObject({ state: 'completed', heard: [] });
  expect(paths()).toEqual(['/twilio/voice/status']);
});

it.each([
  ['Record', '<Say>Dag</Say><Dial action="/dialled"><Number>+32478000001</Number></Dial>'],
  ['Dial', '<Say>Dag</Say><Record action="/recorded" recordingStatusCallback="/stored"/>'],
])('ordered at %s waits for that verb', async (at, verb) => {
  const call = await callUntil(at, verb);
  expect(call.shown().state).toBe('in-progress');
});

it('at Record is an absent recording, to who asked for that', async () => {
  await callUntil(
    'Record',
    '<Record action="/recorded" recordingStatusCallback="/stored" recordingStatusCallbackEvent="absent"/>',
  );
  expect(scene.visitsTo('/recorded')).toEqual([]);
  expect(scene.visitsTo('/stored')[0]?.params).toMatchObject({ RecordingStatus: 'absent' });
});

it('at Dial lets the telephone ring, stops it, and tells the action', async () => {
  await callUntil(
    'Dial',
    `<Dial action="/dialled" callerId="${account.voiceNumber}"><Number>${onDuty}</Number></Dial>`,
  );
  const [, leg] = scene.phones.network.calls.all();
  expect(leg).toMatchObject({ to: onDuty, status: 'canceled' });
  expect(scene.visitsTo('/dialled')[0]?.params).toMatchObject({
    CallStatus: 'completed',
    DialCallStatus: 'canceled',
    DialBridged: 'false',
  });
});

it('of a colleague in the whisper leaves the caller waiting for the others', async () => {
  const second = '+32478000002';
  scene.answers(
    '/twilio/voice',
    `<Response><Dial action="/dialled" callerId="${account.voiceNumber}">
      <Number url="/whisper">${onDuty}</Number><Number url="/whisper">${second}</Number></Dial></Response>`,
  );
  scene.answers(
    '/whisper',
    '<Response><Gather numDigits="1" action="/accept"/><Hangup/></Response>',
  );
  scene.answers('/accept', '<Response/>');
  const call = await scene.phones.phone(neighbour).calls();
  const ring = await scene.phones.phone(onDuty).rings();
  scene.phones.fault({ fault: 'hang-up', number: onDuty, at: 'Gather' });
  await ring.answers();
  expect(ring.shown().state).toBe('completed');
  expect(call.shown().state).toBe('in-progress');
  expect(scene.visitsTo('/whisper')[0]?.params).toMatchObject({
    Direction: 'outbound-dial',
    ParentCallSid: call.sid,
    To: onDuty,
    From: account.voiceNumber,
  });
  const other = await scene.phones.phone(second).rings();
  await other.answers();
  await other.presses('1');
  await call.hears(/verbonden/);
});

it('both pick up, the second presses first: the first stops and the second talks', async () => {
  const second = '+32478000002';
  scene.answers(
    '/twilio/voice',
    `<Response><Dial action="/dialled" callerId="${account.voiceNumber}">
      <Number url="/whisper">${onDuty}</Number><Number url="/whisper">${second}</Number></Dial></Response>`,
  );
  scene.answers(
    '/whisper',
    '<Response><Gather numDigits="1" action="/accept"/><Hangup/></Response>',
  );
  scene.answers('/accept', '<Response/>');
  const call = await scene.phones.phone(neighbour).calls();
  const rings = [
    await scene.phones.phone(onDuty).rings(),
    await scene.phones.phone(second).rings(),
  ] as const;
  await rings[0].answers();
  await rings[1].answers();
  await rings[1].presses('1');
  expect(rings[0].shown().state).toBe('completed');
  await call.says('Dag');
  await rings[1].hears(/Dag/);
  await call.hangsUp();
  expect(rings[1].shown().state).toBe('completed');
  expect(scene.visitsTo('/dialled')[0]?.params).toMatchObject({
    DialCallSid: rings[1].sid,
    DialBridged: 'true',
    CallStatus: 'completed',
  });
});
