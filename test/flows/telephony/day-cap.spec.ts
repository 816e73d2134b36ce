import { type E164, type MessageId, type SubjectId } from '#kernel';
import { DeliverText, FailedMessages, SendText, type TextToSend } from '#messaging';
import { Vault } from '#platform';
import { type OpenLine, openLine } from './open-line.ts';

const mobile = '+32475123456' as E164;
let line: OpenLine;
let recipient: SubjectId;

beforeEach(async () => {
  line = await openLine();
  recipient = await line.inTransaction((tx) => line.get(Vault).newSubject(tx));
});

afterEach(async () => {
  await line.close();
});

function send(change: Partial<TextToSend> = {}): Promise<MessageId> {
  return line.get(SendText).run({
    recipient,
    number: mobile,
    body: 'Dag An, heb je volgende week tijd voor een bezoek?',
    // not one that is rung about: it stands among the failed messages
    purpose: 'dialogue.unclear',
    priority: 'other',
    ...change,
  });
}

async function stateOf(id: MessageId): Promise<string | undefined> {
  const [row] = await line.rows<{ state: string }>('select state from message where id = $1', [id]);
  return row?.state;
}

async function failedFacts(): Promise<number> {
  const rows = await line.rows(`select 1 from outbox where name = 'MessageFailed'`);
  return rows.length;
}

describe('a text of ours when the day is full', () => {
  it('waits for tomorrow once the cap of the day is reached, is seen on the desk, and then arrives', async () => {
    await line.rows('insert into sms_day (day, sent) values ($1, 499)', ['2026-11-23']);
    const ids = [await send(), await send(), await send({ priority: 'safety' })];
    await line.work();
    expect(await Promise.all(ids.map(stateOf))).toEqual(['delivered', 'waiting', 'delivered']);
    expect(await line.get(FailedMessages).run()).toMatchObject([
      {
        messageId: ids[1],
        failure: 'waits_for_tomorrow',
        words: expect.stringContaining('gaat morgen vanzelf') as string,
      },
    ]);
    expect(await failedFacts()).toBe(0);
    await line.phones.clock.set(new Date('2026-11-24T05:00:00Z'));
    await line.work();
    expect(await stateOf(ids[1]!)).toBe('waiting');
    await line.phones.clock.set(new Date('2026-11-24T08:30:00Z'));
    await line.work();
    expect(await stateOf(ids[1]!)).toBe('delivered');
    expect(await line.get(FailedMessages).run()).toEqual([]);
  });

  it('over the cap that would mean nothing tomorrow is told at once, and never leaves', async () => {
    await line.rows('insert into sms_day (day, sent) values ($1, 500)', ['2026-11-23']);
    const id = await send({ validUntil: new Date('2026-11-23T18:00:00Z') });
    await line.work();
    expect(await stateOf(id)).toBe('expired');
    expect(await line.get(FailedMessages).run()).toMatchObject([{ failure: 'day_cap' }]);
    expect(await failedFacts()).toBe(1);
  });

  it('about safety takes no place of the day from another', async () => {
    await line.rows('insert into sms_day (day, sent) values ($1, 499)', ['2026-11-23']);
    const numbers = Array.from({ length: 9 }, (_, n) => `+324751235${String(n + 10)}` as E164);
    const safety = await Promise.all(numbers.map((number) => send({ number, priority: 'safety' })));
    await line.work();
    const answer = await send();
    await line.work();
    expect(await Promise.all([...safety, answer].map(stateOf))).toEqual(
      Array.from({ length: 10 }, () => 'delivered'),
    );
  });

  it('keeps to the cap among workers that send at once', async () => {
    await line.rows('insert into sms_day (day, sent) values ($1, 495)', ['2026-11-23']);
    // to twenty numbers: what goes to one follows one another
    const numbers = Array.from({ length: 20 }, (_, n) => `+324751234${String(n + 10)}` as E164);
    const ids = await Promise.all(numbers.map((number) => send({ number })));
    await Promise.all(ids.map((messageId) => line.get(DeliverText).run({ messageId })));
    await line.phones.settled();
    const states = await Promise.all(ids.map(stateOf));
    expect(states.filter((state) => state === 'delivered')).toHaveLength(5);
    expect(states.filter((state) => state === 'waiting')).toHaveLength(15);
  });
});
