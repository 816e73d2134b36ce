import { type E164, type MessageId, type SubjectId } from '#kernel';
import { ReceiveStatus, SendText, type TextPriority } from '#messaging';
import { Vault } from '#platform';
import { PrepareText } from '../../../libs/messaging/app/prepare-text.ts';
import { eventually } from '../../support/until.ts';
import { type OpenLine, openLine } from './open-line.ts';

const mobile = '+32475123456' as E164;
const other = '+32475123457' as E164;
let line: OpenLine;
let recipient: SubjectId;

beforeEach(async () => {
  line = await openLine();
  recipient = await line.inTransaction((tx) => line.get(Vault).newSubject(tx));
});
afterEach(() => line.close());

interface Written {
  readonly priority?: TextPriority;
  readonly number?: E164;
  readonly validUntil?: Date;
}

function write(body: string, written: Written = {}): Promise<MessageId> {
  return line.get(SendText).run({
    ...{ recipient, body, number: mobile, priority: 'other', purpose: 'offer.held' },
    ...written,
  });
}

function inbox(number = mobile): string[] {
  return line.phones
    .phone(number)
    .inbox()
    .map(({ body }) => body);
}

/** The provider asks for patience with the next text to a number. */
function busy(number = mobile, times = 1): void {
  line.phones.fault({ fault: '429', number, times });
}

/** Whether somebody in this database waits for somebody else to commit. */
async function someoneWaits(): Promise<boolean> {
  const waiting = await line.rows(
    `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return waiting.length > 0;
}

async function pass(minutes: number): Promise<void> {
  await line.phones.clock.advance({ minutes });
  await line.work();
}

describe('texts to one number', () => {
  it('leave in the order they were written, also when the first had to wait', async () => {
    busy();
    await write('een');
    await write('twee');
    await write('drie');
    await line.work();
    expect(inbox()).toEqual([]);
    await line.work({ retry: true });
    expect(inbox()).toEqual(['een', 'twee', 'drie']);
  });

  it('are let go by one that leaves while the next is being held', async () => {
    const first = await write('een');
    const second = await write('twee');
    // their first jobs are done by this test itself, one of them in a transaction that stays open
    await line.rows(`update outbox set state = 'done', done_at = now()`);
    const prepare = line.get(PrepareText);
    await prepare.run(first);
    let commit: () => void = () => undefined;
    const committed = new Promise<void>((resolve) => (commit = resolve));
    let isHeld = false;
    const holding = line.inTransaction(async () => {
      await prepare.run(second);
      isHeld = true;
      await committed;
    });
    await eventually(() => isHeld);
    let left = false;
    const status = { MessageSid: 'SM1', MessageStatus: 'sent' };
    const leaving = line
      .get(ReceiveStatus)
      .run(status, first)
      .then(() => (left = true));
    await eventually(async () => left || (await someoneWaits()));
    commit();
    await Promise.all([holding, leaving]);
    await line.work();
    expect(inbox()).toEqual(['twee']);
  });

  it('wait for nobody else', async () => {
    busy();
    await write('een');
    await write('voor een ander', { number: other });
    await line.work();
    expect([inbox(), inbox(other)]).toEqual([[], ['voor een ander']]);
  });

  it('are overtaken by safety, and by another kind', async () => {
    busy();
    await write('een');
    await write('antwoord', { priority: 'urgent' });
    await write('gevaar', { priority: 'safety' });
    await line.work();
    expect(inbox().toSorted()).toEqual(['antwoord', 'gevaar']);
    await line.work({ retry: true });
    expect(inbox().at(-1)).toBe('een');
  });

  it('do not wait for one that expired', async () => {
    const validUntil = new Date(line.phones.clock.now().getTime() + 60_000);
    busy(mobile, 9);
    await write('te laat', { validUntil });
    await write('twee');
    await line.work();
    line.phones.network.faults.clear();
    await pass(2);
    await line.work({ retry: true });
    expect(inbox()).toEqual(['twee']);
  });

  it('do not wait for one that the provider refused', async () => {
    busy();
    line.phones.fault({ fault: 21211, number: mobile });
    await write('geweigerd');
    await write('twee');
    await line.work();
    await line.work({ retry: true });
    expect(inbox()).toEqual(['twee']);
  });

  it('do not wait for longer than half an hour for one of which the sending got stuck', async () => {
    busy();
    const stuck = await write('vast');
    await write('twee');
    await write('drie');
    await line.work();
    await line.rows(
      `update outbox set state = 'stuck' where name = 'messaging.send-text'
       and payload->>'messageId' = $1`,
      [stuck],
    );
    await pass(20);
    expect(inbox()).toEqual([]);
    for (let minutes = 0; minutes < 35; minutes += 1) {
      await pass(1);
    }
    expect(inbox()).toEqual(['twee', 'drie']);
  });

  it('leave in the order they were written after a night', async () => {
    await line.phones.clock.set(new Date('2026-11-23T21:00:00Z'));
    const bodies = ['een', 'twee', 'drie', 'vier'];
    for (const body of bodies) {
      await write(body);
    }
    await line.work();
    expect(inbox()).toEqual([]);
    busy();
    await line.phones.clock.set(new Date('2026-11-24T09:00:00Z'));
    await line.work();
    await line.work({ retry: true });
    expect(inbox()).toEqual(bodies);
  });

  it('answer at night what somebody texts, whatever waits for the morning', async () => {
    await line.phones.clock.set(new Date('2026-11-23T21:00:00Z'));
    busy();
    await write('oud antwoord', { priority: 'urgent' });
    await line.work();
    await line.phones.clock.advance({ minutes: 20 });
    await write('nieuw antwoord', { priority: 'urgent' });
    await line.work();
    expect(inbox()).toEqual(['nieuw antwoord']);
  });
});
