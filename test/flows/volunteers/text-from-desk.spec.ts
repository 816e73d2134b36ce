import type { E164, VolunteerId } from '#kernel';
import { aBabbelbuddy } from '../../builders/asked-volunteers.ts';
import { aDeskClient, type DeskClient } from '../../builders/desk-client.ts';
import { type House, openHouse } from '../../support/open-house.ts';

const number = '+32470004003' as E164;
const words = 'Dag Jan, kan je volgende week eens langskomen?';

describe('a text from us to a volunteer who never wrote', () => {
  let house: House;
  let lies: DeskClient;
  let volunteerId: VolunteerId;
  let page: string;

  beforeEach(async () => {
    house = await openHouse();
    lies = await aDeskClient(house, 'coordinator', 'Lies Voorbeeld');
    volunteerId = await aBabbelbuddy(house, 'Jan Peeters', number);
    page = `/desk/volunteers/${volunteerId}`;
  });
  afterEach(() => house.close());

  const got = (): string[] =>
    house.phones
      .phone(number)
      .inbox()
      .map(({ body }) => body);

  it('is shown first as it would leave, leaves once, and stands on her page with who wrote it', async () => {
    expect((await lies.opens(page)).page).toContain(`href="${page}/text"`);
    const before = await lies.opens(`${page}/text`);
    const preview = await before.sends(`${page}/text/send`, { words });
    expect(preview.page).toContain('Zo vertrekt je sms');
    expect(preview.page).not.toContain('Dit past niet in een sms');
    const arrows = await before.sends(`${page}/text/send`, { words: '→ ok ✓, Øystein' });
    expect(arrows.page).toContain('Dit past niet in een sms: → ✓<');
    await house.settled();
    expect(got()).toEqual([]);
    const sent = await before.sends(`${page}/text/send`, { words, seen: words });
    expect(sent.status).toBe(303);
    const twice = await before.sends(`${page}/text/send`, { words: 'Nog iets', seen: 'Nog iets' });
    expect([twice.status, twice.page]).toEqual([
      409,
      expect.stringContaining('Een collega stuurde intussen al een sms.'),
    ]);
    await house.settled();
    expect(got()).toEqual([words]);
    const shown = (await lies.opens(page)).page;
    expect(shown).toContain(words);
    expect(shown).toMatch(/Een medewerker schreef een sms.*door Lies Voorbeeld/);
    await house.phones.phone(number).texts('Ja, dinsdag');
    await house.settled();
    expect((await lies.opens('/desk')).page).toContain('Ja, dinsdag');
  });

  it('does not leave to who wants no texts, and says so', async () => {
    await house.phones.phone(number).texts('STOP');
    await house.settled();
    const refused = await lies.sends(`${page}/text`, `${page}/text/send`, { words, seen: words });
    expect(refused.status).toBe(409);
    expect((await lies.opens(`${page}/text`)).page).toContain('Zo kan het niet vertrekken');
    await house.settled();
    expect(got().filter((body) => body === words)).toEqual([]);
  });
});
