import { type E164 } from '#kernel';
import { SendText } from '#messaging';
import { Vault } from '#platform';
import { routeRules } from '../../../apps/api/http/sessions/route-rules.ts';
import { aCoordinator, coordinatorLogin } from '../../builders/a-coordinator.ts';
import { type OpenLine, openLine } from './open-line.ts';
import { outgoingDuring } from './outgoing.ts';
import { postWebhook, type WebhookParams } from './signed-webhook.ts';

const caller = '+32475123456';
let line: OpenLine;

beforeAll(async () => {
  line = await openLine();
  // in office hours, so that calls ring
  await aCoordinator(line);
});

afterAll(async () => {
  await line.close();
});

const call = (n: number): WebhookParams => ({
  ...{ CallSid: `CA${n}`, From: caller, To: '+3250448000', Direction: 'inbound' },
});
const text = (n: number, body: string): WebhookParams => ({
  ...{ MessageSid: `SM${n}`, From: caller, To: '+32460123456', Body: body },
});
const status = (of: string, code?: string): WebhookParams => ({
  ...{ MessageSid: 'SM90', MessageStatus: of },
  ...(code !== undefined && { ErrorCode: code }),
});

const back = '/twilio/voice/back/0199d3a0-0000-7000-8000-000000000001';
const offer = '/twilio/voice/offer/0199d3a0-0000-7000-8000-000000000001';

/** In this order: what comes later finds what came before. Nothing is asked of the database for a whisper. */
const webhooks: readonly (readonly [what: string, path: string, params: WebhookParams])[] = [
  ['a text', '/twilio/sms', text(1, 'Mijn buurvrouw is zo alleen')],
  ['the same text again', '/twilio/sms', text(1, 'Mijn buurvrouw is zo alleen')],
  ['a text with danger', '/twilio/sms', text(2, 'Ik wil niet meer leven')],
  ['STOP', '/twilio/sms', text(3, 'STOP')],
  ['our own stop', '/twilio/sms', text(4, 'AFMELDEN')],
  ['START', '/twilio/sms', text(5, 'START')],
  ['sent', '/twilio/sms/status?message=<sent>', status('sent')],
  ['delivered', '/twilio/sms/status?message=<sent>', status('delivered')],
  [
    'not delivered',
    '/twilio/sms/status?message=<other>',
    { ...status('undelivered', '30005'), MessageSid: 'SM91' },
  ],
  ['of a text unknown here', '/twilio/sms/status', status('sent')],
  ['a call that rings', '/twilio/voice', call(1)],
  ['a whisper', '/twilio/voice/whisper', call(1)],
  [
    'picked up',
    '/twilio/voice/whispered',
    { CallSid: 'CA91', ParentCallSid: 'CA1', To: coordinatorLogin.phone, Digits: '1' },
  ],
  ['the end of the ringing', '/twilio/voice/dialled?attempt=1', { ...call(1) }],
  ['a key', '/twilio/voice/menu?attempt=1', { ...call(1), Digits: '1' }],
  ['danger', '/twilio/voice/menu?attempt=2', { ...call(1), Digits: '9' }],
  ['a wish for a recording', '/twilio/voice/wish?attempt=1', { ...call(1), Digits: '1' }],
  ['a number', '/twilio/voice/number?attempt=1', { ...call(1), Digits: '0475654321' }],
  ['the same number again', '/twilio/voice/number?attempt=1', { ...call(1), Digits: '0475654321' }],
  ['a call of a volunteer', '/twilio/voice/volunteer/start?attempt=1', call(2)],
  ['a call of the person of a case', '/twilio/voice/person/start?attempt=1', call(5)],
  ['a colleague who picks up to call back', back, { CallSid: 'CA92' }],
  ['her key', `${back}/pressed?attempt=1`, { CallSid: 'CA92', Digits: '1' }],
  ['the end of calling back', `${back}/status`, { CallSid: 'CA92', CallStatus: 'completed' }],
  ['an offer by call', offer, call(6)],
  ['a key on it', `${offer}/offer?attempt=1`, { ...call(6), Digits: '1' }],
  ['the end of it', `${offer}/status`, { ...call(6), CallStatus: 'completed' }],
  ['the end of a call', '/twilio/voice/status', { ...call(1), CallStatus: 'completed' }],
  ['a call on its way', '/twilio/voice/status', { ...call(3), CallStatus: 'ringing' }],
  ['a recording', '/twilio/voice/recording', { CallSid: 'CA1', RecordingSid: 'RE1' }],
  [
    'a recording that is absent',
    '/twilio/voice/recording',
    { CallSid: 'CA4', RecordingSid: 'RE4', RecordingStatus: 'absent' },
  ],
];

/** The hint to the relay, which goes out by itself afterwards and stores nothing. */
const HINT = 'notify meldpunt_outbox';

/** Which route takes a webhook: one with its very path before one with a name in it. */
function routeOf(routes: readonly string[], path: string): string | undefined {
  const [bare = ''] = path.split('?');
  const fits = (route: string): boolean =>
    new RegExp(`^${route.replace(/:\w+/g, '[^/]+')}$`).test(bare);
  return routes.find((route) => route === bare) ?? routes.find(fits);
}

describe('a webhook', () => {
  let sent: string;
  let other: string;

  beforeAll(async () => {
    const recipient = await line.inTransaction((tx) => line.get(Vault).newSubject(tx));
    const one = { recipient, body: 'Tot dinsdag.', purpose: 'visit.moved' } as const;
    const send = line.get(SendText);
    sent = await send.run({ ...one, number: '+32475000001' as E164, priority: 'offer' });
    other = await send.run({ ...one, number: '+32475000002' as E164, priority: 'offer' });
    await line.rows(`update message set state = 'sent', sending_at = now(), sent_at = now()`);
  });

  /** Connections to the database are there already: one that is opened now reaches somebody else. */
  beforeEach(async () => {
    await Promise.all([1, 2, 3].map(() => line.rows('select pg_sleep(0.005)')));
  });

  it.each(webhooks)('does one transaction and calls nobody: %s', async (what, path, params) => {
    const address = path.replace('<sent>', sent).replace('<other>', other);
    const signed = { ...params, AccountSid: line.settings.TWILIO_ACCOUNT_SID };
    const before = line.statements.length;
    let answered: number | undefined;
    const outgoing = await outgoingDuring(async () => {
      answered = (await postWebhook(line, address, signed)).statusCode;
    });
    const statements = line.statements.slice(before).filter((one) => one !== HINT);
    expect({ answered, outgoing }).toEqual({ answered: 200, outgoing: 0 });
    if (what !== 'a whisper') {
      expect([statements[0], statements.at(-1)]).toEqual(['START TRANSACTION', 'COMMIT']);
    }
    const borders = statements
      .slice(1, -1)
      .filter((one) => /^(start|begin|commit|rollback|savepoint)/i.test(one));
    expect(borders).toEqual([]);
  });

  it('that called somebody would be noticed', async () => {
    const outgoing = await outgoingDuring(() => fetch(`${line.phones.url}/`));
    expect(outgoing).toBeGreaterThan(0);
  });

  it('of every route is among these', () => {
    const routes = routeRules(line.app)
      .filter(({ rule }) => rule === 'webhook')
      .map(({ path }) => path);
    const tried = new Set(webhooks.map(([, path]) => routeOf(routes, path)));
    expect(routes.filter((route) => !tried.has(route))).toEqual([]);
    expect(routes.length).toBeGreaterThan(6);
  });
});
