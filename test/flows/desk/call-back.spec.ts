import { AccessesOfCase } from '#accounts';
import { type CallbackTaskOfCall, ReadCallbackTask } from '#calls';
import { CaseOfCall, ReadCase, UpdatePerson } from '#casework';
import type { CaseId, E164 } from '#kernel';
import { type DeskClient, aDeskClient } from '../../builders/desk-client.ts';
import { type House, openHouse } from '../../support/open-house.ts';

const mobile = '+32475123456';
const colleague = '+32470009103' as E164;
const person = '+3250111213';
/** A Monday at eight in the evening: nobody is rung. */
const EVENING = new Date('2026-11-23T19:00:00Z');

let house: House;
let els: DeskClient;

beforeAll(async () => {
  house = await openHouse({ startAt: EVENING });
  els = await aDeskClient(house, 'operator', 'Els Operator', colleague);
});
afterAll(() => house.close());

/** A neighbour asks to be called back: an item on the desk, with the page of it and its case. */
async function asked(): Promise<{ url: string; caseId: CaseId }> {
  const call = await house.phones.phone(mobile).calls();
  for (const key of ['1', '2', '1']) {
    await call.presses(key);
  }
  await call.ends();
  await house.settled();
  const item = (await house.get(ReadCallbackTask).list('open')).at(-1) as CallbackTaskOfCall;
  const caseId = await house.get(CaseOfCall).run(item.callId);
  return { url: `/desk/calls/${item.callbackTaskId}`, caseId: caseId! };
}

async function titles(caseId: CaseId): Promise<string> {
  return (await els.opens(`/desk/cases/${caseId}`)).page;
}

describe('«Bel via het Meldpunt»', () => {
  let url: string;
  let caseId: CaseId;

  beforeAll(async () => {
    ({ url, caseId } = await asked());
  });

  it('rings who asks and then the caller, notes the attempt, and says so on the desk', async () => {
    expect((await els.opens(url)).page).toContain('Bel via het Meldpunt');
    const sent = await els.sends(url, `${url}/back`, {});
    expect([sent.status, sent.to]).toEqual([303, `${url}#bellen`]);
    const ours = await house.phones.phone(colleague).rings();
    const during = await els.opens(url);
    expect(during.page).toMatch(/telefoon rinkelt.*Laad de pagina opnieuw/);
    expect(during.page).not.toContain('>Bel via het Meldpunt');
    const piece = /data-from="([^"]+)"/.exec(during.page.split('id="bellen"')[1]!)![1]!;
    expect((await els.opens(piece)).page).toMatch(/^<div class="notice.*telefoon rinkelt/);
    const other = await aDeskClient(house, 'operator', 'Noor Operator');
    expect((await other.opens(piece)).status).toBe(404);
    await ours.answers();
    await ours.presses('1');
    await (await house.phones.phone(mobile).rings()).refuses();
    await ours.hears(/bezet/);
    await ours.ends();
    await house.settled();
    expect((await els.opens(url)).page).toMatch(/De lijn was bezet.*later opnieuw/);
    const after = await els.opens(piece);
    expect(after.page).toMatch(/De lijn was bezet.*als je opnieuw wil bellen/);
    expect(after.page).not.toContain('data-from');
    expect(await titles(caseId)).toMatch(/De beller gebeld: de lijn was bezet/);
    const looks = await house.get(AccessesOfCase).run(caseId);
    expect(looks.map(({ what }) => what)).toContain('number.called');
  });

  it('asks what came of it when they spoke', async () => {
    await house.later(1);
    await els.sends(url, `${url}/back`, {});
    const ours = await house.phones.phone(colleague).rings();
    await ours.answers();
    await ours.presses('1');
    await (await house.phones.phone(mobile).rings()).answers();
    await ours.hangsUp();
    await house.settled();
    expect((await els.opens(url)).page).toMatch(/Er werd opgenomen. Noteer wat ervan kwam/);
    expect(await titles(caseId)).toContain('Er werd opgenomen');
    expect((await els.sends(url, url, { result: 'reached' })).status).toBe(303);
    expect(await titles(caseId)).not.toContain('Er werd opgenomen');
    expect((await els.opens(url)).page).not.toContain('>Bel via het Meldpunt');
  });

  it('rings the reporter from the case, and the person from there too', async () => {
    const page = `/desk/cases/${caseId}`;
    const { reports } = await house.get(ReadCase).run(caseId);
    const { reportId } = reports[0]!;
    expect((await els.opens(page)).page).toContain('Bel de melder via het Meldpunt');
    const sent = await els.sends(page, `${page}/back`, { reportId });
    expect([sent.status, sent.to]).toEqual([303, `${page}?gedaan=bel#bellen`]);
    const ours = await house.phones.phone(colleague).rings();
    await ours.answers();
    await ours.presses('1');
    await house.phones.phone(mobile).rings();
    await house.later(1);
    await ours.hears(/Er nam niemand op/);
    expect(await titles(caseId)).toMatch(/De melder gebeld: niemand nam op/);

    const { accountId } = await aDeskClient(house, 'coordinator');
    await house
      .get(UpdatePerson)
      .run({ ...{ caseId, accountId, needsProfessional: false }, person: { phone: person } });
    expect((await els.sends(page, `${page}/back`, {})).status).toBe(303);
    const again = await house.phones.phone(colleague).rings();
    await again.answers();
    await again.presses('1');
    await (await house.phones.phone(person).rings()).answers();
    await again.hangsUp();
    await house.settled();
    expect(await titles(caseId)).toMatch(/De persoon gebeld: er werd opgenomen/);
  });

  it('asks no more on the case it was called from, once it is noted with the call', async () => {
    await house.later(1);
    const other = await asked();
    const page = `/desk/cases/${other.caseId}`;
    const { reports } = await house.get(ReadCase).run(other.caseId);
    await els.sends(page, `${page}/back`, { reportId: reports[0]!.reportId });
    const ours = await house.phones.phone(colleague).rings();
    await ours.answers();
    await ours.presses('1');
    await (await house.phones.phone(mobile).rings()).answers();
    await ours.hangsUp();
    await house.settled();
    expect(await titles(other.caseId)).toContain('Er werd opgenomen');
    await els.sends(other.url, other.url, { result: 'later' });
    expect(await titles(other.caseId)).not.toContain('Er werd opgenomen');
    await els.sends(other.url, other.url, { result: 'reached' });
  });

  it('is refused in words while a colleague calls, and tells each how her own call ended', async () => {
    await house.later(1);
    const other = await asked();
    const page = `/desk/cases/${other.caseId}`;
    const { reports } = await house.get(ReadCase).run(other.caseId);
    const onasPhone = '+32470009104' as E164;
    const ona = await aDeskClient(house, 'operator', 'Ona Operator', onasPhone);
    // both have the page open: the button stands on Ona's although Els presses first
    const call = await ona.opens(other.url);
    const dossier = await ona.opens(page);
    expect(call.page).toContain('Bel via het Meldpunt');
    expect((await els.sends(other.url, `${other.url}/back`, {})).status).toBe(303);
    const ours = await house.phones.phone(colleague).rings();
    for (const [from, to, fields] of [
      [call, `${other.url}/back`, {}],
      [dossier, `${page}/back`, { reportId: reports[0]!.reportId }],
    ] as const) {
      const refused = await from.sends(to, fields);
      expect([refused.status, refused.page]).toEqual([
        409,
        expect.stringMatching(/Een collega belt deze persoon nu/),
      ]);
    }
    await house.settled();
    const toOna = house.phones.network.calls.all().filter(({ to }) => to === onasPhone);
    expect(toOna).toEqual([]);
    await ours.answers();
    await ours.presses('1');
    await (await house.phones.phone(mobile).rings()).answers();
    await ours.hangsUp();
    await house.settled();
    // now Ona may, and what Els has to note stays on the page of Els
    await house.later(1);
    await ona.sends(other.url, `${other.url}/back`, {});
    const hers = await house.phones.phone(onasPhone).rings();
    expect((await els.opens(other.url)).page).toMatch(
      /Er werd opgenomen. Noteer wat ervan kwam.[^<]*Een collega belt nu/,
    );
    await hers.refuses();
    await house.settled();
    expect((await els.opens(other.url)).page).toMatch(/Er werd opgenomen. Noteer wat ervan kwam/);
    await els.sends(other.url, other.url, { result: 'reached' });
  });

  it('calls nobody when the use of the number cannot be noted', async () => {
    await house.later(1);
    const page = `/desk/cases/${caseId}`;
    const rule = 'add constraint none check (what <> $$number.called$$) not valid';
    await house.database.query(`alter table access_log ${rule}`);
    expect((await els.sends(page, `${page}/back`, {})).status).toBe(500);
    await house.database.query('alter table access_log drop constraint none');
    await house.settled();
    const [{ open }] = await house.database.query<[{ open: number }]>(
      `select count(*)::int as open from call_back where state = 'waiting' or ended_at is null`,
    );
    expect(open).toBe(0);
  });

  it('says in clear words why not', async () => {
    const other = await asked();
    const without = await aDeskClient(house, 'operator', 'An Operator');
    const refused = await without.sends(other.url, `${other.url}/back`, {});
    expect([refused.status, refused.page]).toEqual([
      409,
      expect.stringMatching(/geen telefoonnummer/),
    ]);
    const page = `/desk/cases/${caseId}`;
    const { accountId } = await aDeskClient(house, 'coordinator', 'Lut Coordinator');
    await house.get(UpdatePerson).run({
      ...{ caseId, accountId, needsProfessional: false },
      person: { phone: '+31612345678' },
    });
    expect((await els.opens(page)).page).not.toContain('Bel de persoon via het Meldpunt');
    const abroad = await els.sends(page, `${page}/back`, { reportId: [] });
    expect([abroad.status, abroad.page]).toEqual([409, expect.stringMatching(/Belgisch nummer/)]);
    await house.get(UpdatePerson).run({
      ...{ caseId, accountId, needsProfessional: false },
      person: { phone: house.settings.TWILIO_SMS_NUMBER },
    });
    const ownNumber = await els.sends(page, `${page}/back`, { reportId: [] });
    expect([ownNumber.status, ownNumber.page]).toEqual([
      409,
      expect.stringMatching(/nummer van het Meldpunt zelf/),
    ]);
    const unknown = await els.sends(page, `${page}/back`, { reportId: caseId });
    expect(unknown.status).toBe(404);
  });

  it('is for who works at the desk, with the proof of a form of ours', async () => {
    const open = await house.app.inject({ method: 'POST', url: `${url}/back` });
    expect(open.statusCode).toBeGreaterThanOrEqual(300);
    const { status } = await els.sends(url, `${url}/back`, { csrf: 'wrong', formKey: 'x' });
    expect(status).toBe(403);
  });
});
