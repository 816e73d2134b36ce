import { ListOpenTasks, type TaskView } from '#tasks';
import { ListVolunteers, ReadVolunteer, TakeJoinStep } from '#volunteers';
import { aDeskClient, type DeskClient } from '../../builders/desk-client.ts';
import { asPosted, type FormFields, readForm } from '../../builders/read-form.ts';
import { type House, openHouse } from '../../support/open-house.ts';
import { postForm } from '../wrong-input/sending.ts';

const filledIn = {
  name: 'Greet Vandamme',
  phone: 'gsm 0470 12 34 56 (na 17u)',
  email: 'greet@voorbeeld.be',
  neighbourhood: 'sint-kruis',
  roles: ['babbelbuddy', 'bezoekteam'],
  languages: ['nl', 'fr'],
  when: ['afternoon', 'weekend'],
  source: 'buurtcomite',
  remark: 'Ik heb een hond.',
};

let house: House;
let desk: DeskClient;

beforeEach(async () => {
  house = await openHouse();
  desk = await aDeskClient(house, 'coordinator', 'Caro Voorbeeld');
});
afterEach(() => house.close());

async function form(url = '/helpen'): Promise<FormFields> {
  return readForm((await house.app.inject({ url })).body, '/helpen/versturen');
}

async function sends(fields: FormFields): Promise<{ status: number; page: string }> {
  const answer = await postForm(house.app, '/helpen/versturen', asPosted(fields));
  return { status: answer.statusCode, page: answer.body };
}

async function joins(fields: FormFields = {}): Promise<{ status: number; page: string }> {
  return sends({ ...(await form()), ...filledIn, ...fields });
}

const tasks = (): Promise<TaskView[]> => house.get(ListOpenTasks).run();

async function all(): Promise<Awaited<ReturnType<ListVolunteers['run']>>['volunteers']> {
  return (await house.get(ListVolunteers).run()).volunteers;
}

describe('who joins by the page', () => {
  it('is kept once with what she told, and is to be called within two working days', async () => {
    const fields = { ...(await form()), ...filledIn };
    const first = await sends(fields);
    expect([first.status, await sends(fields)]).toEqual([200, first]);
    expect(first.page).toContain('We bellen je binnen 2 werkdagen');
    const [volunteer, ...others] = await all();
    expect([volunteer?.state, others]).toEqual(['joining', []]);
    const { details, source, events } = await house.get(ReadVolunteer).run(volunteer!.volunteerId);
    expect(source).toBe('buurtcomite');
    expect(details).toMatchObject({
      ...{ name: 'Greet Vandamme', phone: '+32470123456', email: 'greet@voorbeeld.be' },
      ...{ neighbourhood: 'sint-kruis', roles: ['babbelbuddy', 'bezoekteam'], minor: false },
      ...{ languages: ['nl', 'fr'], remark: 'Ik heb een hond.\nna 17u' },
    });
    expect([...new Set(details.hours.map(({ weekday }) => weekday))]).toEqual([
      1, 2, 3, 4, 5, 6, 7,
    ]);
    expect(events.map(({ kind, way }) => [kind, way])).toEqual([['came', 'page']]);
    expect(await tasks()).toMatchObject([
      { kind: 'volunteer_first_word', dueAt: new Date('2026-11-25T16:00:00Z') },
    ]);
  });

  it('stands on «Vandaag» with a way to her page, until the talk is noted there', async () => {
    await joins();
    const [volunteer] = await all();
    const page = `/desk/volunteers/${volunteer!.volunteerId}`;
    const today = (await desk.opens('/desk')).page;
    expect(today).toContain(`<a class="govuk-link" href="${page}">Greet Vandamme</a>`);
    await desk.sends(page, `${page}/step`, { step: 'talk', note: 'Wil beginnen in januari.' });
    expect(await tasks()).toEqual([]);
    expect((await desk.opens('/desk')).page).not.toContain('Greet Vandamme');
  });

  it('reads the same where her number is known, which her page tells and a call asks for', async () => {
    const first = await joins();
    const again = await joins({ name: 'G. Vandamme', remark: 'Nog altijd graag!' });
    expect(again).toEqual(first);
    const [volunteer, ...others] = await all();
    expect(others).toEqual([]);
    const { details, events } = await house.get(ReadVolunteer).run(volunteer!.volunteerId);
    expect(details.name).toBe('Greet Vandamme');
    expect(events[0]).toMatchObject({ kind: 'noted', way: 'page' });
    expect(JSON.stringify(events[0])).toContain('Nog altijd graag!');
    const kinds = async (): Promise<string[]> => (await tasks()).map(({ kind }) => kind);
    expect(await kinds()).toEqual(['volunteer_first_word']);
    await house
      .get(TakeJoinStep)
      .run(volunteer!.volunteerId, { step: 'talk' }, { way: 'desk', accountId: desk.accountId });
    await joins({ remark: 'En nu?' });
    expect(await kinds()).toEqual(['volunteer_wrote_again']);
  });

  it('hears what is wrong in her language, at each field, and keeps what she typed', async () => {
    const fields = { ...(await form('/helpen?taal=fr')), name: 'Luc', phone: '0900 12 345' };
    const { status, page } = await sends(fields);
    expect(status).toBe(422);
    expect(page).toContain('<html lang="fr"');
    expect(page).toContain('value="Luc"');
    for (const field of ['phone', 'neighbourhood', 'languages']) {
      expect(page).toContain(`<a href="#${field}">`);
    }
    expect(page).not.toMatch(/Vul |Kies |Fout/);
    const right = { ...readForm(page, '/helpen/versturen'), phone: '050 44 80 01' };
    const sent = await sends({ ...right, neighbourhood: 'assebroek', languages: 'fr' });
    expect([sent.status, (await all()).length]).toEqual([200, 1]);
    expect(sent.page).toContain('Merci de vouloir aider.');
  });

  it('loses no words that came with a form sent before, nor with one that is too old', async () => {
    const fields = { ...(await form()), ...filledIn };
    await sends(fields);
    const other = await sends({ ...fields, phone: '0470 12 34 57' });
    expect([other.status, (await all()).length]).toEqual([409, 1]);
    const fresh = readForm(other.page, '/helpen/versturen');
    expect((await sends(fresh)).status).toBe(200);
    const numbers = (await all()).map(({ phone }) => phone);
    expect(numbers.toSorted()).toEqual(['+32470123456', '+32470123457']);
    const old = await joins({ token: 'forged' });
    expect(old.status).toBe(400);
    expect(old.page).toContain('value="Greet Vandamme"');
  });

  it('is kept in a flood from one place too, which is looked through as one', async () => {
    for (let count = 0; count < 32; count += 1) {
      expect((await joins({ phone: `0470 12 34 ${String(10 + count)}` })).status).toBe(200);
    }
    const kinds = (await tasks()).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'volunteer_first_word')).toHaveLength(30);
    expect(kinds.filter((kind) => kind === 'volunteers_flood')).toHaveLength(1);
    expect(await all()).toHaveLength(32);
  });
});
