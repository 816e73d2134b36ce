import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { account, neighbour, openScene, type Scene } from '../spec-support/application.ts';
import { documentedAnswers } from '../spec-support/documented-answers.ts';
import { openData } from '../../../test/support/open-data.ts';

interface Description {
  readonly paths: Record<string, Record<string, { responses: Record<string, unknown> }>>;
  readonly components: { readonly schemas: Record<string, { properties?: object }> };
}

const file = openData('twilio/twilio-messaging-voice.openapi.json');
const description =
  file === undefined ? undefined : (JSON.parse(readFileSync(file, 'utf8')) as Description);
const root = `/2010-04-01/Accounts/${account.accountSid}`;

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
});
afterEach(() => scene.close());

async function ask(method: string, path: string, form?: Record<string, string>) {
  const key = Buffer.from(`${account.accountSid}:${account.authToken}`).toString('base64');
  const answer = await fetch(scene.phones.url + root + path, {
    method,
    headers: { authorization: `Basic ${key}` },
    ...(form && { body: new URLSearchParams(form) }),
  });
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? null : (JSON.parse(text) as unknown) };
}

/** One request of each kind, with the path as the description names it. */
async function exercise() {
  scene.answers('/twilio/voice', '<Response><Record action="/r"/></Response>');
  const call = await scene.phones.phone(neighbour).calls();
  await call.says('hallo');
  await call.presses('#');
  const recording = scene.phones.network.recordings.all()[0]!.sid;
  const number = scene.phones.network.ownNumbers[0]!.sid;
  const text = { To: neighbour, From: account.smsNumber, Body: 'Dag' };
  const ring = { To: neighbour, From: account.voiceNumber, Url: `${scene.baseUrl}/alert` };
  const sent = await ask('POST', '/Messages.json', text);
  const message = (sent.body as { sid: string }).sid;
  await scene.phones.settled();
  return [
    ['post', '/Messages.json', sent],
    ['get', '/Messages.json', await ask('GET', '/Messages.json?PageSize=1')],
    ['get', '/Messages/{Sid}.json', await ask('GET', `/Messages/${message}.json`)],
    ['post', '/Messages/{Sid}.json', await ask('POST', `/Messages/${message}.json`, { Body: '' })],
    ['post', '/Calls.json', await ask('POST', '/Calls.json', ring)],
    ['get', '/Calls.json', await ask('GET', '/Calls.json')],
    ['get', '/Calls/{Sid}.json', await ask('GET', `/Calls/${call.sid}.json`)],
    [
      'get',
      '/Calls/{CallSid}/Recordings.json',
      await ask('GET', `/Calls/${call.sid}/Recordings.json`),
    ],
    ['get', '/Recordings.json', await ask('GET', '/Recordings.json')],
    ['get', '/Recordings/{Sid}.json', await ask('GET', `/Recordings/${recording}.json`)],
    ['get', '/IncomingPhoneNumbers.json', await ask('GET', '/IncomingPhoneNumbers.json')],
    [
      'get',
      '/IncomingPhoneNumbers/{Sid}.json',
      await ask('GET', `/IncomingPhoneNumbers/${number}.json`),
    ],
  ] as const;
}

/** OpenAPI writes "or null" in a way of its own, also where no type is given. */
function withPlainNull(node: unknown): object {
  const inside = Array.isArray(node)
    ? node.map((each: unknown) => (isObject(each) ? withPlainNull(each) : each))
    : Object.fromEntries(
        Object.entries(node as object).map(([key, value]: [string, unknown]) => [
          key,
          isObject(value) ? withPlainNull(value) : value,
        ]),
      );
  if (!('nullable' in inside)) {
    return inside;
  }
  const { nullable, ...rest } = inside;
  return nullable === true ? { anyOf: [rest, { type: 'null' }] } : rest;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function validator(known: Description) {
  const ajv = new Ajv({ strict: false, allErrors: true });
  const rfc2822 = /^\w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} \+0000$/;
  ajv.addFormat('date-time-rfc-2822', rfc2822);
  for (const format of JSON.stringify(known).matchAll(/"format":"([^"]+)"/g)) {
    if (!((format[1] ?? '') in ajv.formats)) {
      ajv.addFormat(format[1]!, true);
    }
  }
  ajv.addSchema(withPlainNull(known), 'twilio');
  return ajv;
}

function schemaOf(known: Description, method: string, path: string, status: number): object {
  const full = `/2010-04-01/Accounts/{AccountSid}${path}`;
  expect(Object.keys(known.paths[full]![method]!.responses)).toContain(String(status));
  const pointer = full
    .replaceAll('~', '~0')
    .replaceAll('/', '~1')
    .replaceAll('{', '%7B')
    .replaceAll('}', '%7D');
  const place = `paths/${pointer}/${method}/responses/${status}/content/application~1json/schema`;
  return { $ref: `twilio#/${place}` };
}

it('answers as the documentation describes its resources, field by field', async () => {
  for (const [method, path, { status, body }] of await exercise()) {
    expect({ method, path, isDone: status < 300 }).toEqual({ method, path, isDone: true });
    const { error } = documentedAnswers[path]!.safeParse(body);
    expect({ method, path, errors: error?.issues ?? null }).toEqual({ method, path, errors: null });
  }
});

it('answers as the description of the API says, where that is at hand', async () => {
  const answers = await exercise();
  expect(answers.map(([, , { status }]) => status).every((status) => status < 300)).toBe(true);
  if (!description) {
    return;
  }
  const ajv = validator(description);
  for (const [method, path, { status, body }] of answers) {
    const valid = ajv.validate(schemaOf(description, method, path, status), body);
    expect({ method, path, errors: valid ? null : ajv.errors }).toEqual({
      method,
      path,
      errors: null,
    });
  }
});

it('answers with every field of the description and no other', async () => {
  const answers = await exercise();
  const fieldsOf = (name: string): string[] =>
    Object.keys(description?.components.schemas[name]?.properties ?? {}).sort();
  const byPath = new Map(answers.map(([, path, { body }]) => [path, Object.keys(body as object)]));
  const expected = [
    ['/Messages/{Sid}.json', 'api.v2010.account.message'],
    ['/Calls/{Sid}.json', 'api.v2010.account.call'],
    ['/Recordings/{Sid}.json', 'api.v2010.account.recording'],
    ['/IncomingPhoneNumbers/{Sid}.json', 'api.v2010.account.incoming_phone_number'],
  ] as const;
  for (const [path, schema] of expected) {
    const fields = byPath.get(path)!.sort();
    expect({ path, fields }).toEqual({ path, fields: description ? fieldsOf(schema) : fields });
  }
});

it('refuses without the right credentials, for another account and for what is not there', async () => {
  const plain = await fetch(`${scene.phones.url}${root}/Messages.json`);
  expect(plain.status).toBe(401);
  expect(await plain.json()).toEqual({
    code: 20003,
    message: 'Authenticate',
    more_info: 'https://www.twilio.com/docs/errors/20003',
    status: 401,
  });
  expect((await ask('GET', `/Messages/SM${'0'.repeat(32)}.json`)).body).toMatchObject({
    code: 20404,
  });
  expect((await ask('GET', '/Conferences.json')).body).toMatchObject({ code: 20404 });
});
