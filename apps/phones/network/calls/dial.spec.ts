import { account, neighbour, openScene, type Scene } from '../../spec-support/application.ts';

const onDuty = '+32478000001';
const secondOnDuty = '+32478000002';
const voice = '/twilio/voice';

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
});
afterEach(() => scene.close());

describe('a Dial', () => {
  const dial = `<Response><Dial action="/dialled" timeout="20" callerId="${account.voiceNumber}">
    <Number url="/whisper">${onDuty}</Number><Number url="/whisper">${secondOnDuty}</Number></Dial></Response>`;
  const whisper = `<Response><Gather numDigits="1" action="/accept"><Say language="nl-BE">Druk 1</Say></Gather><Hangup/></Response>`;

  async function ringing() {
    scene.answers(voice, dial);
    scene.answers('/whisper', whisper);
    scene.answers('/accept', '<Response/>');
    scene.answers('/dialled', '<Response><Say>Niemand vrij.</Say></Response>');
    const call = await scene.phones.phone(neighbour).calls();
    const first = await scene.phones.phone(onDuty).rings();
    const second = await scene.phones.phone(secondOnDuty).rings();
    return { call, first, second };
  }

  it('connects whoever passes the whisper first, and the other telephone stops ringing', async () => {
    const { call, first, second } = await ringing();
    await first.answers();
    await first.hears(/Druk 1/);
    expect(second.shown().state).toBe('ringing');
    await first.presses('1');
    expect(second.shown().state).toBe('canceled');
    await call.hears(/verbonden/);
    await call.says('Dag, met Godelieve');
    await first.hears(/Godelieve/);
    await first.hangsUp();
    await call.hears(/Niemand vrij/);
    expect(scene.visitsTo('/dialled')[0]?.params).toMatchObject({
      DialCallStatus: 'completed',
      DialBridged: 'true',
      DialCallSid: first.sid,
    });
  });

  it('does not take a voicemail for a person', async () => {
    const { first, second } = await ringing();
    await second.refuses();
    await first.answers();
    await first.waits();
    expect(first.shown().state).toBe('completed');
    expect(scene.visitsTo('/dialled')[0]?.params).toMatchObject({
      DialCallStatus: 'completed',
      DialBridged: 'false',
    });
  });

  it('gives up after its time', async () => {
    const { call } = await ringing();
    await scene.phones.clock.advance({ seconds: 21 });
    expect(scene.visitsTo('/dialled')[0]?.params['DialCallStatus']).toBe('no-answer');
    await call.hears(/Niemand vrij/);
  });

  it('stops ringing when the caller hangs up', async () => {
    const { call, first, second } = await ringing();
    await call.hangsUp();
    expect([first.shown().state, second.shown().state]).toEqual(['canceled', 'canceled']);
    expect(scene.visitsTo('/dialled')[0]?.params).toMatchObject({ DialBridged: 'false' });
  });

  it('never reaches an emergency number', async () => {
    scene.answers(
      voice,
      '<Response><Dial action="/dialled"><Number>112</Number></Dial></Response>',
    );
    const call = await scene.phones.phone(neighbour).calls();
    expect(scene.visitsTo('/dialled')[0]?.params['DialCallStatus']).toBe('failed');
    expect(call.shown().errors).toMatchObject([{ code: 13224 }]);
  });
});
