import { ReconcileCalls } from '#calls';
import type { E164 } from '#kernel';
import { CallGateway } from '#platform';
import { aCallToReturn, type CallToReturn, later, rang } from './call-to-return.ts';
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

describe('a call back in trouble', () => {
  it.each(['429', '500', 'answer-lost'] as const)('rings her once, after %s', async (fault) => {
    line.phones.fault({ fault, number: back.ours });
    await back.ask();
    await line.work();
    await line.work({ retry: true });
    const ours = await line.phones.phone(back.ours).rings();
    await line.work({ retry: true });
    expect(rang(line, back.ours)).toBe(1);
    await ours.answers();
    await ours.presses('1');
    await (await line.phones.phone(back.theirs).rings()).answers();
    await ours.hangsUp();
    await line.work({ retry: true });
    expect(await back.state()).toBe('spoken');
    expect([rang(line, back.ours), rang(line, back.theirs)]).toEqual([1, 1]);
  });

  it('lets her press 1 before we know that it rings', async () => {
    line.phones.fault({ fault: 'answer-lost', number: back.ours });
    const { ours, theirs } = await back.connects();
    await theirs.answers();
    await line.work({ retry: true });
    await ours.hangsUp();
    expect(await back.state()).toBe('spoken');
    expect([rang(line, back.ours), rang(line, back.theirs)]).toEqual([1, 1]);
  });

  it('is not asked again of a provider that refuses', async () => {
    line.phones.fault({ fault: 21211, number: back.ours });
    await back.ask();
    await line.work({ retry: true });
    expect([await back.state(), rang(line, back.ours)]).toEqual(['refused', 0]);
    await back.rings();
    expect(rang(line, back.ours)).toBe(1);
  });

  it('is too late when the provider keeps saying later: nobody sits waiting', async () => {
    line.phones.fault({ fault: '429', number: back.ours, times: 3 });
    await back.ask();
    await line.work({ retry: true });
    await line.phones.clock.advance({ minutes: 4 });
    await line.work({ retry: true });
    await line.work({ retry: true });
    expect([await back.state(), rang(line, back.ours)]).toEqual(['too_late', 0]);
  });

  it('is asked about when nobody tells its end', async () => {
    line.phones.fault({ fault: 'drop', number: back.ours, at: 'call-status', times: 9 });
    await (await back.rings()).refuses();
    expect(await back.state()).toBe('ringing');
    await later(line, 121);
    expect(await back.state()).toBe('not_taken');
  });

  it('is asked about when nobody could tell how it ended with the other', async () => {
    const { ours, theirs } = await back.connects();
    line.phones.fault({ fault: 'bad-signature', number: back.ours, at: 'voice' });
    await theirs.refuses();
    await ours.ends();
    expect(await back.state()).toBe('connecting');
    await later(line, 61);
    expect([await back.state(), await back.attempts(), await back.told()]).toEqual([
      ...['busy', ['later'], 1],
    ]);
  });

  it('is left alone as long as they speak', async () => {
    const { ours, theirs } = await back.connects();
    await theirs.answers();
    await later(line, 121);
    await later(line, 121);
    expect(await back.state()).toBe('connecting');
    await theirs.hangsUp();
    await ours.ends();
    await later(line, 121);
    expect([await back.state(), await back.told()]).toEqual(['spoken', 1]);
  });

  it('gives a step that comes twice the same answer, and makes no second attempt', async () => {
    line.phones.fault({ fault: 'double', number: back.ours, times: 20 });
    const { ours } = await back.connects();
    await later(line, 26);
    await ours.hears(/Er nam niemand op/);
    await line.work();
    expect([rang(line, back.ours), rang(line, back.theirs)]).toEqual([1, 1]);
    expect([await back.state(), await back.attempts(), await back.told()]).toEqual([
      ...['no_answer', ['no_answer'], 1],
    ]);
  });

  it('believes nobody but the provider', async () => {
    line.phones.fault({ fault: 'bad-signature', number: back.ours, at: 'voice' });
    const ours = await back.rings();
    await ours.answers();
    await ours.ends();
    await line.work();
    expect([await back.state(), rang(line, back.theirs)]).toEqual(['not_taken', 0]);
  });

  it('is known to us the night after', async () => {
    expect(await line.get(ReconcileCalls).run()).toBe(0);
  });

  it('connects no second call that claims the same request', async () => {
    const { ours, theirs } = await back.connects();
    const [row] = await line.rows<{ id: string }>(
      'select id from call_back where callback_task_id = $1',
      [back.callbackTaskId],
    );
    const { TWILIO_VOICE_NUMBER: from, PUBLIC_BASE_URL: base } = line.settings;
    const url = `${base}/twilio/voice/back/${row!.id}`;
    await line.get(CallGateway).place({
      ...{ from, to: elsewhere, url, statusCallback: `${url}/status`, ringSeconds: 20 },
    });
    const stranger = await line.phones.phone(elsewhere).rings();
    await stranger.answers();
    await stranger.hears(/al gedaan/);
    await stranger.ends();
    await theirs.answers();
    await ours.hangsUp();
    expect([await back.state(), rang(line, back.theirs)]).toEqual(['spoken', 1]);
  });
});
