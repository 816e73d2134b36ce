import type { AccountId, E164, VolunteerId } from '#kernel';
import { ListOpenTasks } from '#tasks';
import { SendOwnLink } from '#visits';
import { AddVolunteer, MoveVolunteer, ReadVolunteer, type VolunteerView } from '#volunteers';
import { aCoordinator } from '../../builders/a-coordinator.ts';
import { aVolunteer } from '../../builders/a-volunteer.ts';
import { anExpectedVisit } from '../../builders/asked-volunteers.ts';
import { aDeskClient } from '../../builders/desk-client.ts';
import { type FormFields, asPosted, readForm } from '../../builders/read-form.ts';
import { type House, openHouse } from '../../support/open-house.ts';
import { postForm } from '../wrong-input/sending.ts';

const rosa = {
  ...{ key: 'Canarie', number: '+32470004801' },
  at: new Date('2026-11-25T13:00:00Z'),
};

const newcomer = '+32470004802' as E164;

interface Came {
  readonly status: number;
  readonly page: string;
}

describe('the own page of a volunteer, behind her personal link', () => {
  let house: House;
  let accountId: AccountId;
  let jan: VolunteerId;
  /** "/v/<token>" */
  let path: string;

  beforeEach(async () => {
    house = await openHouse();
    accountId = await aCoordinator(house);
    ({ volunteerId: jan } = await anExpectedVisit(house, accountId, rosa));
    path = await asksForLink();
  });
  afterEach(() => house.close());

  const heard = (number: string = rosa.number): string =>
    house.phones
      .phone(number)
      .inbox()
      .map(({ body }) => body)
      .at(-1) ?? '';

  async function asksForLink(): Promise<string> {
    await house.phones.phone(rosa.number).texts('GEGEVENS');
    await house.settled();
    return /\/v\/[\w-]+/.exec(heard())![0];
  }

  async function gets(url: string): Promise<Came> {
    const { statusCode, body } = await house.app.inject({ url });
    return { status: statusCode, page: body };
  }

  async function posts(url: string, fields: FormFields = {}): Promise<Came> {
    const { statusCode, body } = await postForm(house.app, url, asPosted(fields));
    return { status: statusCode, page: body };
  }

  async function code(number: string = rosa.number): Promise<string> {
    expect((await posts(`${path}/code`)).status).toBe(303);
    await house.settled();
    return /^\d{6}/.exec(heard(number))![0];
  }

  const opens = async (): Promise<Came> => posts(`${path}/own/open`, { code: await code() });
  const changes = (page: string, what: string, fields: FormFields): Promise<Came> =>
    posts(`${path}/own/change`, {
      ...readForm(page, `${path}/own/change`, `value="${what}"`),
      ...fields,
    });
  const hers = (): Promise<VolunteerView> => house.get(ReadVolunteer).run(jan);

  it('tells nothing before a code, and then what we keep of her', async () => {
    const { details } = await hers();
    for (const url of [path, `${path}?stap=code`]) {
      const { status, page } = await gets(url);
      expect([status, page]).toEqual([200, expect.not.stringContaining(details.name)]);
    }
    const wrong = await posts(`${path}/own/open`, { code: '12' });
    expect([wrong.status, wrong.page]).toEqual([422, expect.stringContaining('6 cijfers')]);
    const { status, page } = await opens();
    expect(status).toBe(200);
    for (const known of [details.name, '0470 00 48 01', '25 november', 'Gesprek gehad']) {
      expect(page).toContain(known);
    }
    expect(page).not.toContain('Rosa');
    expect((await posts(`${path}/own/open`, { code: '000000' })).status).toBe(422);
    // the code of her page opens no address, and the link to an address no page
    expect((await posts(`${path}/open`, { code: await code() })).status).toBe(404);
  });

  it('is sent by a coordinator too', async () => {
    const desk = await aDeskClient(house, 'coordinator', 'Lies Voorbeeld');
    const page = `/desk/volunteers/${jan}`;
    const { to } = await desk.sends(page, `${page}/link`, {});
    expect((await desk.opens(to!)).page).toContain('De persoonlijke link is onderweg');
    await house.settled();
    expect((await gets(path)).status).toBe(404);
    expect((await gets(/\/v\/[\w-]+/.exec(heard())![0])).status).toBe(200);
    expect((await desk.opens(page)).page).toContain('/v/…');
  });

  it('changes her hours, which a text confirms, and refuses what is no hour', async () => {
    const { page } = await opens();
    const refused = await changes(page, 'hours', { hours1: 'soms', hours3: '13-17' });
    expect([refused.status, refused.page]).toEqual([422, expect.stringContaining('value="soms"')]);
    const empty = Object.fromEntries(
      [1, 2, 3, 4, 5, 6, 7].map((day) => [`hours${String(day)}`, '']),
    );
    expect((await changes(page, 'hours', empty)).page).toContain('minstens één dag');
    const saved = await changes(page, 'hours', { ...empty, hours5: 'voormiddag' });
    expect(saved.page).toContain('Je uren zijn bewaard');
    await house.settled();
    expect(heard()).toMatch(/vanaf nu vr voormiddag/);
    const { details, events } = await hers();
    expect(details.hours).toEqual([{ weekday: 5, from: '09:00', to: '12:00' }]);
    expect(events).toContainEqual(expect.objectContaining({ kind: 'changed', way: 'link' }));
  });

  it('leads who had her talk through information, agreement and five questions, each kept as proof', async () => {
    const volunteerId = await house
      .get(AddVolunteer)
      .run({ ...aVolunteer({ phone: newcomer }), steps: { talkedAt: new Date('2026-11-20') } });
    await house.get(SendOwnLink).run({ volunteerId });
    await house.settled();
    path = /\/v\/[\w-]+/.exec(heard(newcomer))![0];
    const first = await posts(`${path}/own/open`, { code: await code(newcomer) });
    expect(first.page).toContain('Je volgende stap: de informatie');
    const second = await changes(first.page, 'informed', {});
    expect(second.page).toMatch(/Je volgende stap: de afspraken[^]*Ik vertel niet verder/);
    const third = await changes(second.page, 'agreed', {});
    expect(third.page).toContain('Je volgende stap: vijf vragen');
    const known = { nobody_opens: 'call_us', tired_of_life: 'ask_and_tell' };
    const some = await changes(third.page, 'learnt', { ...known, money: 'small' });
    expect([some.status, some.page]).toEqual([422, expect.stringContaining('href="#money"')]);
    const all = {
      afraid_at_home: 'tell_today',
      money: 'refuse',
      told_in_trust: 'keep_unless_danger',
    };
    const last = await changes(some.page, 'learnt', { ...known, ...all });
    expect(last.page).toContain('Alle vijf juist');
    const { ahead, steps, events } = await house.get(ReadVolunteer).run(volunteerId);
    expect([ahead, steps.informedVersion]).toEqual([['screening'], '2026-12']);
    expect(
      events.filter(({ way }) => way === 'link').map(({ kind, words }) => [kind, words]),
    ).toEqual(
      expect.arrayContaining([
        ['information', undefined],
        ['agreement', 'Akkoord met de afspraken (versie 2026-12).'],
        ['learning', 'Vijf vragen juist beantwoord (versie 2026-12).'],
      ]),
    );
  });

  it('takes a pause and ends it, with her visit looked at by a human', async () => {
    const { page } = await opens();
    expect((await changes(page, 'pause', { until: '2026-11-01' })).status).toBe(422);
    const paused = await changes(page, 'pause', { until: '2026-12-31' });
    expect(paused.page).toContain('Je pauze is genoteerd');
    expect(await hers()).toMatchObject({
      ...{ state: 'paused', pausedThrough: '2026-12-31' },
    });
    expect((await house.get(ListOpenTasks).run()).map(({ kind }) => kind)).toContain(
      'volunteer_pauses',
    );
    await changes(paused.page, 'back', {});
    expect((await hers()).state).toBe('active');
    await house.settled();
    expect(heard()).toMatch(/Fijn dat je er weer bent/);
  });

  it('brings all that we keep by a human, and dies with a newer link, a long wait or a suspension', async () => {
    const { page } = await opens();
    expect((await changes(page, 'all', {})).page).toContain('binnen een maand');
    expect((await house.get(ListOpenTasks).run()).map(({ kind }) => kind)).toContain(
      'volunteer_data',
    );
    await house.later(121);
    const late = await changes(page, 'all', {});
    expect([late.status, late.page]).toEqual([422, expect.stringContaining('lang open')]);
    const older = path;
    path = await asksForLink();
    expect((await gets(older)).status).toBe(404);
    const again = await opens();
    await house
      .get(MoveVolunteer)
      .run({ volunteerId: jan, to: 'suspended', by: { way: 'desk', accountId } });
    const dead = await gets(path);
    expect([dead.status, dead.page]).toEqual([
      404,
      expect.stringMatching(/Bel <a[^>]*>050 44 80 00/),
    ]);
    expect((await changes(again.page, 'all', {})).status).toBe(404);
  });
});
