import { CreateAccount, SetDuty } from '#accounts';
import { ReadCall, ReadCallbackTask, ReconcileCalls, UnrecognisedCalls } from '#calls';
import type { CallId } from '#kernel';
import { CallGateway } from '#platform';
import { openStaticHost } from '../../../apps/cli/start/static-host.ts';
import { type OpenLine, openLine } from './open-line.ts';

const mobile = '+32475123456';
const colleague = '+32470009103';
/** Nothing listens there. */
const NOWHERE = 'http://127.0.0.1:9';

let line: OpenLine;

beforeEach(async () => {
  line = await openLine();
});
afterEach(() => line.close());

async function night(): Promise<void> {
  await line.phones.clock.advance({ hours: 20 });
  await line.work();
}

/** A call of which no webhook reaches us. */
async function callsInVain(from: string | undefined): Promise<void> {
  const { phones } = line;
  phones.pointAt(NOWHERE);
  const phone = from === undefined ? phones.hiddenPhone() : phones.phone(from);
  await (await phone.calls()).ends();
  phones.pointAt(line.settings.PUBLIC_BASE_URL);
}

async function putOnDuty(): Promise<void> {
  const { accountId } = await line.get(CreateAccount).run({
    ...{ email: 'els@voorbeeld.invalid', name: 'Els Voorbeeld', role: 'coordinator' },
    ...{ phone: colleague, password: 'een lang genoeg wachtwoord' },
  });
  const now = line.phones.clock.now().getTime();
  const until = new Date(now + 8 * 3_600_000);
  await line.get(SetDuty).run({ accountId, from: new Date(now), until });
}

const items = (): ReturnType<ReadCallbackTask['list']> => line.get(ReadCallbackTask).list('open');

describe('each night', () => {
  it('a call of which we heard nothing is something to call back about, once', async () => {
    const at = line.phones.clock.now();
    await callsInVain(mobile);
    await line.work();
    expect(await items()).toEqual([]);
    await night();
    await night();
    expect(await items()).toMatchObject([
      { number: mobile, ending: 'unheard', ended: true, wants: 'nothing', startedAt: at },
    ]);
    expect(await line.rows(`select 1 from outbox where name = 'CallEnded'`)).toHaveLength(1);
    const plain = await line.rows<{ row: string }>('select call::text as row from call');
    expect(plain[0]!.row).not.toContain('475123456');
  });

  it('also one that hid its number', async () => {
    await callsInVain(undefined);
    await night();
    expect(await items()).toMatchObject([{ number: undefined, ending: 'unheard' }]);
  });

  it('a message that was left while we were away comes home', async () => {
    const { phones, settings } = line;
    const elsewhere = await openStaticHost(() => NOWHERE);
    phones.pointAt(NOWHERE);
    const own = phones.network.ownNumbers.find(({ takes }) => takes.includes('voice'));
    own!.voiceFallbackUrl = elsewhere.fallbackUrl;
    const call = await phones.phone(mobile).calls();
    await call.waits();
    await call.waits();
    await call.says('Mijn buurvrouw is zo alleen');
    await call.hangsUp();
    phones.pointAt(settings.PUBLIC_BASE_URL);
    await elsewhere.close();
    await night();
    const [item] = await items();
    expect(item).toMatchObject({ number: mobile, wants: 'message', recordingState: 'stored' });
    expect(phones.network.recordings.all()).toEqual([]);
    const told = await line.rows(`select 1 from outbox where name = 'RecordingSettled'`);
    expect(told).toHaveLength(1);
  });

  it('a call whose end nobody told is ended', async () => {
    line.phones.fault({ fault: 'drop', number: mobile, at: 'call-status' });
    const call = await line.phones.phone(mobile).calls();
    await call.hangsUp();
    // the job that would look after a quarter of an hour is lost too
    await line.rows(`update outbox set state = 'cancelled' where name = 'calls.end-call'`);
    await line.work();
    const [known] = await line.rows<{ id: CallId }>('select id from call');
    expect(await line.get(ReadCall).run(known!.id)).toMatchObject({ ended: false });
    await night();
    expect(await line.get(ReadCall).run(known!.id)).toMatchObject({
      ...{ ended: true, ending: 'dropped' },
    });
    expect(await items()).toHaveLength(1);
  });

  it('a call in our name that we do not know is shown, until somebody looked', async () => {
    const { TWILIO_VOICE_NUMBER: from, PUBLIC_BASE_URL: base } = line.settings;
    await line.get(CallGateway).place({
      ...{ from, to: colleague, url: `${base}/twilio/voice`, ringSeconds: 20 },
      statusCallback: `${base}/twilio/voice/status`,
    });
    await (await line.phones.phone(colleague).rings()).refuses();
    await night();
    const unrecognised = line.get(UnrecognisedCalls);
    const [shown, ...more] = await unrecognised.list();
    expect([shown, more]).toMatchObject([{ number: colleague }, []]);
    expect(await line.get(ReconcileCalls).run()).toBe(0);
    await unrecognised.markSeen(shown!.unrecognisedCallId, shown!.unrecognisedCallId as never);
    expect(await unrecognised.list()).toEqual([]);
  });

  it('what went well is left alone, with the calls that rang within it', async () => {
    await putOnDuty();
    const call = await line.phones.phone(mobile).calls();
    await (await line.phones.phone(colleague).rings()).refuses();
    await call.presses('0');
    await call.presses('1');
    await call.ends();
    await line.work();
    const before = await line.rows('select * from call');
    expect(await line.get(ReconcileCalls).run()).toBe(0);
    expect(await line.rows('select * from call')).toEqual(before);
  });

  it('asks for the next one', async () => {
    await night();
    const [planned] = await line.rows<{ count: number }>(
      `select count(*)::int as count from outbox
       where name = 'calls.reconcile-calls' and state = 'new'`,
    );
    expect(planned).toEqual({ count: 1 });
  });
});
