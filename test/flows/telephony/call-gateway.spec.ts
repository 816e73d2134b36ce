import { CallGateway } from '#platform';
import { type OpenLine, openLine } from './open-line.ts';

const mobile = '+32475123456';
const colleague = '+32470009103';

let line: OpenLine;
let gateway: CallGateway;

beforeAll(async () => {
  line = await openLine();
  gateway = line.get(CallGateway);
});
afterAll(() => line.close());

function place(to: string): ReturnType<CallGateway['place']> {
  const { TWILIO_VOICE_NUMBER: from, PUBLIC_BASE_URL: base } = line.settings;
  return gateway.place({
    ...{ from, to, ringSeconds: 25 },
    url: `${base}/twilio/voice`,
    statusCallback: `${base}/twilio/voice/status`,
  });
}

function find(to: string, since: Date): ReturnType<CallGateway['find']> {
  return gateway.find({ from: line.settings.TWILIO_VOICE_NUMBER, to, since });
}

describe('the provider of calls', () => {
  it('rings a telephone, and has the call in its log', async () => {
    const since = line.phones.clock.now();
    const placed = await place(colleague);
    const ring = await line.phones.phone(colleague).rings();
    expect(placed).toEqual({ kind: 'placed', sid: ring.sid });
    expect(await gateway.fetch(ring.sid)).toMatchObject({ status: 'ringing', endedAt: undefined });
    await ring.refuses();
    const expected = { sid: ring.sid, to: colleague, direction: 'out', status: 'busy' };
    expect(await find(colleague, since)).toMatchObject([expected]);
    expect(await gateway.log(since)).toMatchObject([expected]);
    expect(await find(colleague, new Date(since.getTime() + 60_000))).toEqual([]);
    expect((await gateway.fetch(ring.sid))?.endedAt).toBeInstanceOf(Date);
    expect(await gateway.fetch(`CA${'0'.repeat(32)}`)).toBeUndefined();
  });

  it('tells calls that come in from those within them', async () => {
    const since = new Date(line.phones.clock.now().getTime());
    await line.phones.clock.advance({ seconds: 2 });
    const call = await line.phones.phone(mobile).calls();
    await call.hangsUp();
    const [logged] = (await gateway.log(since)).filter(({ sid }) => sid === call.sid);
    expect(logged).toMatchObject({ direction: 'in', from: mobile, status: 'completed' });
    expect(await gateway.legsOf(call.sid)).toEqual([]);
  });

  it.each([
    ['an answer that got lost', '+32470009191', { fault: 'answer-lost' }, { kind: 'unknown' }],
    ['too many requests', '+32470009192', { fault: '429' }, { kind: 'later', code: '20429' }],
    ['trouble over there', '+32470009193', { fault: '500' }, { kind: 'later', code: '20500' }],
    ['a number that is none', '+32470009194', { fault: 21211 }, { kind: 'refused', code: '21211' }],
  ] as const)('tells what became of it: %s', async (_what, number, fault, result) => {
    line.phones.fault({ ...fault, number });
    expect(await place(number)).toEqual(result);
    const rang = result.kind === 'unknown' ? 1 : 0;
    expect(await find(number, new Date('2026-11-01T00:00:00Z'))).toHaveLength(rang);
  });
});
