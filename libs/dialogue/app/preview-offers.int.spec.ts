import { UpdatePerson } from '#casework';
import type { AccountId, CaseId } from '#kernel';
import { aCoordinator } from '../../../test/builders/a-coordinator.ts';
import {
  aBabbelbuddy,
  anAgreedPerson,
  ask,
  offerTo,
} from '../../../test/builders/asked-volunteers.ts';
import { type House, openHouse } from '../../../test/support/open-house.ts';
import { PreviewOffers } from './preview-offers.ts';

const role = 'babbelbuddy';
let house: House;
let accountId: AccountId;
let caseId: CaseId;

beforeAll(async () => {
  house = await openHouse();
  accountId = await aCoordinator(house);
  caseId = await anAgreedPerson(house, accountId, 'previewed');
});

afterAll(() => house.close());

async function preview(own: Partial<Parameters<PreviewOffers['run']>[0]> = {}) {
  const [shown] = await house.get(PreviewOffers).run({ caseId, role, ...own });
  return shown!;
}

describe('the text of an offer, before it is made', () => {
  it.each([
    ['Daniëlle Øster', '+32470001191', []],
    ['Олена Бондар', '+32470001192', ['О', 'л', 'е', 'н', 'а']],
  ])('is word for word what arrives at %s, but for its code', async (name, number, lost) => {
    const volunteerId = await aBabbelbuddy(house, name, number);
    const shown = await preview({ volunteerIds: [volunteerId] });
    await ask(house, caseId, [volunteerId], accountId);
    const { code } = await offerTo(house, caseId, volunteerId);
    const [arrived] = house.phones.phone(number).inbox();
    expect(arrived?.body).toBe(shown.body.replace(/\([A-Z]\d\)$/, `(${code})`));
    expect(arrived?.segments).toBe(shown.segments);
    expect(shown).toMatchObject({ volunteerId, lost });
    expect(shown.body).not.toContain('??');
    expect(shown.body).toContain('Houdt van kaarten. Vertelt graag. ');
  });

  it('shows wishes that are not kept yet, to somebody called Jan while nobody is proposed', async () => {
    const hours = [{ weekday: 3 as const, from: '13:00', to: '17:00' }];
    const wishes = { hours, interests: ['vroeger', 'muziek'], humanLine: 'zingt graag.' };
    expect((await preview({ wishes })).body).toMatch(
      /^Dag Jan, .*\. Houdt van muziek en praten over vroeger\. Zingt graag\. Wo namiddag\. Kan jij dat/,
    );
  });

  it('leaves out what tells who she is, and what would arrive as question marks', async () => {
    const line = async (humanLine: string) =>
      (await preview({ wishes: { hours: [], interests: [], humanLine } })).body;
    await house.get(UpdatePerson).run({
      ...{ caseId, accountId, needsProfessional: false },
      person: { name: 'Rosa Canarie', street: 'Baron Ruzettelaan', houseNumber: '212' },
    });
    for (const told of ['Rosa zingt', 'bij de Ruzettelaan', 'op 212', '→ ok ✓', 'любит петь']) {
      expect(await line(told)).toMatch(/3 maanden\. Kan jij dat/);
    }
    expect(await line('zingt')).toMatch(/3 maanden\. Zingt\. Kan jij dat/);
  });
});
