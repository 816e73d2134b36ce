import { ReadVolunteer, type VolunteerView } from '#volunteers';
import type { VolunteerId } from '#kernel';
import { aDeskClient, type DeskClient } from '../../builders/desk-client.ts';
import { type House, openHouse } from '../../support/open-house.ts';

const list = '/desk/volunteers';
const mieke = {
  ...{ source: 'vrijwilligerscentrale', name: 'Mieke De Clerck', phone: '0479 99 88 77' },
  ...{ neighbourhood: 'assebroek', roles: ['babbelbuddy'], languages: ['nl', 'fr'] },
  ...{ abilities: ['canPets', 'byPhone'], hours3: '13-17', hours5: 'voormiddag', maxMatches: '1' },
};

describe('volunteers on the desk', () => {
  let house: House;
  let lies: DeskClient;

  beforeEach(async () => {
    house = await openHouse();
    lies = await aDeskClient(house, 'coordinator', 'Lies Voorbeeld');
  });
  afterEach(() => house.close());

  const writesIn = async (fields = {}): Promise<string> => {
    const { status, to = '' } = await lies.sends(`${list}/new`, `${list}/new`, {
      ...mieke,
      ...fields,
    });
    expect([status, to]).toEqual([303, expect.stringContaining('?gedaan=vrijwilliger-nieuw')]);
    return to.split('?')[0]!;
  };
  const viewOf = (page: string): Promise<VolunteerView> =>
    house.get(ReadVolunteer).run(page.slice(list.length + 1) as VolunteerId);

  it('are for coordinators, in the menu too', async () => {
    expect((await lies.opens('/desk')).page).toContain(`href="${list}"`);
    const operator = await aDeskClient(house, 'operator');
    expect((await operator.opens(list)).status).toBe(403);
    expect((await operator.opens('/desk')).page).not.toContain(`href="${list}"`);
  });

  it('are led from the first word to active, and each step says who took it', async () => {
    const page = await writesIn();
    const took = async (step: string): Promise<void> => {
      const { status } = await lies.sends(page, `${page}/step`, {
        step,
        stepNote: `Over ${step}.`,
      });
      expect(status).toBe(303);
    };
    await took('talk');
    await took('information');
    await took('agreement');
    await took('learning');
    expect((await viewOf(page)).state).toBe('joining');
    const early = { dated: '2026-11-20', holdsUntil: '2026-11-20' };
    const refused = await lies.sends(page, `${page}/screening`, early);
    expect([refused.status, refused.page]).toEqual([
      400,
      expect.stringContaining('De screening eindigt na de datum op het uittreksel.'),
    ]);
    for (const [dated, holdsUntil, why] of [
      ['2030-01-01', '2031-01-01', 'De datum op het uittreksel ligt in de toekomst.'],
      ['2010-01-01', '2099-01-01', 'Een screening geldt hoogstens 5 jaar'],
    ] as const) {
      const { page: answer } = await lies.sends(page, `${page}/screening`, { dated, holdsUntil });
      expect(answer).toContain(why);
    }
    await lies.sends(page, `${page}/screening`, { dated: '20/11/2026', holdsUntil: '20/11/2028' });
    const { state, details } = await viewOf(page);
    expect(state).toBe('active');
    expect(details.hours).toEqual([
      { weekday: 3, from: '13:00', to: '17:00' },
      { weekday: 5, from: '09:00', to: '12:00' },
    ]);
    const shown = (await lies.opens(page)).page;
    expect(shown).toMatch(/Over talk\./);
    expect(shown).toMatch(
      /Uittreksel gezien, geschikt, geldig tot en met 20 november 2028.*door Lies Voorbeeld/,
    );
    expect(shown).toContain('Van «nog niet begonnen» naar «actief»');
  });

  it('are changed with a line of what it was, and keep what a colleague changed meanwhile', async () => {
    const page = await writesIn();
    const before = await lies.opens(page);
    const bo = await aDeskClient(house, 'coordinator', 'Bo Voorbeeld');
    await bo.sends(page, `${page}/details`, { likes: 'Zingen' });
    const saved = await before.sends(`${page}/details`, { phone: '0479 99 88 66' });
    expect(saved.status).toBe(303);
    const { details } = await viewOf(page);
    expect([details.likes, details.phone]).toEqual(['Zingen', '+32479998866']);
    expect((await lies.opens(page)).page).toContain('Doet graag: niets → Zingen');
  });

  it('who pause from a later day on read so on the list and on their page', async () => {
    const page = await writesIn();
    await lies.sends(page, `${page}/details`, { away: '1/8/2027 tot 15/8/2027' });
    for (const at of [page, list]) {
      expect((await lies.opens(at)).page).toMatch(
        /pauze gepland van 1 augustus 2027 tot en met 15 augustus 2027/,
      );
    }
  });

  it('of one number are one: the second is refused with what was typed', async () => {
    await writesIn();
    const again = { ...mieke, name: 'Iemand Anders', remark: 'Kan ook zingen' };
    const refused = await lies.sends(`${list}/new`, `${list}/new`, again);
    expect(refused.status).toBe(409);
    expect(refused.page).toContain('Dit nummer hoort al bij een andere vrijwilliger.');
    expect(refused.page).toContain('Kan ook zingen');
  });

  it('are found by a name or a number that stands in no address, and by a filter that does', async () => {
    await writesIn();
    await writesIn({ name: 'Jan Peeters', phone: '0479 99 88 66', roles: ['straatmoat'] });
    const search = await lies.sends(list, `${list}/search`, { typed: 'de klerk' });
    expect([search.status, search.to]).toEqual([200, undefined]);
    expect(search.page).toContain('Mieke De Clerck');
    expect(search.page).not.toContain('Jan Peeters');
    const nobody = await lies.sends(list, `${list}/search`, { typed: '0470 00 00 00' });
    expect(nobody.page).toContain('Niemand gevonden.');
    const narrowed = (await lies.opens(`${list}?rol=straatmoat&wie=never_asked`)).page;
    expect(narrowed).toContain('Jan Peeters');
    expect(narrowed).not.toContain('Mieke De Clerck');
    expect((await lies.opens(`${list}?toestand=ended&rol=%00&pagina=9e9`)).status).toBe(200);
  });

  it('are suspended with a reason, and only moved from where the page showed them', async () => {
    const page = await writesIn();
    const old = await lies.opens(page);
    const without = await lies.sends(page, `${page}/move`, { to: 'suspended' });
    expect([without.status, without.page]).toEqual([
      400,
      expect.stringContaining('Schrijf wat de zorg is.'),
    ]);
    await lies.sends(page, `${page}/move`, { to: 'suspended', why: 'Een klacht van de familie.' });
    expect((await viewOf(page)).state).toBe('suspended');
    const late = await old.sends(`${page}/move`, { to: 'ended' });
    expect([late.status, (await viewOf(page)).state]).toEqual([409, 'suspended']);
    const lifted = await lies.sends(page, `${page}/move`, { to: 'active' });
    expect([lifted.status, (await viewOf(page)).state]).toEqual([303, 'joining']);
    const note = { volunteerNote: 'Alles uitgepraat.' };
    expect((await lies.sends(page, `${page}/note`, note)).status).toBe(303);
    expect((await lies.opens(page)).page).toContain('Alles uitgepraat.');
  });

  it('on probation go along with a buddy, who is found by a number and one volunteer only', async () => {
    await writesIn({ name: 'Jan Peeters', phone: '0479 99 88 66' });
    await writesIn({ name: 'Jan Peeters', phone: '0479 99 88 55' });
    const page = await writesIn({ abilities: ['onProbation'] });
    const chooses = (buddy: string): ReturnType<DeskClient['sends']> =>
      lies.sends(page, `${page}/buddy`, { buddy });
    for (const typed of ['Jan Peeters', 'Mieke De Clerck', '0470 00 00 00']) {
      const refused = await chooses(typed);
      expect([refused.status, refused.page]).toEqual([
        409,
        expect.stringContaining('Dat is niet één andere vrijwilliger.'),
      ]);
    }
    expect((await chooses('0479 99 88 66')).status).toBe(303);
    const shown = (await lies.opens(page)).page;
    expect(shown).toMatch(/Buddy: <a[^>]*>Jan Peeters/);
    expect(shown).toMatch(/Kreeg een buddy.*door Lies Voorbeeld/);
    expect((await chooses('')).status).toBe(303);
    expect((await viewOf(page)).buddyId).toBeUndefined();
  });
});
