import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { validateRequest } from 'twilio/lib/webhooks/webhooks.js';
import { account, neighbour, openScene, type Scene } from '../spec-support/application.ts';

const menu = '<Response><Gather><Say language="nl-BE">Druk 1</Say></Gather></Response>';

let scene: Scene;
let hanging: Server;
let asked: () => Promise<unknown>;
beforeEach(async () => {
  scene = await openScene();
  scene.answers('/static.xml', '<Response><Say language="nl-BE">Bel 112</Say></Response>');
  let visits = 0;
  hanging = createServer((request, response) => {
    visits += 1;
    if (request.url === '/half') {
      response.writeHead(200, { 'content-type': 'text/xml' }).write('<Response>');
    }
    hanging.emit('visited');
  });
  asked = () => (visits > 0 ? Promise.resolve() : once(hanging, 'visited'));
  hanging.listen(0, '127.0.0.1');
  await once(hanging, 'listening');
});
afterEach(async () => {
  await scene.close();
  hanging.closeAllConnections();
  hanging.close();
});

function hang(path = '/'): void {
  const { port } = hanging.address() as AddressInfo;
  const [sms, voice] = scene.phones.network.ownNumbers;
  sms!.smsUrl = `http://127.0.0.1:${port}${path}`;
  voice!.voiceUrl = `http://127.0.0.1:${port}${path}`;
  voice!.voiceFallbackUrl = `${scene.baseUrl}/static.xml`;
}

it.each(['/', '/half'])(
  'gives up after fifteen seconds on the clock, without another try, and goes to the fallback: %s',
  async (path) => {
    hang(path);
    const calling = scene.phones.phone(neighbour).calls();
    await asked();
    scene.phones.network.clock.advance(14_000);
    expect(scene.visitsTo('/static.xml')).toEqual([]);
    scene.phones.network.clock.advance(1_000);
    const call = await calling;
    await call.hears(/112/);
    expect(scene.visitsTo('/static.xml')[0]?.params).toMatchObject({ ErrorCode: '11205' });
    expect(scene.phones.network.webhooks.visits().map(({ attempt }) => attempt)).not.toContain(2);
  },
);

it('does not let one telephone wait for what another one waits for', async () => {
  hang();
  const texting = scene.phones.phone('+32475999999').texts('hallo');
  await asked();
  scene.phones.network.ownNumbers[1]!.voiceUrl = `${scene.baseUrl}/twilio/voice`;
  scene.answers('/twilio/voice', menu);
  const call = await scene.phones.phone(neighbour).calls();
  await call.presses('1');
  expect(call.shown().waitingFor).toBe('digits');
  scene.phones.network.clock.advance(15_000);
  await texting;
});

it('reads no document of more than 64 kB', async () => {
  scene.answers('/twilio/voice', `<Response>${' '.repeat(65_536)}</Response>`);
  const call = await scene.phones.phone(neighbour).calls();
  expect(call.shown().errors).toMatchObject([{ code: 11750 }]);
  expect(scene.visitsTo('/twilio/voice')).toHaveLength(1);
});

it('signs what it adds: spaces at the ends, signs of URLs, lines, nothing', async () => {
  const added = new Set<string>();
  for (let text = 0; text < 40; text += 1) {
    await scene.phones.phone(neighbour).texts(' hallo &amp; é ');
  }
  for (const { params, headers } of scene.visits) {
    const signature = String(headers['x-twilio-signature']);
    const url = `${scene.baseUrl}/twilio/sms`;
    expect(validateRequest(account.authToken, signature, url, params)).toBe(true);
    expect(params['Body']).toBe(' hallo &amp; é ');
    Object.values(params).forEach((value) => added.add(value));
  }
  expect([...added]).toEqual(
    expect.arrayContaining(['  één +veld\tvan\r\nstraks  ', 'eyJwYXJlbnQ+/8=%2B', '']),
  );
});

it('signs a GET over the address with all that it asks', async () => {
  scene.answers(
    '/twilio/voice',
    '<Response><Redirect method="GET">/next?step=2</Redirect></Response>',
  );
  await scene.phones.phone(neighbour).calls();
  const [visit] = scene.visitsTo('/next');
  const url = `${scene.baseUrl}${visit!.url}`;
  expect(url).toContain('?step=2&');
  const signature = String(visit?.headers['x-twilio-signature']);
  expect(validateRequest(account.authToken, signature, url, {})).toBe(true);
});
