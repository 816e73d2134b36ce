import { ReadCallbackTask } from '#calls';
import { ReadCase, RecordContact } from '#casework';
import { TextsToReview } from '#dialogue';
import type { AccountId, CaseId } from '#kernel';
import { AcceptOffer, RequestsOfCase } from '#matching';
import { ListOpenTasks, ReadTask } from '#tasks';
import { aReport } from '../../builders/a-report.ts';
import { aBabbelbuddy, anAgreedPerson, ask, offerTo } from '../../builders/asked-volunteers.ts';
import { aDeskClient, type DeskClient } from '../../builders/desk-client.ts';
import { type House, openHouse } from '../../support/open-house.ts';

let house: House;
let an: DeskClient;
let bo: DeskClient;
let made = 0;

beforeAll(async () => {
  house = await openHouse();
  an = await aDeskClient(house, 'coordinator', 'An Claes');
  bo = await aDeskClient(house, 'coordinator', 'Bo Maes');
});
afterAll(() => house.close());

async function aCase(): Promise<CaseId> {
  made += 1;
  const person = { concern: 'Ze is veel alleen.', name: 'Rosa Canarie' };
  const { caseId } = await aReport(house, `old-${String(made)}`, {
    ...{ neighbourhood: 'assebroek', person },
  });
  return caseId;
}

async function aCaseSpokenWith(): Promise<CaseId> {
  const caseId = await aCase();
  const { accountId } = an;
  await house.get(RecordContact).run({ caseId, accountId, with: 'person', result: 'spoken' });
  return caseId;
}

const read = (caseId: CaseId) => house.get(ReadCase).run(caseId);

describe('a page of a case that a colleague has overtaken', () => {
  it('writes only what was changed on it', async () => {
    const caseId = await aCase();
    const url = `/desk/cases/${caseId}`;
    const old = await bo.opens(url);
    const safeContact = 'nooit aanbellen, partner is gewelddadig';
    const kept = await an.sends(url, `${url}/person`, {
      ...{ safeContact, needsProfessional: 'yes', personName: 'Rosa Canarie-Maes' },
      livesWithOthers: 'yes',
    });
    expect(kept.status).toBe(303);

    expect((await old.sends(`${url}/person`, { personPhone: '050 12 34 56' })).status).toBe(303);

    expect(await read(caseId)).toMatchObject({
      needsProfessional: true,
      livesWithOthers: true,
      person: { safeContact, name: 'Rosa Canarie-Maes', phone: '+3250123456' },
    });
  });

  it('notes no change when the page is saved as it stood', async () => {
    const caseId = await aCase();
    const url = `/desk/cases/${caseId}`;
    await an.sends(url, `${url}/person`, { personPhone: '050/12.34.56' });
    const opened = await an.opens(url);
    expect(opened.page).toContain('value="050 12 34 56"');
    expect(opened.page).not.toContain('>+3250123456');
    const changes = async (): Promise<unknown> => {
      const { person, events } = await read(caseId);
      return [person, events.filter(({ kind }) => kind === 'person_changed')];
    };
    const before = await changes();

    expect((await opened.sends(`${url}/person`, {})).status).toBe(303);

    expect(await changes()).toEqual(before);
  });

  it('shows both where both changed the same, and keeps what was there', async () => {
    const caseId = await aCase();
    const url = `/desk/cases/${caseId}`;
    const old = await bo.opens(url);
    await an.sends(url, `${url}/person`, { safeContact: 'nooit aanbellen' });

    const refused = await old.sends(`${url}/person`, { safeContact: 'alleen voormiddag' });
    expect(refused.status).toBe(409);
    expect(refused.page).toContain('nooit aanbellen');
    expect(refused.page).toContain('An Claes');
    expect(refused.page).not.toMatch(/>([^<:?]+[:?]) \1/);
    expect(refused.page).toContain('>alleen voormiddag</textarea>');
    expect((await read(caseId)).person.safeContact).toBe('nooit aanbellen');

    // she saw both and sends hers on purpose
    expect((await refused.sends(`${url}/person`, {})).status).toBe(303);
    expect((await read(caseId)).person.safeContact).toBe('alleen voormiddag');
    const { page } = await an.opens(url);
    expect(page).toMatch(
      /Gegevens van de persoon gewijzigd.*«nooit aanbellen».*«alleen voormiddag»/,
    );
  });

  it('does not say «ja» over a «nee» that came meanwhile', async () => {
    const caseId = await aCaseSpokenWith();
    const url = `/desk/cases/${caseId}`;
    const old = await bo.opens(url);
    await an.sends(url, `${url}/agreement`, { agreementAnswer: 'no' });

    const refused = await old.sends(`${url}/agreement`, { agreementAnswer: 'yes' });
    expect(refused.status).toBe(409);
    expect(refused.page).toMatch(/zei intussen nee/);
    expect(await read(caseId)).toMatchObject({ state: 'closed', outcome: 'declined' });
  });

  it('keeps what two save at one moment, each what she changed', async () => {
    const caseId = await aCase();
    const url = `/desk/cases/${caseId}`;
    const [hers, his] = [await an.opens(url), await bo.opens(url)];
    const answers = await Promise.all([
      hers.sends(`${url}/person`, { safeContact: 'nooit aanbellen', personStreet: 'Reie' }),
      his.sends(`${url}/person`, { personPhone: '050 12 34 56', needsProfessional: 'yes' }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(await read(caseId)).toMatchObject({
      needsProfessional: true,
      person: { safeContact: 'nooit aanbellen', street: 'Reie', phone: '+3250123456' },
    });
  });

  it('lets one of two win who change the same at one moment, and asks the other', async () => {
    const caseId = await aCase();
    const url = `/desk/cases/${caseId}`;
    const [hers, his] = [await an.opens(url), await bo.opens(url)];
    const answers = await Promise.all([
      hers.sends(`${url}/person`, { safeContact: 'nooit aanbellen' }),
      his.sends(`${url}/person`, { safeContact: 'alleen voormiddag' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    const won = answers[0].status === 303 ? 'nooit aanbellen' : 'alleen voormiddag';
    expect((await read(caseId)).person.safeContact).toBe(won);
  });

  it('does not move a first visit that a colleague moved', async () => {
    const caseId = await anAgreedPerson(house, an.accountId, 'visit');
    const volunteerId = await aBabbelbuddy(house, 'Jan Peeters', '+32470000177');
    await ask(house, caseId, [volunteerId], an.accountId);
    await house.get(AcceptOffer).run((await offerTo(house, caseId, volunteerId)).offerId);
    const url = `/desk/cases/${caseId}`;
    await an.sends(url, `${url}/confirm`, {});
    const on = (visitOn: string) => ({ visitOn, visitAt: '14:30' });
    expect((await an.sends(url, `${url}/person-agrees`, on('2026-11-25'))).status).toBe(303);
    const old = await bo.opens(url);
    expect((await an.sends(url, `${url}/person-agrees`, on('2026-12-02'))).status).toBe(303);

    const refused = await old.sends(`${url}/person-agrees`, on('2026-11-26'));
    expect(refused.status).toBe(409);
    expect(refused.page).toMatch(/Het eerste bezoek staat op wo 2 december/);
    expect(refused.page).toContain('value="2026-11-26"');
    const visitAt = async (): Promise<Date | undefined> =>
      (await house.get(RequestsOfCase).run(caseId))[0]!.seats[0]!.visitAt;
    expect(await visitAt()).toEqual(new Date('2026-12-02T13:30:00Z'));
    // she saw it, and moves it on purpose
    expect((await refused.sends(`${url}/person-agrees`, {})).status).toBe(303);
    expect(await visitAt()).toEqual(new Date('2026-11-26T13:30:00Z'));
  });

  it('shows the words of a form that is no longer there, for a case that a colleague closed', async () => {
    const caseId = await aCaseSpokenWith();
    const url = `/desk/cases/${caseId}`;
    const old = await bo.opens(url);
    const closes = { outcome: 'moved_or_died', closeNote: 'Naar een woonzorgcentrum.' };
    expect((await an.sends(url, `${url}/close`, closes)).status).toBe(303);

    const closeNote = 'Zus belde: "het gaat\nbeter" & ze dankt ons.';
    const late = await old.sends(`${url}/close`, { outcome: 'moved_or_died', closeNote });
    expect(late.status).toBe(409);
    expect(late.page).toContain('Dit schreef je. Het is niet bewaard');
    expect(late.page).toContain('Zus belde: &quot;het gaat beter&quot; &amp; ze dankt ons.');
  });

  it('loses no words that are sent with a form that was sent already', async () => {
    const caseId = await aCase();
    const url = `/desk/cases/${caseId}`;
    const page = await an.opens(url);
    await page.sends(`${url}/note`, { note: 'Ze doet open.' });
    const again = await page.sends(`${url}/note`, { note: 'Haar zus komt morgen.' });
    expect(again.status).toBe(409);
    expect(again.page).toContain('met andere woorden');
    expect(again.page).toContain('>Haar zus komt morgen.</textarea>');
    expect((await again.sends(`${url}/note`, {})).status).toBe(303);
    const notes = (await read(caseId)).events.filter(({ kind }) => kind === 'note');
    const both = new Set(['Ze doet open.', 'Haar zus komt morgen.']);
    expect(new Set(notes.map(({ text }) => text))).toEqual(both);
  });

  it('notes a contact and a note once for a double click', async () => {
    const caseId = await aCase();
    const url = `/desk/cases/${caseId}`;
    const page = await an.opens(url);
    const contact = { contactWith: 'person', contactResult: 'no_answer' };
    const contacts = await Promise.all([
      page.sends(`${url}/contact`, contact),
      page.sends(`${url}/contact`, contact),
    ]);
    const notes = await Promise.all([
      page.sends(`${url}/note`, { note: 'belt morgen' }),
      page.sends(`${url}/note`, { note: 'belt morgen' }),
    ]);
    expect([...contacts, ...notes].map(({ status }) => status)).toEqual([303, 303, 303, 303]);
    const { events } = await read(caseId);
    expect(events.filter(({ kind }) => kind === 'contact')).toHaveLength(1);
    expect(events.filter(({ kind }) => kind === 'note')).toHaveLength(1);
  });
});

describe('a page of what is to be done that a colleague has overtaken', () => {
  it('does not say that a text was read as a no when a colleague read it otherwise', async () => {
    await house.phones.phone('+32470000178').texts('wie is dit?');
    await house.settled();
    const [text] = await house.get(TextsToReview).run();
    const url = `/desk/review/${text!.messageId}`;
    const old = await bo.opens('/desk');
    expect((await an.sends('/desk', url, { as: 'read' })).status).toBe(303);
    const refused = await old.sends(url, { as: 'no' });
    expect([refused.status, refused.page]).toEqual([
      409,
      expect.stringContaining('Een collega verwerkte deze sms al.'),
    ]);
    // read twice is read
    expect((await old.sends(url, { as: 'read' })).status).toBe(303);
  });

  it('shows the answer that a colleague sent to a text, and keeps what was typed', async () => {
    const phone = house.phones.phone('+32470000176');
    await phone.texts('wie is dit?');
    await house.settled();
    const [text] = await house.get(TextsToReview).run();
    const url = `/desk/texts/${text!.messageId}`;
    const empty = await bo.sends(url, `${url}/reply`, { words: '' });
    expect(empty.page.match(/Schrijf eerst je antwoord/g)).toHaveLength(2);
    expect(empty.page).not.toContain('Lees na wat er vertrekt');
    const his = await bo.sends(url, `${url}/reply`, { words: 'Wij zijn het Meldpunt.' });
    const hers = await an.sends(url, `${url}/reply`, { words: 'Dit is de stad.' });
    const before = phone.inbox().length;
    expect((await hers.sends(`${url}/reply`, {}, 'Verstuur de sms')).status).toBe(303);

    const refused = await his.sends(`${url}/reply`, {}, 'Verstuur de sms');
    expect([refused.status, refused.page]).toEqual([409, expect.stringContaining('An Claes')]);
    expect(refused.page).toMatch(/antwoordde.*«Dit is de stad\.»/);
    expect(refused.page).toContain('>Wij zijn het Meldpunt.</textarea>');
    await house.settled();
    expect(phone.inbox()).toHaveLength(before + 1);
    // he saw it, and answers on purpose
    expect((await refused.sends(`${url}/reply`, {}, 'Verstuur de sms')).status).toBe(303);
    const { page } = await an.opens(url);
    expect(page).toMatch(/An Claes.*Dit is de stad\..*Bo Maes.*Wij zijn het Meldpunt\./);
  });

  it('takes no task from a colleague who took it meanwhile, and closes none over her head', async () => {
    made += 1;
    const { caseId } = await aReport(house, `old-${String(made)}`, {
      ...{ neighbourhood: 'assebroek', danger: true },
      person: { concern: 'Ze valt om.', name: 'Rosa Canarie' },
    });
    await house.settled();
    await an.sends('/desk', `/desk/alerts/${caseId}`, {});
    const [task] = await house.get(ListOpenTasks).run();
    const url = `/desk/tasks/${task!.taskId}`;
    const owner = async (): Promise<AccountId | undefined> =>
      (await house.get(ReadTask).run(task!.taskId)).ownerId;
    const cy = await aDeskClient(house, 'operator', 'Cy Peeters');
    const [his, hers] = [await bo.opens('/desk'), await an.opens(`/desk/cases/${caseId}`)];
    expect((await cy.sends('/desk', `${url}/take`, {})).status).toBe(303);

    const taken = await his.sends(`${url}/take`, {});
    expect([taken.status, taken.page]).toEqual([409, expect.stringContaining('Cy Peeters nam')]);
    expect(await owner()).toBe(cy.accountId);
    const done = await hers.sends(url, { result: 'Ik belde haar dochter.' });
    expect([done.status, done.page]).toEqual([409, expect.stringContaining('Cy Peeters nam')]);
    expect(done.page).toContain('>Ik belde haar dochter.</textarea>');
    // they saw it, and do it on purpose
    expect((await taken.sends(`${url}/take`, {})).status).toBe(303);
    expect(await owner()).toBe(bo.accountId);
  });

  it('keeps what a colleague wrote down of a call', async () => {
    const phone = house.phones.phone('+32470000179');
    house.phones.fault({ fault: 30007, number: '+32470000179', times: 2 });
    const volunteerId = await aBabbelbuddy(house, 'Mia Claes', '+32470000179');
    await ask(
      house,
      await anAgreedPerson(house, an.accountId, 'call'),
      [volunteerId],
      an.accountId,
    );
    expect(phone.inbox()).toEqual([]);
    const [item] = await house.get(ReadCallbackTask).list('open');
    const url = `/desk/calls/${item!.callbackTaskId}`;
    const [old, older] = [await bo.opens(url), await bo.opens(url)];
    await an.sends(url, url, { said: 'belt zelf morgen terug', result: 'later' });
    await old.sends(url, { result: 'no_answer' });
    expect((await house.get(ReadCallbackTask).run(item!.callbackTaskId)).said).toBe(
      'belt zelf morgen terug',
    );
    const both = await older.sends(url, { said: 'nam niet op', result: 'later' });
    expect([both.status, both.page]).toEqual([
      409,
      expect.stringContaining('belt zelf morgen terug'),
    ]);
    expect(both.page).toContain('>nam niet op</textarea>');
  });
});
