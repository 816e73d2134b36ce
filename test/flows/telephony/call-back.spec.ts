import { StartCallBack, type CallBackWish, ReadCallbackTask, SettleCallbackTask } from '#calls';
import type { E164 } from '#kernel';
import { aCallToReturn, anAccount, type CallToReturn, later, rang } from './call-to-return.ts';
import { type OpenLine, openLine } from './open-line.ts';

const elsewhere = '+32475999888' as E164;

let line: OpenLine;
let back: CallToReturn;

beforeAll(async () => {
  line = await openLine();
});
beforeEach(async () => {
  line.phones.clearFaults();
  back = await aCallToReturn(line);
});
afterAll(() => line.close());

describe('calling back through the hotline', () => {
  it('rings us first, then the other, who sees the number of the hotline', async () => {
    const hotline = line.settings.TWILIO_VOICE_NUMBER;
    const ours = await back.rings();
    expect(ours.shown()).toMatchObject({ from: hotline });
    await ours.answers();
    await ours.hears(/Je belt via het Meldpunt. Druk 1 om te verbinden/);
    expect(rang(line, back.theirs)).toBe(0);
    await ours.presses('1');
    const theirs = await line.phones.phone(back.theirs).rings();
    expect(theirs.shown()).toMatchObject({ from: hotline });
    await theirs.answers();
    await ours.says('Dag, met Els van het Meldpunt');
    await theirs.hears(/met Els/);
    await theirs.says('Fijn dat je belt');
    await ours.hears(/Fijn dat je belt/);
    await theirs.hangsUp();
    await ours.hears(/noteer op het scherm/);
    await ours.ends();
    await line.work();
    expect([await back.state(), await back.attempts(), await back.told()]).toEqual([
      ...['spoken', [], 1],
    ]);
    expect([rang(line, back.ours), rang(line, back.theirs)]).toEqual([1, 1]);
  });

  it('puts nothing personal in an address, a job or a plain column', async () => {
    const { ours, theirs } = await back.connects();
    await theirs.refuses();
    await ours.ends();
    await line.work();
    const plain = [
      ...line.phones.network.webhooks.visits().map(({ url }) => url),
      ...(await line.rows('select outbox::text as row from outbox')).map(({ row }) => row),
      ...(await line.rows('select call_back::text as row from call_back')).map(({ row }) => row),
    ].join('\n');
    expect(plain).toContain('/twilio/voice/back/');
    expect(plain).not.toContain(back.ours.slice(3));
    expect(plain).not.toContain(back.theirs.slice(3));
  });

  it('calls nobody when she does not pick up', async () => {
    await back.rings();
    await later(line, 26);
    expect([await back.state(), rang(line, back.theirs)]).toEqual(['not_taken', 0]);
    expect([await back.attempts(), await back.told()]).toEqual([[], 0]);
  });

  it('calls nobody when her voicemail picks up', async () => {
    const ours = await back.rings();
    await ours.answers();
    await ours.waits();
    await ours.hears(/Druk 1/);
    await ours.waits();
    await ours.ends();
    await line.work();
    expect([await back.state(), rang(line, back.theirs)]).toEqual(['not_taken', 0]);
  });

  it('asks once more after a wrong key', async () => {
    const ours = await back.rings();
    await ours.answers();
    await ours.presses('5');
    await ours.hears(/Druk 1/);
    await ours.presses('1');
    await (await line.phones.phone(back.theirs).rings()).answers();
    await ours.hangsUp();
    expect(await back.state()).toBe('spoken');
  });

  it('says that the line is busy, and notes to try again', async () => {
    const { ours, theirs } = await back.connects();
    await theirs.refuses();
    await ours.hears(/bezet/);
    await line.work();
    expect([await back.state(), await back.attempts(), await back.told()]).toEqual([
      ...['busy', ['later'], 1],
    ]);
  });

  it('says that nobody picked up, and notes the attempt', async () => {
    const { ours } = await back.connects();
    await later(line, 26);
    await ours.hears(/Er nam niemand op/);
    expect([await back.state(), await back.attempts()]).toEqual(['no_answer', ['no_answer']]);
    const inThreeHours = line.phones.clock.now().getTime() + 3 * 3_600_000;
    expect((await line.get(ReadCallbackTask).run(back.callbackTaskId)).dueAt).toEqual(
      new Date(inThreeHours),
    );
  });

  it('takes a voicemail of the other for somebody: only she can tell', async () => {
    const { ours, theirs } = await back.connects();
    await theirs.answers();
    await theirs.hangsUp();
    await ours.hears(/noteer op het scherm/);
    expect([await back.state(), await back.attempts()]).toEqual(['spoken', []]);
  });

  it('ends when she hangs up while it rings', async () => {
    const { ours, theirs } = await back.connects();
    await ours.hangsUp();
    await line.work();
    expect(theirs.shown().state).toBe('canceled');
    expect([await back.state(), await back.attempts()]).toEqual(['hung_up', []]);
  });

  it.each([
    ['Gather', 'not_taken'],
    ['Say', 'hung_up'],
    ['Dial', 'hung_up'],
    ['Hangup', 'busy'],
  ])('ends when she hangs up at %s: %s', async (verb, end) => {
    line.phones.fault({ fault: 'hang-up', number: back.ours, at: verb });
    const ours = await back.rings();
    await ours.answers();
    if (ours.shown().state === 'in-progress') {
      await ours.presses('1');
    }
    if (ours.shown().state === 'in-progress') {
      await (await line.phones.phone(back.theirs).rings()).refuses();
    }
    await ours.ends();
    await later(line, 61);
    expect(await back.state()).toBe(end);
    await back.rings();
    expect(rang(line, back.ours)).toBe(2);
  });
});

describe('a call back that is asked for', () => {
  it('twice is one, and to somebody else has to wait', async () => {
    await back.ask();
    const ours = await back.rings();
    expect(rang(line, back.ours)).toBe(1);
    await expect(back.ask(elsewhere)).rejects.toMatchObject({ code: 'call_back.under_way' });
    await ours.refuses();
    await line.work();
    await back.ask(elsewhere);
    await line.work();
    expect(rang(line, back.ours)).toBe(2);
  });

  it('by a colleague while it goes on is refused, by whichever way she asks', async () => {
    const caro = await back.rings();
    const colleague = await anAccount(line, '+32470008001' as E164);
    const refusal = { code: 'call_back.colleague_calls' };
    await expect(back.ask(back.theirs, colleague)).rejects.toMatchObject(refusal);
    // the number as it stands in a case, under somebody else's name
    const other = await aCallToReturn(line);
    const { callbackTaskId, subjectId } = await line
      .get(ReadCallbackTask)
      .run(other.callbackTaskId);
    const wish = {
      accountId: colleague,
      number: back.theirs,
      whom: 'person',
      subjectId,
      callbackTaskId,
    };
    await expect(line.get(StartCallBack).run(wish as CallBackWish)).rejects.toMatchObject(refusal);
    await line.work();
    expect(rang(line, '+32470008001' as E164)).toBe(0);
    await caro.answers();
    await caro.presses('1');
    await (await line.phones.phone(back.theirs).rings()).answers();
    await expect(back.ask(back.theirs, colleague)).rejects.toMatchObject(refusal);
    await caro.hangsUp();
    await line.work();
    expect(await back.state()).toBe('spoken');
    await back.ask(back.theirs, colleague);
    await line.work();
    await (await line.phones.phone('+32470008001').rings()).refuses();
    await line.work();
    // hers was not taken; how the first one ended stays with who made it
    expect(await back.state()).toBe('spoken');
  });

  it('by two colleagues at the same moment rings one of them', async () => {
    const ona = '+32470008002' as E164;
    const colleague = await anAccount(line, ona);
    const asked = await Promise.allSettled([
      back.ask(),
      back.ask(back.theirs, colleague),
      back.ask(back.theirs, colleague),
      back.ask(),
    ]);
    await line.work();
    expect(rang(line, back.ours) + rang(line, ona)).toBe(1);
    const refused = asked.filter(({ status }) => status === 'rejected');
    expect(refused).toMatchObject(Array(2).fill({ reason: { code: 'call_back.colleague_calls' } }));
    await (await line.phones.phone(rang(line, ona) === 1 ? ona : back.ours).rings()).refuses();
    await line.work();
  });

  it('never goes to a number of the hotline', async () => {
    const { TWILIO_VOICE_NUMBER, TWILIO_SMS_NUMBER } = line.settings;
    for (const own of [TWILIO_VOICE_NUMBER, TWILIO_SMS_NUMBER]) {
      const refusal = { code: 'call_back.own_number' };
      await expect(back.ask(own as E164)).rejects.toMatchObject(refusal);
    }
  });

  it.each(['+32903123456', '+32900123456', '+31612345678', '+3278151515'])(
    'never goes to %s',
    async (number) => {
      const code = 'call_back.number_refused';
      await expect(back.ask(number as E164)).rejects.toMatchObject({ code });
    },
  );

  it('needs a telephone of her own', async () => {
    const without = await anAccount(line);
    const code = 'call_back.no_telephone';
    await expect(back.ask(back.theirs, without)).rejects.toMatchObject({ code });
  });

  it('notes no attempt when somebody settled the item meanwhile', async () => {
    const { ours, theirs } = await back.connects();
    const { callbackTaskId, accountId } = back;
    await line.get(SettleCallbackTask).run({ callbackTaskId, accountId, outcome: 'handled' });
    await theirs.refuses();
    await ours.hears(/bezet/);
    expect([await back.state(), await back.attempts()]).toEqual(['busy', []]);
  });
});
