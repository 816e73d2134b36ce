import {
  CloseCase,
  ListCases,
  ReadCase,
  RecordAgreement,
  RecordContact,
  UpdatePerson,
} from '#casework';
import type { AccountId, CaseId, E164, LocalDate } from '#kernel';
import {
  ConfirmSeat,
  NotePersonAgrees,
  RankVolunteers,
  RequestsOfCase,
  SendOffers,
} from '#matching';
import { AddVolunteer } from '#volunteers';
import { aCoordinator, coordinatorLogin } from '../builders/a-coordinator.ts';
import { aVolunteer } from '../builders/a-volunteer.ts';
import { describeWith, needs } from '../support/needs.ts';
import { type House, openHouse } from '../support/open-house.ts';

const wishes = {
  languages: ['nl'],
  hours: [{ weekday: 3 as const, from: '13:00', to: '17:00' }],
  interests: ['kaarten'],
  humanLine: 'vertelt graag',
};

/** From a neighbour's worry to the report of a first visit, through every channel on the way. */
function wayOn(backend: 'postgres' | 'redis'): void {
  let house: House;
  let accountId: AccountId;

  beforeAll(async () => {
    house = await openHouse({ backend });
    accountId = await aCoordinator(house);
    for (const [index, name] of ['Jan Peeters', 'Mia Claes', 'Bo Maes'].entries()) {
      const phone = `+3247000010${String(index)}` as E164;
      const screenedUntil = '2027-12-31' as LocalDate;
      await house.get(AddVolunteer).run(aVolunteer({ name, phone, screenedUntil }));
    }
  });
  afterAll(() => house.close());

  async function report(body: object, key: string): Promise<{ reference: string; code: string }> {
    const answer = await house.app.inject({
      method: 'POST',
      url: '/api/v1/reports',
      headers: { 'idempotency-key': key },
      payload: body,
    });
    expect(answer.statusCode).toBe(201);
    return answer.json();
  }

  async function onlyCase(): Promise<CaseId> {
    await house.settled();
    const [newest] = (await house.get(ListCases).run()).sort((a, b) => b.number - a.number);
    return newest!.caseId;
  }

  it('leads from a form to a visit and what came of it', async () => {
    const { reference, code } = await report(
      {
        channel: 'web',
        concern: 'Mijn buurvrouw komt niet meer buiten sinds haar man stierf.',
        subject: { name: 'Rosa Canarie', street: 'Baron Ruzettelaan', houseNumber: '12' },
        reporter: { name: 'Luc Buur', phone: '0470 00 90 01' },
      },
      `the-way-of-a-report-${backend}`,
    );
    const caseId = await onlyCase();
    const opened = await house.get(ReadCase).run(caseId);
    expect(opened).toMatchObject({ state: 'new', neighbourhood: 'assebroek' });
    expect(opened.dueAt).toEqual(new Date('2026-11-25T16:00:00Z'));

    // nothing goes to a number that somebody typed, until a coordinator says so
    const neighbour = house.phones.phone('+32470009001');
    expect(neighbour.inbox()).toEqual([]);
    await house.get(RecordContact).run({
      ...{ caseId, accountId, with: 'person', result: 'spoken' },
      tellReporters: [opened.reports[0]!.reportId],
    });
    await neighbour.receives(/iemand is ermee bezig/);
    await house.get(UpdatePerson).run({
      ...{ caseId, accountId, needsProfessional: false },
      person: { phone: '050 12 34 56', safeContact: 'niet inspreken' },
    });
    await house.get(RecordAgreement).run({ caseId, accountId, answer: 'yes', wishes });

    const { ranked } = await house.get(RankVolunteers).run({ caseId, role: 'babbelbuddy' });
    const volunteerIds = ranked.map(({ volunteerId }) => volunteerId);
    expect(volunteerIds).toHaveLength(3);
    await house.get(SendOffers).run({ caseId, role: 'babbelbuddy', volunteerIds, accountId });

    const [jan, mia, bo] = [0, 1, 2].map((n) => house.phones.phone(`+3247000010${String(n)}`));
    for (const phone of [jan!, mia!, bo!]) {
      const { body } = await phone.receives(/Kan jij dat\?/);
      expect(body).not.toMatch(/Rosa|Ruzettelaan|Canarie|eenzaam/i);
    }
    await bo!.texts('neen sorry');
    await bo!.receives(/[Dd]ank/);
    await mia!.texts('Ja graag!');
    await mia!.receives(/voor jou gehouden/);
    await jan!.receives(/ingevuld/);

    const [request] = await house.get(RequestsOfCase).run(caseId);
    const held = request!.offers.find(({ state }) => state === 'accepted');
    const visitAt = new Date('2026-11-25T13:00:00Z');
    await house.get(ConfirmSeat).run({ offerId: held!.offerId, accountId });
    await house.settled();
    expect(mia!.inbox().some(({ body }) => body.includes('/v/'))).toBe(false);
    await house.get(NotePersonAgrees).run({ offerId: held!.offerId, accountId, visitAt });
    const { body: linkText } = await mia!.receives(/\/v\//);
    expect(linkText).not.toMatch(/Rosa|Ruzettelaan/);
    const link = /http:\/\/[^\s]+\/v\/[\w-]+/.exec(linkText)![0];

    const path = new URL(link).pathname;
    const shown = await house.app.inject({ method: 'GET', url: path });
    expect(shown.statusCode).toBe(200);
    expect(shown.body).not.toMatch(/Rosa|Ruzettelaan/);
    await house.app.inject({ method: 'POST', url: `${path}/code` });
    const { body: codeText } = await mia!.receives(/\b\d{6}\b/);
    const typed = /\b\d{6}\b/.exec(codeText)![0];
    const address = await house.app.inject({
      method: 'POST',
      url: `${path}/open`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: `code=${typed}`,
    });
    expect(address.statusCode).toBe(200);
    expect(address.body).toContain('Baron Ruzettelaan');
    await house.settled();
    expect((await house.get(ReadCase).run(caseId)).state).toBe('matched');

    // the day after the visit the volunteer is asked how it went
    await house.later(3 * 24 * 60 + 60);
    await mia!.receives(/hoe (ging|was)/i);
    expect((await house.get(ReadCase).run(caseId)).state).toBe('visiting');
    await mia!.texts('Heel fijn, we hebben gekaart en ik ga volgende week terug.');
    await house.settled();
    const after = await house.get(ReadCase).run(caseId);
    expect(after.events.some(({ text }) => text?.includes('gekaart'))).toBe(true);
    await house.get(CloseCase).run({ caseId, accountId, outcome: 'visits_go_on' });
    await house.settled();
    const state = await house.app.inject({
      method: 'GET',
      url: `/api/v1/reports/${reference}`,
      headers: { 'x-report-code': code },
    });
    expect(state.json()).toMatchObject({ reference, status: 'closed' });
  });

  it('takes a text, asks where, and fills the answer in', async () => {
    const phone = house.phones.phone('+32470009005');
    await phone.texts('Mijn bovenbuur zit al weken alleen binnen');
    await phone.receives(/Waar woont/);
    await phone.texts('Langestraat 5');
    await phone.receives(/bij je melding/);
    const opened = await house.get(ReadCase).run(await onlyCase());
    expect(opened.reports).toHaveLength(1);
    expect(opened.reports[0]).toMatchObject({ channel: 'sms' });
    expect(opened.neighbourhood).toBe('brugge-centrum');
  });

  it('makes a report of a call, with what was said to be heard on the desk', async () => {
    const call = await house.phones.phone('+32470009006').calls();
    await call.hears(/112/);
    await (await house.phones.phone(coordinatorLogin.phone).rings()).refuses();
    await call.hears(/iemand anders, druk 1/);
    await call.presses('1');
    await call.hears(/bericht|spreek/i);
    if (call.shown().waitingFor === 'digits') {
      await call.presses('1');
    }
    await call.says('Mijn nonkel krijgt weinig bezoek');
    await call.hangsUp();
    await house.later(1);
    const opened = await house.get(ReadCase).run(await onlyCase());
    expect(opened.reports[0]).toMatchObject({ channel: 'phone' });
    expect(opened.reports[0]!.additions.some(({ recordingId }) => recordingId !== undefined)).toBe(
      true,
    );
  });

  it('tells the person on duty of danger, again and again until she answers OK', async () => {
    const duty = house.phones.phone('+32470009102');
    await report(
      { channel: 'web', danger: true, concern: 'Al vijf dagen niet gezien, de post puilt uit.' },
      `danger-by-way-of-${backend}`,
    );
    await duty.receives(/tekens van gevaar/);
    await house.phones.mailbox('caro@voorbeeld.invalid').receives(/gevaar/);
    await house.later(15);
    await duty.receives(/al 15 min/);
    await duty.texts('OK');
    await duty.receives(/op jouw naam/);
    const before = duty.inbox().length;
    await house.later(60);
    expect(duty.inbox()).toHaveLength(before);
  });
}

describe('the way of a report, queue on Postgres', () => {
  wayOn('postgres');
});

describeWith(needs.redis, 'the way of a report, queue on Redis', () => {
  wayOn('redis');
});
