import { ReadAccounts } from '#accounts';
import type { AccountId, E164 } from '#kernel';
import { aDeskClient, type DeskClient } from '../../builders/desk-client.ts';
import { type House, openHouse } from '../../support/open-house.ts';

const url = '/desk/accounts';

describe('the page of who has an account', () => {
  let house: House;
  let manager: DeskClient;
  let els: DeskClient;
  let page: string;

  beforeEach(async () => {
    house = await openHouse();
    manager = await aDeskClient(house, 'manager', 'Mo Voorbeeld');
    els = await aDeskClient(house, 'coordinator', 'Els Proef', '+32470448001' as E164);
    page = `${url}/${els.accountId}`;
  });
  afterEach(() => house.close());

  const isOpen = async (id: AccountId): Promise<boolean> => {
    const accounts = await house.get(ReadAccounts).run();
    return accounts.some(({ accountId, closedAt }) => accountId === id && closedAt === undefined);
  };

  it('is for managers only, in the menu and behind each of its forms', async () => {
    expect((await manager.opens('/desk')).page).toContain(`href="${url}"`);
    for (const role of ['operator', 'coordinator'] as const) {
      const other = await aDeskClient(house, role);
      expect((await other.opens('/desk')).page).not.toContain(url);
      for (const address of [url, page]) {
        expect((await other.opens(address)).status).toBe(403);
      }
      for (const form of ['phone', 'reset', 'close']) {
        const fields = { phone: '0470 44 80 02', what: 'password' };
        const code = await other.freshCode();
        const posted = { ...fields, resetCode: code, closeCode: code };
        expect((await other.sends('/desk', `${page}/${form}`, posted)).status).toBe(403);
      }
    }
    expect(await isOpen(els.accountId)).toBe(true);
  });

  it('shows who, with the number as people write it', async () => {
    const shown = await manager.opens(url);
    expect(shown.status).toBe(200);
    expect(shown.page).toMatch(
      /Els Proef<.*coördinator.*els\.proef@<wbr>voorbeeld\.invalid.*0470 44 80 01.*Laatst aangemeld/,
    );
    expect((await manager.opens(page)).page).toContain('value="0470 44 80 01"');
    expect((await manager.opens(`${url}/${house.settings.PORT}`)).status).toBe(404);
  });

  it('writes down another number, and says who did', async () => {
    for (const [typed, words, status = 400] of [
      ['', 'Vul het nieuwe nummer in.'],
      ['weet ik niet', 'Hier kan alleen een nummer staan.'],
      ['050 44 80', 'Dit nummer klopt niet.'],
      ['050 44 80 02', 'Naar dit nummer gaat geen sms', 409],
      ['+31 6 12345678', 'Naar dit nummer gaat geen sms', 409],
      ['0470 44 80 02 (na 17u)', 'Schrijf hier alleen het nummer.'],
    ] as const) {
      const refused = await manager.sends(page, `${page}/phone`, { phone: typed });
      expect([refused.status, refused.page]).toEqual([status, expect.stringContaining(words)]);
    }
    const old = await manager.opens(page);
    const done = await manager.sends(page, `${page}/phone`, { phone: '0470/44.80.02' });
    expect([done.status, done.to]).toEqual([303, `${page}?gedaan=nummer`]);
    const conflict = await old.sends(`${page}/phone`, { phone: '0470 44 80 03' });
    expect([conflict.status, conflict.page]).toEqual([
      409,
      expect.stringContaining('er staat nu «0470 44 80 02»'),
    ]);
    expect((await manager.opens(url)).page).toContain(
      'Mo Voorbeeld veranderde het nummer van Els Proef',
    );
  });

  it('closes an account: whoever is signed in with it is out at once', async () => {
    expect((await els.opens('/desk')).status).toBe(200);
    const closeCode = await manager.freshCode();
    const done = await manager.sends(page, `${page}/close`, { closeCode });
    expect([done.status, done.to]).toEqual([303, `${url}?gedaan=dicht`]);
    expect((await els.opens('/desk')).status).toBe(303);
    expect(await isOpen(els.accountId)).toBe(false);
    const list = (await manager.opens(`${url}?gedaan=dicht`)).page;
    expect(list).toContain('Mo Voorbeeld sloot het account van Els Proef af');
    expect(list).not.toContain('els.proef@');
    expect((await manager.opens(page)).page).not.toContain('<form method="post" action="/desk/acc');
  });

  it('shows a new password and a new key once, in no address and no log', async () => {
    const other = await aDeskClient(house, 'manager', 'Ma Voorbeeld');
    for (const [who, what, form] of [
      [manager, 'password', /Wachtwoord<.span> <strong[^>]*>((?:\w{4}-){4}\w{4})</],
      [other, 'authenticator', /Sleutel<.span> <strong[^>]*>([A-Z2-7]{26,})</],
    ] as const) {
      const resetCode = await who.freshCode();
      const shown = await who.sends(page, `${page}/reset`, { what, resetCode });
      const secret = form.exec(shown.page)?.[1] ?? 'none';
      expect([shown.status, shown.to, secret.length > 20]).toEqual([200, undefined, true]);
      expect((await who.opens(page)).page).not.toContain(secret);
      expect(house.logged()).not.toContain(secret);
    }
    expect((await els.opens('/desk')).status).toBe(303);
    const { page: changes } = await manager.opens(url);
    expect(changes).toContain('Ma Voorbeeld gaf Els Proef een nieuwe sleutel');
    expect(changes).toContain('Mo Voorbeeld gaf Els Proef een nieuw wachtwoord');
  });

  it('counts each wrong code, on whichever form, and takes none that was used', async () => {
    const wrong = { what: 'password', resetCode: '000000', closeCode: '12345' };
    for (const form of ['reset', 'close', 'reset', 'close', 'reset']) {
      const refused = await manager.sends(page, `${page}/${form}`, wrong);
      expect([refused.status, refused.page]).toEqual([
        409,
        expect.stringContaining('Deze code klopt niet, of werd al gebruikt.'),
      ]);
    }
    const closeCode = await manager.freshCode();
    const waits = await manager.sends(page, `${page}/close`, { closeCode });
    expect([waits.status, waits.page]).toEqual([
      409,
      expect.stringContaining('Er waren te veel foute codes.'),
    ]);
    expect(await isOpen(els.accountId)).toBe(true);
    expect((await els.opens('/desk')).status).toBe(200);
  });

  it('closes nobody’s own account, so a manager is always left', async () => {
    const own = `${url}/${manager.accountId}`;
    expect((await manager.opens(own)).page).toContain('Dit is je eigen account.');
    const closeCode = await manager.freshCode();
    const refused = await manager.sends(own, `${own}/close`, { closeCode });
    expect([refused.status, refused.page]).toEqual([
      409,
      expect.stringContaining('Je kan je eigen account niet sluiten.'),
    ]);
    expect(await isOpen(manager.accountId)).toBe(true);
  });
});
