import { CreateAccount } from '#accounts';
import { type CallbackTaskId, ReadCallbackTask, SettleCallbackTask } from '#calls';
import { ListCases, ReadCase, UpdatePerson } from '#casework';
import { ReceiveReport } from '#intake';
import { generate } from 'otplib';
import { aCoordinator } from '../../builders/a-coordinator.ts';
import { aPersonWithANumber } from '../../builders/a-person-with-a-number.ts';
import { aBabbelbuddy } from '../../builders/asked-volunteers.ts';
import { asPosted, type FormFields, readForm } from '../../builders/read-form.ts';
import { type House, openHouse } from '../../support/open-house.ts';

const mobile = '+32475123456';
const password = 'een lang genoeg wachtwoord';
/** A Monday at eight in the evening: nobody is rung. */
const EVENING = new Date('2026-11-23T19:00:00Z');

let house: House;
let cookie: string;

beforeEach(async () => {
  house = await openHouse({ startAt: EVENING });
  const email = 'lies@voorbeeld.invalid';
  const { totpSecret } = await house
    .get(CreateAccount)
    .run({ email, name: 'Lies Voorbeeld', role: 'coordinator', password });
  const answer = await post('/desk/login', {
    ...{ email, password },
    code: await generate({ secret: totpSecret }),
  });
  cookie = String(answer.headers['set-cookie']).split(';')[0]!;
});
afterEach(() => house.close());

function post(url: string, fields: FormFields): ReturnType<House['app']['inject']> {
  return house.app.inject({
    method: 'POST',
    url,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      origin: house.settings.PUBLIC_BASE_URL,
      ...(url === '/desk/login' ? {} : { cookie }),
    },
    payload: asPosted(fields),
  });
}

async function page(url: string): Promise<string> {
  const answer = await house.app.inject({ url, headers: { cookie } });
  expect(answer.statusCode).toBe(200);
  return answer.body;
}

/** Fills in the form of a page. */
async function send(from: string, to: string, fields: FormFields): Promise<number> {
  return (await post(to, { ...readForm(await page(from), to), ...fields })).statusCode;
}

async function theCallbackTask(): Promise<{ callbackTaskId: CallbackTaskId; url: string }> {
  await house.settled();
  const [item, ...others] = await house.get(ReadCallbackTask).list('open');
  expect(others).toEqual([]);
  return { callbackTaskId: item!.callbackTaskId, url: `/desk/calls/${item!.callbackTaskId}` };
}

async function askToBeCalled(...keys: string[]): Promise<void> {
  const call = await house.phones.phone(mobile).calls();
  for (const key of keys) {
    await call.presses(key);
  }
  await call.ends();
}

describe('the calls on the desk', () => {
  it('are tried three times, spread over the day, and then somebody decides', async () => {
    await askToBeCalled('2', '2', '2', '1');
    const { callbackTaskId, url } = await theCallbackTask();
    const item = (): ReturnType<ReadCallbackTask['run']> =>
      house.get(ReadCallbackTask).run(callbackTaskId);
    expect(await item()).toMatchObject({
      ...{ number: mobile, self: true, callWhen: 'afternoon', language: 'nl' },
      dueAt: new Date('2026-11-24T12:30:00Z'),
    });
    expect(await page('/desk/calls')).toMatch(/Wil teruggebeld worden, over zichzelf/);
    const [only] = await house.get(ListCases).run();
    expect(await page(`/desk/cases/${only!.caseId}`)).toContain('Ja, liefst in de namiddag');
    await house.phones.clock.set(new Date('2026-11-24T12:30:00Z'));
    const due: Date[] = [];
    for (let tries = 1; tries <= 3; tries += 1) {
      expect(await page(url)).not.toContain('Drie keer geprobeerd, niet bereikt');
      expect(await send(url, url, { result: 'not_reached' })).toBe(400);
      // sent twice it is one try
      for (const status of await Promise.all([
        send(url, url, { result: 'no_answer' }),
        send(url, url, { result: 'no_answer' }),
      ])) {
        expect(status).toBe(303);
      }
      expect((await item()).attempts).toHaveLength(tries);
      due.push((await item()).dueAt);
      await house.phones.clock.advance({ minutes: 1 });
    }
    expect((await item()).triedEnough).toBe(true);
    expect(due.slice(0, 2)).toEqual([
      new Date('2026-11-24T15:30:00Z'),
      new Date('2026-11-24T15:31:00Z'),
    ]);
    expect(await page(url)).toContain('Drie keer geprobeerd, niet bereikt');
    expect(await page('/desk/calls')).toContain('drie keer geprobeerd: beslis');
    expect(await send(url, url, { result: 'not_reached' })).toBe(303);
    expect(await house.get(ReadCallbackTask).list('open')).toEqual([]);
    expect(await send(url, url, { result: 'reached' })).toBe(409);
  });

  it('keep another result of the same minute, and are not given up before three tries', async () => {
    await askToBeCalled('1', '2', '1');
    const { callbackTaskId, url } = await theCallbackTask();
    const accountId = await aCoordinator(house);
    const now = house.phones.clock.now();
    expect(await send(url, url, { result: 'no_answer' })).toBe(303);
    expect(await send(url, url, { result: 'later' })).toBe(303);
    // a second time within the minute it is said to be the same one
    const later = { ...readForm(await page(url), url), result: 'later' };
    const { location } = (await post(url, later)).headers;
    expect(location).toBe('/desk/calls?gedaan=poging-al');
    expect(await page(location!)).toContain('Die poging stond er al');
    const { attempts, dueAt } = await house.get(ReadCallbackTask).run(callbackTaskId);
    expect(attempts.map(({ result }) => result)).toEqual(['no_answer', 'later']);
    expect(dueAt.getTime()).toBeLessThan(new Date('2026-11-24T09:00:00Z').getTime());
    expect(dueAt > now).toBe(true);
    await expect(
      house.get(SettleCallbackTask).run({ callbackTaskId, accountId, outcome: 'not_reached' }),
    ).rejects.toThrow('callback_task.too_few_tries');
    expect(await house.get(ReadCallbackTask).list('open')).toHaveLength(1);
  });

  it('keep what was said, with the report too, and a sign of danger that is ticked alerts', async () => {
    await askToBeCalled('1', '2', '1');
    const { callbackTaskId, url } = await theCallbackTask();
    const said = 'Ze is al vijf dagen niet gezien en ze wil niet meer leven';
    expect(await send(url, url, { said, result: '' })).toBe(400);
    expect(await send(url, url, { said, dangerSign: 'death', result: 'reached' })).toBe(303);
    expect(await house.get(ReadCallbackTask).run(callbackTaskId)).toMatchObject({
      said,
      outcome: 'reached',
    });
    await house.settled();
    const [only] = await house.get(ListCases).run();
    expect(only).toMatchObject({ danger: true, alertOpen: true });
    const { reports } = await house.get(ReadCase).run(only!.caseId);
    expect(reports[0]!.additions.map(({ text }) => text)).toContain(said);
  });

  it('play the message, and say when there is none', async () => {
    const call = await house.phones.phone(mobile).calls();
    await call.presses('1');
    await call.presses('1');
    await call.says('Mijn buurman is zo alleen');
    await call.presses('#');
    const { url } = await theCallbackTask();
    const source = /<audio [^>]*src="([^"]+)"/.exec(await page(url))![1]!;
    const sound = await house.app.inject({ url: source, headers: { cookie } });
    expect([sound.statusCode, sound.headers['content-type']]).toEqual([200, 'audio/mpeg']);
    await send(url, url, { result: 'handled' });

    house.phones.fault({ fault: 'no-recording', number: mobile });
    const lost = await house.phones.phone(mobile).calls();
    await lost.presses('1');
    await lost.presses('1');
    await lost.says('Hoort iemand dit');
    await lost.presses('#');
    await house.later(31);
    const other = await theCallbackTask();
    expect(await page(other.url)).toMatch(/De opname is er niet: bel terug/);
  });

  it('hold a trace of who hung up, with how far she came', async () => {
    const call = await house.phones.phone(mobile).calls();
    await call.presses('8');
    await call.presses('1');
    await call.hangsUp();
    const { callbackTaskId, url } = await theCallbackTask();
    expect(await house.get(ReadCallbackTask).run(callbackTaskId)).toMatchObject({
      ...{ language: 'en', ending: 'dropped', lastStep: 'choices', number: mobile },
    });
    expect(await page(url)).toMatch(/hing op bij de keuzes/);
    expect(await send(url, url, { result: 'wrong_number' })).toBe(303);
    expect(await page('/desk/calls')).toContain('Verkeerd verbonden');
  });

  it('let a number be blocked for a time with a reason, and it still hears 112', async () => {
    await askToBeCalled('0', '1');
    const { url } = await theCallbackTask();
    expect(await send(url, `${url}/block`, { days: '1', reason: '' })).toBe(400);
    expect(await page(url)).toContain('Blokkeer dit nummer');
    expect(await send(url, `${url}/block`, { days: '1', reason: 'Scheldt elke avond' })).toBe(303);
    expect(await page(url)).toContain('Dit nummer kan niet bellen tot');
    expect(await page(url)).not.toContain('Blokkeer dit nummer');
    expect(await page('/desk/calls')).toMatch(/Scheldt elke avond[^]*Belde sindsdien niet/);
    const blocked = await house.phones.phone(mobile).calls();
    await blocked.hears(/kan je het Meldpunt nu niet bellen/);
    await blocked.hears(/Bel 112/);
    await blocked.hears(/Appelez le 112.*107/);
    await blocked.hears(/Call 112/);
    await blocked.ends();
    await house.settled();
    expect(await page('/desk/calls')).toContain(
      'Belde sindsdien één keer, laatst op ma 23 november',
    );
    expect(await house.get(ReadCallbackTask).list('open')).toHaveLength(1);
    await house.phones.clock.advance({ minutes: 24 * 60 });
    const again = await house.phones.phone(mobile).calls();
    await again.hears(/iemand anders, druk 1/);
    await again.hangsUp();
    await house.settled();
    expect(await house.get(ReadCallbackTask).list('open')).toHaveLength(2);
  });

  it('keep the wish of who is not known by her number yet, and name the case of that number', async () => {
    const accountId = await aCoordinator(house);
    await house.get(ReceiveReport).run(
      {
        ...{ channel: 'web', self: false, danger: false },
        person: { concern: 'Ze is veel alleen.' },
        reporter: { phone: '+32475000001' },
      },
      'about her',
    );
    await house.settled();
    const [her] = await house.get(ListCases).run();
    const caseId = her!.caseId;
    await house
      .get(UpdatePerson)
      .run({ ...{ caseId, accountId, needsProfessional: false }, person: { phone: mobile } });
    const call = await house.phones.phone(mobile).calls();
    await call.presses('2');
    await call.presses('3');
    await call.hears(/We geven door dat je liever niet gebeld wordt/);
    await call.ends();
    const { callbackTaskId, url } = await theCallbackTask();
    expect(await page('/desk/calls')).toContain('Wordt liever niet gebeld');
    const shown = await page(url);
    expect(shown).toMatch(
      new RegExp(`persoon in een open dossier[^]*/desk/cases/${caseId}">Dossier ${her!.number}`),
    );
    expect(shown).not.toContain('Bel via het Meldpunt');
    expect(await page(`/desk/cases/${caseId}`)).not.toContain('De persoon belt zelf');
    expect(await send(url, url, { result: 'no_call_wanted' })).toBe(303);
    expect(await house.get(ReadCallbackTask).run(callbackTaskId)).toMatchObject({
      outcome: 'no_call_wanted',
    });
    expect(await page(`/desk/cases/${caseId}`)).toContain('wordt liever niet gebeld');
    expect(await house.get(ListCases).run()).toHaveLength(1);
  });

  it('of a person in a case say what she wants, and what she stopped can be opened again', async () => {
    const accountId = await aCoordinator(house);
    const caseId = await aPersonWithANumber(house, accountId, mobile);
    await askToBeCalled('2', '4', '2', '1');
    const complaint = await theCallbackTask();
    expect(await page('/desk/calls')).toMatch(/Klacht<.*>klacht</s);
    expect(await page(complaint.url)).toMatch(/Bel snel, luister/);
    await send(complaint.url, complaint.url, { result: 'reached' });
    await askToBeCalled('2', '3', '1');
    const { url } = await theCallbackTask();
    expect(await page(url)).toMatch(/Stopt zelf.*dossier is afgerond.*Naar het dossier/s);
    // words about it leave closed what she closed
    expect(await send(url, url, { said: 'Ze meent het', result: 'handled' })).toBe(303);
    await house.settled();
    const dossier = `/desk/cases/${caseId}`;
    expect(await page(dossier)).toMatch(
      /De persoon zegt nee, aan de telefoon, met het eigen nummer/,
    );
    expect(await page(dossier)).toContain('Dit dossier is afgerond');
    expect(await send(dossier, `${dossier}/open-again`, { reopenNote: '' })).toBe(400);
    const reopenNote = 'Ze wil toch verder';
    expect(await send(dossier, `${dossier}/open-again`, { reopenNote })).toBe(303);
    expect(await page(dossier)).toMatch(/Dossier weer geopend.*Ze wil toch verder/s);
  });

  it('of a volunteer are work for the desk, with her name, and no report about anybody', async () => {
    await askToBeCalled('3', '0', '1');
    await theCallbackTask();
    await aBabbelbuddy(house, 'Mia Claes', mobile);
    expect(await page('/desk/calls')).toMatch(
      /Een vrijwilliger vraagt een telefoontje.*0475 12 34 56 · Mia Claes/s,
    );
    expect(await house.get(ListCases).run()).toEqual([]);
  });

  it('about danger are in front, also of what is due for longer', async () => {
    await askToBeCalled('1', '2', '1');
    await house.phones.clock.set(new Date('2026-11-24T11:00:00Z'));
    const call = await house.phones.hiddenPhone().calls();
    await call.presses('9');
    await call.hears(/112/);
    await call.hangsUp();
    await house.settled();
    expect(await page('/desk/calls')).toMatch(
      />gevaar<.*nummer verborgen.*Wil teruggebeld worden.*0475 12 34 56/s,
    );
  });
});
