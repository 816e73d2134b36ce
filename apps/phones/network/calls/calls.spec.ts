import { validateRequest } from 'twilio/lib/webhooks/webhooks.js';
import { account, neighbour, openScene, type Scene } from '../../spec-support/application.ts';
import { officialClient } from '../../spec-support/official-client.ts';

const onDuty = '+32478000001';
const menu = `<Response>
  <Gather numDigits="1" action="/menu?attempt=1" timeout="8" input="dtmf">
    <Say voice="Polly.Lisa-Neural" language="nl-BE">Bel je over iemand anders, druk 1.</Say>
  </Gather>
  <Say language="nl-BE">Tot ziens.</Say>
</Response>`;

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
});
afterEach(() => scene.close());

const voice = '/twilio/voice';

describe('a call to the hotline', () => {
  it('hears the menu, presses a key and goes on, and its end is told', async () => {
    scene.answers(voice, menu);
    scene.answers('/menu', '<Response><Say language="nl-BE">Waar woont ze?</Say></Response>');
    const call = await scene.phones.phone(neighbour).calls();
    await expect(call.hears(/druk 1/)).resolves.toEqual({
      verb: 'Say',
      text: 'Bel je over iemand anders, druk 1.',
      language: 'nl-BE',
    });
    expect(call.shown()).toMatchObject({ state: 'in-progress', waitingFor: 'digits' });
    await call.presses('1');
    await call.hears(/Waar woont/);
    const ended = await call.ends();
    expect(ended).toMatchObject({ state: 'completed', errors: [] });
    expect(scene.visitsTo(voice)[0]?.params).toMatchObject({
      From: neighbour,
      To: account.voiceNumber,
      CallStatus: 'ringing',
      Direction: 'inbound',
    });
    expect(scene.visitsTo('/menu')[0]?.params).toMatchObject({
      Digits: '1',
      CallStatus: 'in-progress',
      CallSid: call.sid,
    });
    await scene.phones.settled();
    expect(scene.visitsTo('/twilio/voice/status')[0]?.params).toMatchObject({
      CallStatus: 'completed',
      CallSid: call.sid,
      CallDuration: '0',
    });
  });

  it('signs each step over the whole address with its query', async () => {
    scene.answers(voice, menu);
    const call = await scene.phones.phone(neighbour).calls();
    await call.presses('1');
    const [visit] = scene.visitsTo('/menu');
    const signature = String(visit?.headers['x-twilio-signature']);
    const url = `${scene.baseUrl}${visit!.url}`;
    expect(validateRequest(account.authToken, signature, url, visit!.params)).toBe(true);
  });

  it('falls through to the next verb in silence, by waiting or by the clock', async () => {
    scene.answers(voice, menu);
    const first = await scene.phones.phone(neighbour).calls();
    await first.waits();
    await first.hears(/Tot ziens/);
    const second = await scene.phones.phone(neighbour).calls();
    await scene.phones.clock.advance({ seconds: 5 });
    expect(second.shown().state).toBe('in-progress');
    await scene.phones.clock.advance({ seconds: 30 });
    expect(second.shown().state).toBe('completed');
  });

  it('comes from nobody when the number is hidden, in the words that the network has for that', async () => {
    const words = new Set<string | undefined>();
    for (let call = 0; call < 24; call += 1) {
      await scene.phones.hiddenPhone().calls();
      const params = scene.visitsTo(voice).at(-1)?.params;
      expect(params).toMatchObject({
        Caller: params?.['From'],
        FromCountry: '',
        CallerCountry: '',
      });
      words.add(params?.['From']);
    }
    expect([...words]).toEqual(expect.arrayContaining(['anonymous', '+266696687', 'Restricted']));
    expect(words).not.toContain(neighbour);
  });

  it('hides the number of one telephone when that is ordered, and only then', async () => {
    scene.phones.fault({ fault: 'hidden-caller', number: neighbour });
    const phone = scene.phones.phone(neighbour);
    const hidden = await phone.calls();
    expect(scene.visitsTo(voice)[0]?.params['From']).not.toBe(neighbour);
    expect(hidden.shown().from).toBe('anonymous');
    await phone.calls();
    expect(scene.visitsTo(voice)[1]?.params['From']).toBe(neighbour);
  });

  it('says by which number it was sent on', async () => {
    await fetch(`${scene.phones.url}/test/calls`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ from: neighbour, forwardedFrom: '+3250448111' }),
    });
    expect(scene.visitsTo(voice)[0]?.params['ForwardedFrom']).toBe('+3250448111');
  });

  it('gives speech to a gather that takes it', async () => {
    scene.answers(
      voice,
      '<Response><Gather input="speech dtmf" language="nl-BE" action="/said"/></Response>',
    );
    const call = await scene.phones.phone(neighbour).calls();
    await call.says('Mijn buurvrouw zit alleen');
    expect(scene.visitsTo('/said')[0]?.params['SpeechResult']).toMatch(
      /^Mijn buurvrouw zit alleen\.?$/,
    );
  });

  it('writes speech down in its own way, and does not always know how sure it is', async () => {
    scene.answers(
      voice,
      '<Response><Gather input="speech" language="nl-BE" action="/said"/></Response>',
    );
    for (let call = 0; call < 20; call += 1) {
      await (await scene.phones.phone(neighbour).calls()).says('ja');
    }
    const told = scene.visitsTo('/said').map(({ params }) => params);
    expect(new Set(told.map((params) => params['SpeechResult']))).toEqual(new Set(['ja', 'Ja.']));
    expect(new Set(told.map((params) => 'Confidence' in params)).size).toBe(2);
  });

  it('does not hear who speaks while only keys are taken', async () => {
    scene.answers(voice, menu);
    const call = await scene.phones.phone(neighbour).calls();
    await call.says('hallo?');
    expect(scene.visitsTo('/menu')).toEqual([]);
    expect(call.shown().waitingFor).toBe('digits');
  });

  it.each([
    ['an unknown verb', '<Response><Sey>x</Sey></Response>', 12200],
    ['an unknown attribute', '<Response><Say lang="nl-BE">x</Say></Response>', 12200],
    ['no XML', 'hallo', 12100],
  ])('ends with an application error on %s', async (_, document, code) => {
    scene.answers(voice, document);
    const call = await scene.phones.phone(neighbour).calls();
    await call.hears(/application error/);
    expect(call.shown().errors).toMatchObject([{ code }]);
    expect(call.shown().state).toBe('failed');
  });

  it('hears the fallback when the application is gone', async () => {
    const [, own] = scene.phones.network.ownNumbers;
    own!.voiceFallbackUrl = `${scene.baseUrl}/static.xml`;
    scene.answers(voice, () => ({ status: 500 }));
    scene.answers('/static.xml', '<Response><Say language="nl-BE">Bel 112</Say></Response>');
    const call = await scene.phones.phone(neighbour).calls();
    await call.hears(/112/);
    expect(call.shown().errors).toMatchObject([{ code: 11200 }]);
  });

  it.each([
    ['<Reject reason="busy"/>', 'busy'],
    ['<Reject/>', 'no-answer'],
    ['<Say>Dag</Say><Reject reason="busy"/>', 'completed'],
  ])('is turned away only while it was not answered: %s', async (verbs, state) => {
    scene.answers(voice, `<Response>${verbs}</Response>`);
    const call = await scene.phones.phone(neighbour).calls();
    expect(call.shown().state).toBe(state);
    expect(scene.visitsTo('/twilio/voice/status')[0]?.params['CallStatus']).toBe(state);
  });

  it('ends when one document leads to the next without end', async () => {
    scene.answers(voice, '<Response><Redirect>/twilio/voice</Redirect></Response>');
    const call = await scene.phones.phone(neighbour).calls();
    expect(call.shown()).toMatchObject({ state: 'completed', errors: [{ code: 11215 }] });
  });
});

describe('a recording', () => {
  const recording = `<Response><Record action="/recorded" maxLength="60" recordingStatusCallback="/stored"/>
    <Say>Er is niets opgenomen.</Say></Response>`;

  it('is told to its action and to its callback, and can be fetched, heard and deleted', async () => {
    scene.answers(voice, recording);
    const call = await scene.phones.phone(neighbour).calls();
    expect(call.shown().waitingFor).toBe('record');
    await call.says('Ik maak me zorgen over Maria van de overkant, ze komt niet meer buiten.');
    await call.presses('#');
    const told = scene.visitsTo('/recorded')[0]?.params;
    expect(told).toMatchObject({ RecordingDuration: '6', Digits: '#' });
    const stored = scene.visitsTo('/stored')[0]?.params;
    expect(stored).toMatchObject({ RecordingStatus: 'completed', CallSid: call.sid });
    expect(stored).not.toHaveProperty('From');
    const client = officialClient(scene.phones.url);
    const sid = told!['RecordingSid']!;
    expect(await client.recordings(sid).fetch()).toMatchObject({
      duration: '6',
      callSid: call.sid,
    });
    const address = `${scene.phones.url}/2010-04-01/Accounts/${account.accountSid}/Recordings/${sid}`;
    expect((await fetch(`${address}.wav`)).status).toBe(401);
    const key = Buffer.from(`${account.accountSid}:${account.authToken}`).toString('base64');
    const sound = await fetch(`${address}.wav`, { headers: { authorization: `Basic ${key}` } });
    expect((await sound.arrayBuffer()).byteLength).toBe(44 + 6 * 16_000);
    expect(await client.recordings(sid).remove()).toBe(true);
    await expect(client.recordings(sid).fetch()).rejects.toMatchObject({ status: 404 });
  });

  it('ends by hanging up with Digits=hangup', async () => {
    scene.answers(voice, recording);
    const call = await scene.phones.phone(neighbour).calls();
    await call.says('Bel me terug');
    await call.hangsUp();
    expect(scene.visitsTo('/recorded')[0]?.params).toMatchObject({
      Digits: 'hangup',
      CallStatus: 'completed',
    });
    expect(scene.visitsTo('/stored')).toHaveLength(1);
  });

  it('that is empty runs the next verb, and nothing is told', async () => {
    scene.answers(voice, recording);
    const call = await scene.phones.phone(neighbour).calls();
    await call.waits();
    await call.hears(/niets opgenomen/);
    expect(scene.visitsTo('/recorded')).toEqual([]);
    expect(scene.visitsTo('/stored')).toEqual([]);
  });
});

describe('a call of the application', () => {
  function ringsSomebody() {
    return officialClient(scene.phones.url).calls.create({
      to: onDuty,
      from: account.voiceNumber,
      url: `${scene.baseUrl}/alert`,
      statusCallback: `${scene.baseUrl}/alert-status`,
      timeout: 25,
    });
  }

  it('rings, is answered, says its words and is told as completed', async () => {
    scene.answers(
      '/alert',
      '<Response><Say language="nl-BE">Druk 1 als je het doet</Say></Response>',
    );
    const created = await ringsSomebody();
    expect(created.status).toBe('queued');
    const ring = await scene.phones.phone(onDuty).rings();
    await ring.answers();
    await ring.hears(/als je het doet/);
    await ring.ends();
    await scene.phones.settled();
    expect(scene.visitsTo('/alert')[0]?.params).toMatchObject({ Direction: 'outbound-api' });
    expect(scene.visitsTo('/alert-status')[0]?.params).toMatchObject({ CallStatus: 'completed' });
  });

  it('is told as busy when refused and as no-answer when left alone', async () => {
    await ringsSomebody();
    await (await scene.phones.phone(onDuty).rings()).refuses();
    await ringsSomebody();
    await scene.phones.phone(onDuty).rings();
    await scene.phones.clock.advance({ seconds: 26 });
    expect(scene.visitsTo('/alert-status').map((visit) => visit.params['CallStatus'])).toEqual([
      'busy',
      'no-answer',
    ]);
  });

  it('has started once it rang, also when nobody picks up', async () => {
    const client = officialClient(scene.phones.url);
    const { sid, startTime } = await ringsSomebody();
    expect(startTime).toBeNull();
    const ring = await scene.phones.phone(onDuty).rings();
    await scene.phones.clock.advance({ seconds: 26 });
    await ring.ends();
    const { startTime: rang, endTime, duration } = await client.calls(sid).fetch();
    expect([rang, endTime].every((at) => at instanceof Date)).toBe(true);
    expect(duration).toBe('0');
    const since = new Date(rang.getTime() - 1_000);
    expect(await client.calls.list({ startTimeAfter: since })).toHaveLength(1);
    const later = new Date(rang.getTime() + 60_000);
    expect(await client.calls.list({ startTimeAfter: later })).toEqual([]);
  });

  it('can be ended, fetched and listed', async () => {
    scene.answers('/alert', menu);
    const client = officialClient(scene.phones.url);
    const { sid } = await ringsSomebody();
    const ring = await scene.phones.phone(onDuty).rings();
    await ring.answers();
    await client.calls(sid).update({ status: 'completed' });
    await ring.ends();
    expect((await client.calls(sid).fetch()).status).toBe('completed');
    expect(await client.calls.list({ to: onDuty })).toHaveLength(1);
  });
});
