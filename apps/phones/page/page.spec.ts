import { neighbour, openScene, type Scene } from '../spec-support/application.ts';
import { faultNames } from '../network/fault-places.ts';
import { findLinks } from './format.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await openScene({
    startAt: new Date('2026-03-02T09:00:00Z'),
    directory: [{ number: neighbour, label: 'Godelieve <buurvrouw>' }],
  });
});
afterEach(() => scene.close());

async function page(): Promise<string> {
  return (await fetch(scene.phones.url)).text();
}
function post(path: string, form: Record<string, string>): Promise<Response> {
  const body = new URLSearchParams(form);
  return fetch(scene.phones.url + path, { method: 'POST', body });
}

it('says that it is a demonstration, has one heading, and names every field and region', async () => {
  const html = await page();
  expect(html).toContain('<html lang="nl-BE">');
  expect(html).toContain('Nagebootst telefoonnet – demonstratie');
  expect(html.match(/<h1/g)).toHaveLength(1);
  const labelled = new Set([...html.matchAll(/ for="([^"]+)"/g)].map((match) => match[1]));
  const fields = [
    ...html.matchAll(
      /<(?:textarea|select|input(?! type="(?:hidden|checkbox)"))[^>]* id="([^"]+)"/g,
    ),
  ];
  expect(fields.length).toBeGreaterThan(3);
  expect(fields.map((match) => match[1]).filter((id) => !labelled.has(id))).toEqual([]);
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
  expect(new Set(ids).size).toBe(ids.length);
});

it('has no script or style inside, and says so to the browser', async () => {
  const answer = await fetch(scene.phones.url);
  const policy = answer.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe');
  const html = await answer.text();
  expect(html).not.toMatch(/<script(?![^>]* src=)|<style| style=| on\w+="/);
  for (const asset of ['/stijl.css', '/pagina.js', '/letter-400.woff2', '/letter-700.woff2']) {
    expect((await fetch(scene.phones.url + asset)).status).toBe(200);
  }
});

it('shows what people write as text', async () => {
  await scene.phones.phone(neighbour).texts('<b>dag</b>');
  const html = await page();
  expect(html).toContain('&lt;b&gt;dag&lt;/b&gt;');
  expect(html).toContain('Godelieve &lt;buurvrouw&gt;');
});

it('texts, calls, presses and hangs up by its forms', async () => {
  scene.answers(
    '/twilio/voice',
    '<Response><Gather numDigits="1" action="/key"><Say>Druk 1</Say></Gather></Response>',
  );
  scene.answers('/key', '<Response><Record/></Response>');
  await post('/sms', { from: neighbour, body: 'hallo' });
  expect(scene.visitsTo('/twilio/sms')).toHaveLength(1);
  const calling = await (await post('/bel', { from: neighbour })).text();
  expect(calling).toContain('Druk 1');
  const sid = scene.phones.network.calls.all()[0]!.sid;
  const pressed = await post(`/gesprek/${sid}/toets`, { phone: neighbour, digits: '1' });
  expect(await pressed.text()).toContain('Wat je zegt, wordt opgenomen');
  await post(`/gesprek/${sid}/ophangen`, { phone: neighbour });
  expect(await page()).toContain('Het gesprek is voorbij (opgehangen).');
});

it('answers and refuses ringing telephones', async () => {
  scene.answers('/twilio/voice', `<Response><Dial><Number>+32478000001</Number></Dial></Response>`);
  await scene.phones.hiddenPhone().calls();
  expect(await page()).toContain('De telefoon gaat over');
  const sid = scene.phones.network.calls.all()[1]!.sid;
  await post(`/gesprek/${sid}/opnemen`, { phone: '+32478000001' });
  expect(await page()).toContain('Je bent verbonden.');
});

it('moves the clock, orders faults, and takes other telephones', async () => {
  await post('/klok', { step: 'working-day' });
  expect(scene.phones.clock.now().toISOString()).toBe('2026-03-03T08:00:00.000Z');
  await post('/storingen', { fault: '30003', number: '', times: '2' });
  expect(await page()).toContain('30003: de telefoon staat uit – elk nummer, nog 2 keer');
  const fault = { fault: 'hang-up', at: 'Record', number: '0475 12 34 56', times: '1' };
  await post('/storingen', fault);
  expect(await page()).toContain(
    'hang-up: de beller hangt plots op, in een gesprek bij Record – 0475 12 34 56, nog 1 keer',
  );
  const nowhere = await post('/storingen', { ...fault, at: 'send' });
  expect(nowhere.status).toBe(400);
  expect(await nowhere.text()).toContain('Deze storing kan daar niet gebeuren.');
  await post('/storingen/weg', {});
  expect(await page()).toContain('Alles werkt.');
  await post('/telefoons', { number: '0499 11 22 33' });
  expect(await page()).toContain('id="tel-32499112233"');
  const wrong = await post('/telefoons', { number: 'geen' });
  expect(wrong.status).toBe(400);
  expect(await wrong.text()).toContain('“geen” is geen telefoonnummer.');
});

it('lets a step of a call get lost', async () => {
  scene.answers('/twilio/voice', '<Response><Say>Dag</Say></Response>');
  const fault = { fault: 'drop', at: 'voice', number: '0475 12 34 56', times: '1' };
  expect((await post('/storingen', fault)).status).toBe(200);
  await post('/bel', { from: neighbour });
  expect(scene.visitsTo('/twilio/voice')).toEqual([]);
  expect(await page()).toContain('Alles werkt.');
});

it('lets every fault and every code of the table be chosen', async () => {
  const html = await page();
  const codes = [
    20503, 21211, 21408, 21610, 21614, 30001, 30003, 30004, 30005, 30006, 30007, 30008,
  ];
  for (const fault of [...faultNames, ...codes, 30036]) {
    expect(html).toMatch(new RegExp(`<option value="${fault}">${fault}: [a-zé]`));
  }
});

it('finds addresses in a text and loses nothing of it', () => {
  const text = 'Kijk op http://localhost:3000/v/abc. Tot straks';
  expect(findLinks(text)).toEqual([
    { text: 'Kijk op ', isLink: false },
    { text: 'http://localhost:3000/v/abc', isLink: true },
    { text: '. Tot straks', isLink: false },
  ]);
});
