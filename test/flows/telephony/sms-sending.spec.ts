import { ReadCallbackTask } from '#calls';
import { type E164, type MessageId, type SubjectId } from '#kernel';
import { FailedMessages, IsOptedOut, ReadText, ReconcileTexts, SendText } from '#messaging';
import { SmsGateway, Vault } from '#platform';
import { aCoordinator } from '../../builders/a-coordinator.ts';
import { aBabbelbuddy, anAgreedPerson, ask, offerTo } from '../../builders/asked-volunteers.ts';
import { type House, openHouse } from '../../support/open-house.ts';
import { type OpenLine, openLine } from './open-line.ts';

const mobile = '+32475123456' as E164;

describe('each night', () => {
  let line: OpenLine;

  beforeEach(async () => {
    line = await openLine();
  });
  afterEach(() => line.close());

  async function night(): Promise<void> {
    await line.phones.clock.advance({ hours: 20 });
    await line.work();
  }

  it('a text whose webhook never came is taken in, once', async () => {
    const phone = line.phones.phone(mobile);
    line.phones.fault({ fault: 'drop', number: mobile });
    await phone.texts('Mijn buurvrouw ziet weinig mensen');
    await phone.texts('Hoort u mij?');
    await line.work();
    expect(await line.rows('select 1 from message')).toHaveLength(1);
    await night();
    await night();
    const rows = await line.rows<{ id: MessageId }>('select id from message order by created_at');
    expect(rows).toHaveLength(2);
    expect(await line.get(ReadText).run(rows[1]!.id)).toMatchObject({
      from: mobile,
      body: 'Mijn buurvrouw ziet weinig mensen',
    });
    const told = await line.rows(`select 1 from outbox where name = 'MessageReceived'`);
    expect(told).toHaveLength(2);
  });

  it('a STOP whose webhook never came counts from then on', async () => {
    line.phones.fault({ fault: 'drop', number: mobile });
    await line.phones.phone(mobile).texts('STOP');
    await night();
    expect(await line.get(IsOptedOut).run(mobile)).toBe(true);
    expect(await line.get(FailedMessages).run()).toEqual([]);
  });

  it('a STOP that is found after a later START counts no more', async () => {
    const phone = line.phones.phone(mobile);
    await phone.texts('Mijn buurvrouw ziet weinig mensen');
    await line.work();
    line.phones.fault({ fault: 'drop', number: mobile });
    await phone.texts('STOP');
    await line.phones.clock.advance({ hours: 1 });
    await phone.texts('START');
    await night();
    expect(await line.rows(`select 1 from message where direction = 'in'`)).toHaveLength(3);
    expect(await line.get(IsOptedOut).run(mobile)).toBe(false);
  });

  it('a START that is found after a later STOP takes nothing back', async () => {
    const phone = line.phones.phone(mobile);
    await phone.texts('STOP');
    await line.phones.clock.advance({ hours: 1 });
    line.phones.fault({ fault: 'drop', number: mobile });
    await phone.texts('START');
    await line.phones.clock.advance({ hours: 1 });
    await phone.texts('AFMELDEN');
    await night();
    expect(await line.rows(`select 1 from message where direction = 'in'`)).toHaveLength(3);
    expect(await line.get(IsOptedOut).run(mobile)).toBe(true);
  });

  it('a STOP and a START that were both lost count in the order they were sent in', async () => {
    const phone = line.phones.phone(mobile);
    for (const word of ['STOP', 'START']) {
      line.phones.fault({ fault: 'drop', number: mobile });
      await phone.texts(word);
      await line.phones.clock.advance({ hours: 1 });
    }
    await night();
    expect(await line.get(IsOptedOut).run(mobile)).toBe(false);
  });

  it('a text in our name that we do not know is shown', async () => {
    await line.get(SmsGateway).send({
      from: line.settings.TWILIO_SMS_NUMBER,
      to: mobile,
      body: 'Wie schreef dit?',
      statusCallback: `${line.settings.PUBLIC_BASE_URL}/twilio/sms/status`,
      validitySeconds: 600,
    });
    await night();
    expect(await line.get(FailedMessages).run()).toMatchObject([
      { failure: 'not_ours', purpose: 'provider.unknown' },
    ]);
    expect(await line.get(ReconcileTexts).run()).toBe(0);
  });

  it('asks for the next one', async () => {
    await night();
    const [planned] = await line.rows<{ count: number }>(
      `select count(*)::int as count from outbox
       where name = 'messaging.reconcile-texts' and state = 'new'`,
    );
    expect(planned).toEqual({ count: 1 });
  });
});

describe('one sender', () => {
  let line: OpenLine;
  let recipient: SubjectId;

  beforeAll(async () => {
    line = await openLine();
    recipient = await line.inTransaction((tx) => line.get(Vault).newSubject(tx));
  });
  afterAll(() => line.close());

  it('sends a segment a second, and never lets an alarm stand behind a wave', async () => {
    const send = (priority: 'safety' | 'offer' | 'other'): Promise<MessageId> =>
      line.get(SendText).run({
        ...{ recipient, number: mobile, body: 'Dag An, tot dinsdag.', priority },
        purpose: 'offer.ask',
      });
    for (let n = 0; n < 70; n += 1) {
      await send(n % 2 === 0 ? 'other' : 'offer');
    }
    await line.work();
    const delivered = async (): Promise<Record<string, number>> => {
      const rows = await line.rows<{ priority: string; count: number }>(
        `select priority, count(*)::int as count from message where state = 'delivered'
         group by priority`,
      );
      return Object.fromEntries(rows.map(({ priority, count }) => [priority, count]));
    };
    const first = await delivered();
    // the rest makes room for the offers
    expect(first['offer']).toBe(35);
    expect(first['other']).toBeLessThan(35);
    await send('safety');
    await line.work();
    expect((await delivered())['safety']).toBe(1);
    for (let second = 0; second < 60; second += 15) {
      await line.phones.clock.advance({ minutes: 15 / 60 });
      await line.work();
    }
    expect(await delivered()).toEqual({ safety: 1, offer: 35, other: 35 });
  });
});

describe('an offer that cannot arrive', () => {
  let house: House;

  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  it('ends, marks the number, is rung about, and lets another be asked', async () => {
    const accountId = await aCoordinator(house);
    const caseId = await anAgreedPerson(house, accountId, 'bad number');
    const jan = await aBabbelbuddy(house, 'Jan Peeters', '+32470003001');
    const mia = await aBabbelbuddy(house, 'Mia Claes', '+32470003002');
    house.phones.fault({ fault: 21211, number: '+32470003001' });
    await ask(house, caseId, [jan], accountId);
    expect((await offerTo(house, caseId, jan)).state).toBe('expired');
    expect(await house.get(FailedMessages).run()).toEqual([]);
    expect(await house.get(ReadCallbackTask).list('open')).toMatchObject([
      { failure: 'bad_number', caseId, number: '+32470003001' },
    ]);
    await ask(house, caseId, [mia], accountId);
    await house.phones.phone('+32470003002').receives(/Kan jij dat\?/);
    await expect(ask(house, caseId, [jan], accountId)).rejects.toThrow();
  });
});
