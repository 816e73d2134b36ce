import { CreateAccount } from '#accounts';
import {
  type CallbackTaskView,
  NoteAttempt,
  ReadCallbackTask,
  SettleCallbackTask,
  type CallbackTaskOfText,
} from '#calls';
import { CaseOfReport, ReadCase } from '#casework';
import { type AccountId, type E164, newId } from '#kernel';
import { FailedMessages, SendText, type MessagePurpose } from '#messaging';
import { ReadOffer } from '#matching';
import { UnitOfWork, Vault } from '#platform';
import { generate } from 'otplib';
import { aCoordinator } from '../../builders/a-coordinator.ts';
import { aBabbelbuddy, anAgreedPerson, ask, offerTo } from '../../builders/asked-volunteers.ts';
import { asPosted, type FormFields, readForm } from '../../builders/read-form.ts';
import { type House, openHouse } from '../../support/open-house.ts';

let house: House;
let accountId: AccountId;
let numbers = 0;

/** Of its own for each part: minutes pass, and a working day is not long. */
function inAHouse(): void {
  beforeAll(async () => {
    house = await openHouse();
    accountId = await aCoordinator(house);
  });
  afterAll(() => house.close());
}

function newNumber(): E164 {
  numbers += 1;
  return `+3247000${String(4000 + numbers)}` as E164;
}

/** An error that comes again when the text is tried once more. */
function fails(code: number, number: string): void {
  house.phones.fault({ fault: code, number, times: 2 });
}

async function callbackTasksFor(number: E164): Promise<CallbackTaskView[]> {
  const items = await house.get(ReadCallbackTask).list('open');
  return items.filter((item) => item.number === number);
}

async function theTextFor(number: E164): Promise<CallbackTaskOfText> {
  const [item, ...others] = await callbackTasksFor(number);
  expect(others).toEqual([]);
  expect(item?.kind).toBe('text');
  return item as CallbackTaskOfText;
}

/** What stands among the failed messages of the desk for the same text, or about the same thing. */
async function failedAbout(about: Partial<CallbackTaskOfText>): Promise<number> {
  const failed = await house.get(FailedMessages).run();
  return failed.filter(
    ({ offerId, reportId }) =>
      (offerId !== undefined && offerId === about.offerId) ||
      (reportId !== undefined && reportId === about.reportId),
  ).length;
}

describe('an offer to a volunteer that fails', () => {
  inAHouse();

  it.each([
    [21211, 'bad_number', 'expired'],
    [21614, 'bad_number', 'expired'],
    [30005, 'bad_number', 'expired'],
    [30006, 'bad_number', 'expired'],
    [21610, 'opted_out', 'expired'],
    [30003, 'unreachable', 'sent'],
    [30008, 'unreachable', 'sent'],
    [30001, 'unreachable', 'sent'],
    [30004, 'filtered', 'sent'],
    [30007, 'filtered', 'sent'],
  ] as const)('with %i is called about: %s, and the question is %s', async (code, why, state) => {
    const number = newNumber();
    const caseId = await anAgreedPerson(house, accountId, `offer ${String(code)}`);
    const volunteerId = await aBabbelbuddy(house, 'Jan Peeters', number);
    fails(code, number);
    await ask(house, caseId, [volunteerId], accountId);
    await house.later(31);
    const item = await theTextFor(number);
    const { offerId } = await offerTo(house, caseId, volunteerId);
    expect(item).toMatchObject({ purpose: 'offer.ask', failure: why, caseId, offerId });
    expect((await house.get(ReadOffer).run(offerId)).state).toBe(state);
    expect(await failedAbout(item)).toBe(0);
    await house
      .get(SettleCallbackTask)
      .run({ callbackTaskId: item.callbackTaskId, accountId, outcome: 'reached' });
    expect(await callbackTasksFor(number)).toEqual([]);
    expect(await failedAbout(item)).toBe(0);
  });

  it('with 30036 is over, and ringing would ask for nothing', async () => {
    const number = newNumber();
    const caseId = await anAgreedPerson(house, accountId, 'offer late');
    const volunteerId = await aBabbelbuddy(house, 'Mia Claes', number);
    fails(30036, number);
    await ask(house, caseId, [volunteerId], accountId);
    const { offerId, state } = await offerTo(house, caseId, volunteerId);
    expect(state).toBe('expired');
    expect(await callbackTasksFor(number)).toEqual([]);
    expect(await failedAbout({ offerId })).toBe(1);
  });

  it('with 20429 leaves later, and nobody has to ring', async () => {
    const number = newNumber();
    const caseId = await anAgreedPerson(house, accountId, 'offer 20429');
    const volunteerId = await aBabbelbuddy(house, 'An Maes', number);
    house.phones.fault({ fault: 20429, number });
    await ask(house, caseId, [volunteerId], accountId);
    await house.later(5);
    await house.phones.phone(number).receives(/Kan jij dat\?/);
    expect(await callbackTasksFor(number)).toEqual([]);
    expect((await offerTo(house, caseId, volunteerId)).state).toBe('sent');
  });
});

describe('an answer to a reporter that fails', () => {
  inAHouse();

  it.each([
    [21211, 'bad_number'],
    [21614, 'bad_number'],
    [30005, 'bad_number'],
    [30006, 'bad_number'],
    [21610, 'opted_out'],
    [30003, 'unreachable'],
    [30008, 'unreachable'],
    [30001, 'unreachable'],
    [30004, 'filtered'],
    [30007, 'filtered'],
    [30036, 'late'],
  ] as const)('with %i is called about, once: %s', async (code, why) => {
    const number = newNumber();
    fails(code, number);
    await house.phones.phone(number).texts('Mijn buurvrouw is veel alleen');
    await house.later(31);
    const item = await theTextFor(number);
    expect(item).toMatchObject({ purpose: 'report.answer', failure: why, number });
    expect(item.reportId).toBeDefined();
    expect(await failedAbout(item)).toBe(0);
    await house
      .get(SettleCallbackTask)
      .run({ callbackTaskId: item.callbackTaskId, accountId, outcome: 'reached' });
    expect(await failedAbout(item)).toBe(0);
  });

  it('with 20429 leaves later, and nobody has to ring', async () => {
    const number = newNumber();
    house.phones.fault({ fault: 20429, number });
    await house.phones.phone(number).texts('Mijn buurman ziet niemand meer sinds de zomer');
    await house.later(5);
    await house.phones.phone(number).receives(/Waar/);
    expect(await callbackTasksFor(number)).toEqual([]);
  });

  it('is rung about at once when it was about danger', async () => {
    const number = newNumber();
    fails(30007, number);
    await house.phones.phone(number).texts('Mijn buurvrouw zegt dat ze niet meer wil leven');
    await house.settled();
    expect(await theTextFor(number)).toMatchObject({ danger: true });
    const [first] = await house.get(ReadCallbackTask).list('open');
    expect(first!.number).toBe(number);
  });
});

describe('a text that failed', () => {
  inAHouse();

  async function send(purpose: MessagePurpose, number = newNumber()): Promise<E164> {
    const recipient = await house.get(UnitOfWork).run((tx) => house.get(Vault).newSubject(tx));
    fails(30007, number);
    await house.get(SendText).run({
      ...{ recipient, number, purpose, priority: 'urgent' },
      ...{ body: 'Dag An, tot dinsdag.', about: { caseId: newId<'case'>() } },
    });
    await house.settled();
    return number;
  }

  it.each<MessagePurpose>([
    'alert',
    'visit.code',
    'visit.thanks',
    'dialogue.help',
    'opt-out.confirm',
  ])('for %s stays among the failed messages', async (purpose) => {
    expect(await callbackTasksFor(await send(purpose))).toEqual([]);
    const failed = await house.get(FailedMessages).run();
    expect(failed.map((message) => message.purpose)).toContain(purpose);
  });

  it('is tried three times as after a call, and the tries are kept', async () => {
    const { callbackTaskId } = await theTextFor(await send('visit.link'));
    for (let tries = 1; tries <= 3; tries += 1) {
      await house.get(NoteAttempt).run({ callbackTaskId, accountId, result: 'no_answer' });
      await house.phones.clock.advance({ minutes: 2 });
    }
    const item = await house.get(ReadCallbackTask).run(callbackTaskId);
    expect(item).toMatchObject({ triedEnough: true });
    expect(item.attempts).toHaveLength(3);
  });

  it('leaves no second item when its failure is told twice', async () => {
    const number = await send('visit.moved');
    const told = await house.database.query<{ payload: object }[]>(
      `select payload from outbox where name = 'calls.call-about-text' order by id desc limit 1`,
    );
    await house.database.query(
      `insert into outbox (id, kind, name, queue, payload, due_at)
       values ($1, 'job', 'calls.call-about-text', 'flow', $2, $3)`,
      [newId<'outbox'>(), told[0]!.payload, house.phones.clock.now()],
    );
    await house.settled();
    expect(await callbackTasksFor(number)).toHaveLength(1);
  });

  it('and was seen to from a page that was open before, is no call any more', async () => {
    const number = await send('visit.called-off');
    const item = await theTextFor(number);
    const { messageId } = item;
    await house.get(SettleCallbackTask).messageHandled({ messageId, accountId });
    await house.get(SettleCallbackTask).messageHandled({ messageId, accountId });
    expect(await house.get(ReadCallbackTask).run(item.callbackTaskId)).toMatchObject({
      outcome: 'handled',
    });
    expect(await callbackTasksFor(number)).toEqual([]);
  });
});

describe('the page of a text that failed', () => {
  inAHouse();

  let cookie: string;

  beforeAll(async () => {
    const email = 'lies@voorbeeld.invalid';
    const password = 'een lang genoeg wachtwoord';
    const { totpSecret } = await house
      .get(CreateAccount)
      .run({ email, name: 'Lies Voorbeeld', role: 'coordinator', password });
    const code = await generate({ secret: totpSecret });
    const answer = await post('/desk/login', { email, password, code });
    cookie = String(answer.headers['set-cookie']).split(';')[0]!;
  });

  function post(url: string, fields: FormFields): ReturnType<House['app']['inject']> {
    return house.app.inject({
      ...{ method: 'POST', url, payload: asPosted(fields) },
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        origin: house.settings.PUBLIC_BASE_URL,
        ...(url === '/desk/login' ? {} : { cookie }),
      },
    });
  }

  async function page(url: string): Promise<string> {
    const answer = await house.app.inject({ url, headers: { cookie } });
    expect(answer.statusCode).toBe(200);
    return answer.body;
  }

  it('says what, why, to whom and of which case, and nothing about the person', async () => {
    const number = newNumber();
    const caseId = await anAgreedPerson(house, accountId, 'page');
    const volunteerId = await aBabbelbuddy(house, 'Fien Desmet', number);
    fails(30007, number);
    await ask(house, caseId, [volunteerId], accountId);
    const { callbackTaskId } = await theTextFor(number);
    expect(await page('/desk/calls')).toContain(`/desk/calls/${callbackTaskId}`);
    const html = await page(`/desk/calls/${callbackTaskId}`);
    expect(html).toContain('We konden een vrijwilliger niet vragen om op bezoek te gaan');
    expect(html).toContain(`href="tel:${number}"`);
    expect(html).toContain('Fien Desmet');
    expect(html).toContain(`/desk/cases/${caseId}`);
    expect(html).toContain('De vraag staat nog open.');
    expect(html).not.toMatch(/Canarie|Ruzette|kaarten/);
    const url = `/desk/calls/${callbackTaskId}`;
    const form = async (): Promise<FormFields> => readForm(await page(url), url);
    expect((await post(url, { ...(await form()), result: 'handled' })).statusCode).toBe(303);
    expect((await post(url, { ...(await form()), result: 'reached' })).statusCode).toBe(409);
    expect(
      await failedAbout({ offerId: (await offerTo(house, caseId, volunteerId)).offerId }),
    ).toBe(0);
  });

  it('keeps what was said with the report, where there is one', async () => {
    const number = newNumber();
    fails(30004, number);
    await house.phones.phone(number).texts('Mijn buurvrouw eet alleen nog koekjes en ziet niemand');
    await house.settled();
    const { callbackTaskId, reportId } = await theTextFor(number);
    const url = `/desk/calls/${callbackTaskId}`;
    const said = 'Ze woont boven de bakker';
    const form = { ...readForm(await page(url), url), said, result: 'reached' };
    expect((await post(url, form)).statusCode).toBe(303);
    expect(await house.get(ReadCallbackTask).run(callbackTaskId)).toMatchObject({
      said,
      outcome: 'reached',
    });
    await house.settled();
    const caseId = await house.get(CaseOfReport).run(reportId!);
    const { reports } = await house.get(ReadCase).run(caseId!);
    expect(reports.flatMap(({ additions }) => additions.map(({ text }) => text))).toContain(said);
  });
});
