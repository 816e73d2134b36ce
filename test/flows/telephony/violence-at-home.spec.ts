import { CreateAccount, SetDuty } from '#accounts';
import { ReadAlerts } from '#alerts';
import { CaseOfReport, ReadCase } from '#casework';
import { ListOpenTasks } from '#tasks';
import { aDeskClient } from '../../builders/desk-client.ts';
import { type House, openHouse } from '../../support/open-house.ts';

const [caro, hers] = ['+32470009601', '+32470009611'] as const;
/** A Monday morning, and the Saturday before it. */
const [open, closed] = ['2026-11-23T09:00:00Z', '2026-11-21T12:00:00Z'].map(
  (at) => new Date(at),
) as [Date, Date];
const neutral = 'Dank je, we lezen dit. Bel ons wanneer het jou past: 050 44 80 00.';

let house: House;
afterEach(() => house.close());

async function texts(text: string): Promise<void> {
  await house.phones.phone(hers).texts(text);
  await house.settled();
}

const inbox = (): string[] =>
  house.phones
    .phone(hers)
    .inbox()
    .map(({ body }) => body);

async function caseOfAlert(): Promise<ReturnType<ReadCase['run']>> {
  const [story] = await house.get(ReadAlerts).open();
  return house.get(ReadCase).run((await house.get(CaseOfReport).run(story!.reportId))!);
}

describe('violence at home, told by her', () => {
  it('gets one neutral text and no question, alerts, and is left to a professional', async () => {
    house = await openHouse({ startAt: open });
    const { accountId } = await house.get(CreateAccount).run({
      ...{ email: 'wacht@voorbeeld.invalid', name: 'Caro Wacht', phone: caro },
      ...{ role: 'coordinator', password: 'een lang genoeg wachtwoord' },
    });
    const until = new Date(open.getTime() + 12 * 3_600_000);
    await house.get(SetDuty).run({ accountId, from: open, until });
    await texts('Mijn man slaat mij elke avond');
    expect(inbox()).toEqual([neutral]);
    expect(house.phones.phone(caro).inbox()).toHaveLength(1);
    await texts('Vandaag weer, met de riem. Langestraat 12');
    expect(inbox()).toEqual([neutral]);
    const { needsProfessional, person, events } = await caseOfAlert();
    expect(needsProfessional).toBe(true);
    expect(person.safeContact).toMatch(/^misschien geweld thuis. Bel of schrijf niet terug/);
    expect(events.filter(({ kind }) => kind === 'violence_at_home')).toHaveLength(1);
    const { page } = await (await aDeskClient(house, 'coordinator')).opens('/desk');
    expect(page).toContain('Misschien geweld thuis. Bel of schrijf niet terug');
  });

  it('is heard in the middle of a talk, and in her language', async () => {
    house = await openHouse({ startAt: open });
    await texts('Je me sens seule, mon mari ne parle plus');
    expect(inbox()).toHaveLength(1);
    await texts('Mon mari me frappe le soir');
    expect(inbox().at(-1)).toBe(
      'Merci, nous vous lisons. Appelez-nous quand cela vous convient: 050 44 80 00.',
    );
    expect((await caseOfAlert()).needsProfessional).toBe(true);
  });

  it('that is only possible is no call-back where nobody is there', async () => {
    house = await openHouse({ startAt: closed });
    await texts('Ik ben bang als hij thuiskomt');
    expect(inbox()).toEqual([neutral]);
    expect(await house.get(ListOpenTasks).run()).toMatchObject([
      { kind: 'possible_danger_at_home', dueAt: new Date('2026-11-23T07:30:00Z') },
    ]);
  });
});
