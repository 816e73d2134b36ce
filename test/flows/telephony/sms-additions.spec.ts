import type { E164 } from '#kernel';
import type { House } from '../../support/open-house.ts';
import { texterOfEachTest } from './texter.ts';

let house: House;
let number: E164;

const { texts, heard, reports } = texterOfEachTest(
  '+3247610',
  (scene) => {
    ({ house, number } = scene);
  },
  () => number,
);

describe('a text after a report', () => {
  it.each([
    ...['het gaat slechter met haar', 'hallo, is er al nieuws?', 'ja bel maar'],
    'Ze is nu ook gevallen vorige week maar het gaat',
  ])('goes with the last one after a day too, as «%s» names nobody', async (words) => {
    await texts('Mijn buurvrouw ziet weinig mensen');
    await house.later(25 * 60);
    await texts(words);
    const all = await reports();
    expect(all).toHaveLength(1);
    expect(all[0]!.additions.map(({ text }) => text)).toEqual([words]);
    expect(heard().at(-1)).toMatch(/bij je vorige melding gezet.*Begin dan met NIEUW/);
    await texts('NIEUW: ze woont hiernaast en ze ziet niemand');
    expect(await reports()).toHaveLength(2);
  });

  it('says after two days in which house it is', async () => {
    await texts('Mijn buurvrouw ziet weinig mensen', 'In de Langestraat');
    await house.later(2 * 24 * 60);
    await texts('Op nummer 12');
    expect((await reports()).map(({ additions }) => additions.length)).toEqual([2]);
    await texts('Langestraat 12');
    const [told, ...others] = await reports();
    expect(others).toEqual([]);
    expect(told!.additions.at(-1)).toMatchObject({ place: { houseNumber: '12' } });
    expect(heard().at(-1)).toMatch(/bij je vorige melding gezet.*Begin dan met NIEUW/);
    await texts('Wollestraat 3');
    expect(await reports()).toHaveLength(2);
  });

  it('is of somebody else after days where the house is in another neighbourhood', async () => {
    await texts('Mijn buurvrouw ziet weinig mensen', 'In de Langestraat');
    await house.later(2 * 24 * 60);
    await texts('Torhoutse Steenweg 12');
    expect(await reports()).toHaveLength(2);
  });

  it('is thanked for without a new one', async () => {
    await texts('Bonjour, ma voisine ne sort plus de chez elle');
    await house.later(25 * 60);
    await texts('merci beaucoup');
    expect(await reports()).toHaveLength(1);
    expect(heard().at(-1)).toMatch(/^Avec plaisir/);
    await texts('bonsoir, des nouvelles?');
    expect(heard().at(-1)).toMatch(/Commencez par NOUVEAU/);
  });

  it('is thanked for while a question is open, which stays so', async () => {
    await texts('Mijn buurvrouw ziet weinig mensen', 'Langestraat 12, Brugge');
    expect(heard().at(-1)).toMatch(/[Ww]eet/);
    await texts('Bedankt!');
    expect(heard().at(-1)).toMatch(/^Graag gedaan/);
    await texts('ja');
    expect(await reports()).toMatchObject([{ person: { knows: 'yes' } }]);
  });

  it('asks nothing of who wants to be called', async () => {
    await texts('Kunt u mij bellen?');
    expect(heard()).toEqual([expect.stringMatching(/belt je op dit nummer/)]);
    expect(await reports()).toMatchObject([{ mayCall: 'yes' }]);
  });

  it('stays in its language at one word of another', async () => {
    await texts('My neighbour never sees anybody', 'merci');
    expect(heard().at(-1)).toMatch(/^You are welcome/);
  });
});
