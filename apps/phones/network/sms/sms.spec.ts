import { validateRequest } from 'twilio/lib/webhooks/webhooks.js';
import { account, neighbour, openScene, type Scene } from '../../spec-support/application.ts';
import { officialClient } from '../../spec-support/official-client.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
});
afterEach(() => scene.close());

function statusesTold(): string[] {
  return scene.visitsTo('/status').map((visit) => visit.params['MessageStatus'] ?? '');
}

function send(body = 'Dag, past woensdag?', to = neighbour) {
  return officialClient(scene.phones.url).messages.create({
    to,
    from: account.smsNumber,
    body,
    statusCallback: `${scene.baseUrl}/status`,
    validityPeriod: 3600,
  });
}

describe('a text from a telephone', () => {
  it('reaches the application with the real parameters and a signature the official check accepts', async () => {
    await scene.phones.phone(neighbour).texts('Mijn buurvrouw doet niet open');
    const [visit] = scene.visitsTo('/twilio/sms');
    expect(visit?.params).toMatchObject({
      AccountSid: account.accountSid,
      From: neighbour,
      To: account.smsNumber,
      Body: 'Mijn buurvrouw doet niet open',
      NumMedia: '0',
      NumSegments: '1',
      FromCountry: 'BE',
    });
    expect(visit?.params['MessageSid']).toMatch(/^SM[0-9a-f]{32}$/);
    const signature = String(visit?.headers['x-twilio-signature']);
    const url = `${scene.baseUrl}/twilio/sms`;
    expect(validateRequest(account.authToken, signature, url, visit!.params)).toBe(true);
  });

  it('sometimes carries a parameter that nobody knows', async () => {
    const phone = scene.phones.phone(neighbour);
    for (let text = 0; text < 8; text += 1) {
      await phone.texts(`tekst ${text}`);
    }
    const sizes = scene.visits.map((visit) => Object.keys(visit.params).length);
    expect(new Set(sizes).size).toBe(2);
  });

  it('gets the messages of the TwiML answer back', async () => {
    scene.answers(
      '/twilio/sms',
      '<Response><Message statusCallback="/status">Dank je wel &amp; tot straks</Message></Response>',
    );
    const phone = scene.phones.phone(neighbour);
    await phone.texts('HALLO');
    await expect(phone.receives(/Dank je/)).resolves.toMatchObject({
      body: 'Dank je wel & tot straks',
    });
    await scene.phones.settled();
    expect(statusesTold()).toEqual(['sent', 'delivered']);
  });

  it('goes to the fallback with the reason when the application fails', async () => {
    await scene.close();
    scene = await openScene();
    const [own] = scene.phones.network.ownNumbers;
    own!.smsFallbackUrl = `${scene.baseUrl}/fallback`;
    scene.answers('/twilio/sms', () => ({ status: 503 }));
    scene.answers('/fallback', '<Response><Message>Bel 112 bij nood</Message></Response>');
    const phone = scene.phones.phone(neighbour);
    await phone.texts('hallo');
    await phone.receives(/112/);
    expect(scene.visitsTo('/fallback')[0]?.params).toMatchObject({
      ErrorCode: '11200',
      ErrorUrl: `${scene.baseUrl}/twilio/sms`,
    });
  });

  it('is tried once more with the same token when nobody answers the door, and shows as failed', async () => {
    scene.phones.pointAt('http://127.0.0.1:9');
    await scene.phones.phone(neighbour).texts('hallo');
    const visits = scene.phones.network.webhooks.visits();
    expect(visits.map(({ attempt, status }) => [attempt, status])).toEqual([
      [1, null],
      [2, null],
    ]);
    expect(visits[1]?.error?.code).toBe(11205);
  });

  it('refuses an answer with an unknown verb and says so', async () => {
    scene.answers('/twilio/sms', '<Response><Mesage>oei</Mesage></Response>');
    const { sid } = await scene.phones.phone(neighbour).texts('hallo');
    const message = scene.phones.network.messages.all().find((each) => each.sid === sid);
    expect(message?.errors).toEqual([
      { code: 12200, message: 'Schema validation: unknown verb Mesage' },
    ]);
  });

  it('keeps the order of one telephone', async () => {
    const phone = scene.phones.phone(neighbour);
    await Promise.all(['een', 'twee', 'drie'].map((body) => phone.texts(body)));
    expect(scene.visits.map((visit) => visit.params['Body'])).toEqual(['een', 'twee', 'drie']);
  });
});

describe('a text of the application', () => {
  it('is queued, sent and delivered, and each is told with a signature', async () => {
    const message = await send();
    expect(message).toMatchObject({ status: 'queued', numSegments: '1', to: neighbour });
    await scene.phones.settled();
    expect(statusesTold()).toEqual(['sent', 'delivered']);
    const [visit] = scene.visitsTo('/status');
    const signature = String(visit?.headers['x-twilio-signature']);
    const url = `${scene.baseUrl}/status`;
    expect(validateRequest(account.authToken, signature, url, visit!.params)).toBe(true);
    expect(scene.phones.phone(neighbour).inbox()).toHaveLength(1);
  });

  it.each([
    ['geen nummer', 21211],
    ['+3242234567', 21614],
  ])('is refused for %s with %i', async (to, code) => {
    await expect(send('hallo', to)).rejects.toMatchObject({ status: 400, code });
  });

  it('is refused after STOP until START, and the words reach the application too', async () => {
    const phone = scene.phones.phone(neighbour);
    await phone.texts(' stop ');
    await phone.receives(/unsubscribed/);
    await phone.texts('Cancel');
    expect(phone.inbox()).toHaveLength(1);
    await expect(send()).rejects.toMatchObject({ code: 21610 });
    await phone.texts('START');
    await phone.receives(/re-subscribed/);
    await expect(send()).resolves.toMatchObject({ status: 'queued' });
    expect(scene.visitsTo('/twilio/sms')).toHaveLength(3);
  });

  it('does not take STOP within a sentence for an order', async () => {
    await scene.phones.phone(neighbour).texts('stop daarmee');
    await expect(send()).resolves.toMatchObject({ status: 'queued' });
  });

  it('counts segments as the network does', async () => {
    expect((await send('a'.repeat(160))).numSegments).toBe('1');
    expect((await send('a'.repeat(161))).numSegments).toBe('2');
    expect((await send(`ï${'a'.repeat(70)}`)).numSegments).toBe('2');
  });

  it('can be redacted and deleted at the network while the telephone keeps it', async () => {
    const client = officialClient(scene.phones.url);
    const { sid } = await send('Kom je langs?');
    await scene.phones.settled();
    expect((await client.messages(sid).update({ body: '' })).body).toBe('');
    expect(scene.phones.phone(neighbour).inbox()[0]?.body).toBe('Kom je langs?');
    expect(await client.messages(sid).remove()).toBe(true);
    await expect(client.messages(sid).fetch()).rejects.toMatchObject({ status: 404, code: 20404 });
  });

  it('is listed by number and date, page by page', async () => {
    const client = officialClient(scene.phones.url);
    const since = scene.phones.clock.now();
    for (const body of ['een', 'twee', 'drie']) {
      await send(body);
    }
    await send('vier', '+32475999999');
    const found = await client.messages.list({ to: neighbour, dateSentAfter: since, pageSize: 2 });
    expect(found.map(({ body }) => body)).toEqual(['drie', 'twee', 'een']);
    const later = new Date(since.getTime() + 86_400_000);
    expect(await client.messages.list({ to: neighbour, dateSentAfter: later })).toEqual([]);
  });

  it('takes its time on the clock where that is asked', async () => {
    await scene.close();
    scene = await openScene({ smsDelays: { sentMs: 1_000, deliveredMs: 60_000 } });
    await send();
    await scene.phones.clock.advance({ seconds: 2 });
    expect(statusesTold()).toEqual(['sent']);
    await scene.phones.clock.advance({ minutes: 1 });
    expect(statusesTold()).toEqual(['sent', 'delivered']);
  });
});
