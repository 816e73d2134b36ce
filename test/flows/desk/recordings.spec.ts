import { AccessesOfCase } from '#accounts';
import { ReadCallbackTask } from '#calls';
import { CaseOfCall } from '#casework';
import type { CaseId } from '#kernel';
import { type DeskClient, aDeskClient } from '../../builders/desk-client.ts';
import { type House, openHouse } from '../../support/open-house.ts';

const mobile = '+32475123456';
/** A Monday at eight in the evening: nobody is rung. */
const EVENING = new Date('2026-11-23T19:00:00Z');

let house: House;
let desk: DeskClient;
let caseId: CaseId;
let audio: string;

beforeAll(async () => {
  house = await openHouse({ startAt: EVENING });
  desk = await aDeskClient(house, 'operator');
  const call = await house.phones.phone(mobile).calls();
  await call.presses('1');
  await call.presses('1');
  await call.says('Mijn buurvrouw zit al weken alleen');
  await call.presses('#');
  await call.ends();
  await house.settled();
  const [item] = await house.get(ReadCallbackTask).list('open');
  if (item?.kind !== 'call') {
    throw new Error('the message left no call on the desk');
  }
  const { page } = await desk.opens(`/desk/calls/${item.callbackTaskId}`);
  [, audio = ''] =
    /<source src="([^"]+)"|<audio[^>]* src="([^"]+)"/.exec(page)?.filter(Boolean) ?? [];
  caseId = (await house.get(CaseOfCall).run(item.callId))!;
});
afterAll(() => house.close());

async function heard(): Promise<number> {
  const looks = await house.get(AccessesOfCase).run(caseId);
  return looks.filter(({ what }) => what === 'recording.heard').length;
}

describe('a listening to a recording', () => {
  it('is noted whatever part is asked for, and its parts are one', async () => {
    expect((await desk.opens(audio, { range: 'bytes=1-' })).status).toBe(206);
    expect(await heard()).toBe(1);
    expect((await desk.opens(audio, { range: 'bytes=500-' })).status).toBe(206);
    expect(await heard()).toBe(1);
    await house.phones.clock.advance({ minutes: 11 });
    expect((await desk.opens(audio, { range: 'bytes=500-' })).status).toBe(206);
    expect(await heard()).toBe(2);
    expect((await desk.opens(audio, { range: 'bytes=0-' })).status).toBe(206);
    expect((await desk.opens(audio)).status).toBe(200);
    expect(await heard()).toBe(4);
  });

  it('is none where the file has no such part', async () => {
    const before = await heard();
    expect((await desk.opens(audio, { range: 'bytes=9999999-' })).status).toBe(416);
    expect(await heard()).toBe(before);
  });
});
