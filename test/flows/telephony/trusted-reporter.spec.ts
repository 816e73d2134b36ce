import { TextsToReview } from '#dialogue';
import { DecideTrustedReporter, ReadReport, type ReportView } from '#intake';
import { type E164, type ReportId } from '#kernel';
import { aDeskClient, type DeskClient } from '../../builders/desk-client.ts';
import { type House, openHouse } from '../../support/open-house.ts';

const number = '+32475123456' as E164;
const registration = 'IK BEN MELDER Mia Claes, thuiszorg';
let house: House;
let coordinator: DeskClient;

beforeEach(async () => {
  house = await openHouse();
  coordinator = await aDeskClient(house, 'coordinator');
});
afterEach(() => house.close());

async function texts(...bodies: string[]): Promise<void> {
  for (const body of bodies) {
    await house.phones.phone(number).texts(body);
    await house.settled();
  }
}

function heard(): string[] {
  return house.phones
    .phone(number)
    .inbox()
    .map(({ body }) => body);
}

async function reports(): Promise<ReportView[]> {
  const rows = await house.database.query<{ id: ReportId }[]>(
    'select id from report order by received_at, id',
  );
  return Promise.all(rows.map(({ id }) => house.get(ReadReport).run(id)));
}

async function decide(answer: string): Promise<number> {
  const { page } = await coordinator.opens('/desk/calls');
  const [url] = /\/desk\/trusted-reporters\/[0-9a-f-]+/.exec(page)!;
  const { status } = await coordinator.sends('/desk/calls', url, { answer });
  await house.settled();
  return status;
}

describe('a worker who asks to report in one line', () => {
  it('waits for a yes of the desk; until then her texts are ordinary reports', async () => {
    await texts(registration);
    expect(heard().at(-1)).toMatch(/Een collega bekijkt eerst/);
    await texts('M Langestraat 4 gordijnen altijd dicht');
    expect(heard().at(-1)).toMatch(/Je bericht is bij het Meldpunt/);
    const [report, ...others] = await reports();
    expect(others).toEqual([]);
    expect(report!.reporter.relation).toBeUndefined();
    const { page } = await coordinator.opens('/desk/calls');
    expect(page).toMatch(/Mia Claes, thuiszorg/);
    expect(page).toContain(`href="tel:${number}"`);
  });

  it('hears how after the yes, and reports in one line from then on', async () => {
    await texts(registration);
    expect(await decide('yes')).toBe(303);
    expect(heard().at(-1)).toMatch(/Voortaan volstaat/);
    await texts('M Langestraat 4 gordijnen altijd dicht', 'M Smedenstraat 9 ziet niemand meer');
    const all = await reports();
    expect(all.map(({ person }) => person.street)).toEqual(['Langestraat', 'Smedenstraat']);
    expect(all[0]!.reporter.relation).toBe('Mia Claes, thuiszorg');
    expect(heard().slice(-2)).toEqual([
      expect.stringMatching(/^Genoteerd/),
      expect.stringMatching(/^Genoteerd/),
    ]);
    await house.later(61);
    await texts(registration);
    expect(heard().at(-1)).toMatch(/Voortaan volstaat/);
    expect((await house.get(DecideTrustedReporter).list()).agreed).toHaveLength(1);
  });

  it('hears a no kindly, and may ask again', async () => {
    await texts(registration);
    expect(await decide('no')).toBe(303);
    expect(heard().at(-1)).toMatch(/schrijf ons gewoon wat je ziet/);
    expect(await house.get(DecideTrustedReporter).list()).toEqual({ asked: [], agreed: [] });
    await house.later(61);
    await texts(registration);
    expect((await house.get(DecideTrustedReporter).list()).asked).toHaveLength(1);
  });

  it('keeps the yes under another name, which a colleague reads', async () => {
    await texts(registration);
    await decide('yes');
    await texts('IK BEN MELDER Jan Peeters, buurtwerk', 'M Langestraat 4 gordijnen altijd dicht');
    const { asked, agreed } = await house.get(DecideTrustedReporter).list();
    expect([asked, agreed.map(({ who }) => who)]).toEqual([[], ['Mia Claes, thuiszorg']]);
    const waiting = await house.get(TextsToReview).run();
    expect(waiting.map(({ text }) => text)).toEqual(['IK BEN MELDER Jan Peeters, buurtwerk']);
    expect((await reports()).map(({ person }) => person.concern)).toEqual([
      'M Langestraat 4 gordijnen altijd dicht',
    ]);
  });

  it('is told what lacks, and nothing goes with an earlier report', async () => {
    await texts(registration, 'Mijn buurvrouw in Smedenstraat 9 is veel alleen');
    await decide('yes');
    await texts('M Langestraat 4');
    expect(heard().at(-1)).toMatch(/straat, nummer en wat/);
    await texts('de oma van nummer 9 ziet niemand');
    const all = await reports();
    expect(all.map(({ person, additions }) => [person.concern, additions.length])).toEqual([
      ['Mijn buurvrouw in Smedenstraat 9 is veel alleen', 0],
      ['M Langestraat 4', 0],
      ['de oma van nummer 9 ziet niemand', 0],
    ]);
  });

  it('stops when the desk ends it', async () => {
    await texts(registration);
    await decide('yes');
    expect(await decide('end')).toBe(303);
    expect(heard().at(-1)).toMatch(/kan niet met dit nummer/);
    await texts('M Langestraat 4 gordijnen altijd dicht');
    expect(heard().at(-1)).toMatch(/Je bericht is bij het Meldpunt/);
  });

  it('is decided about once, and only by who may', async () => {
    await texts(registration);
    const [asked] = (await house.get(DecideTrustedReporter).list()).asked;
    const url = `/desk/trusted-reporters/${asked!.trustedReporterId}`;
    const operator = await aDeskClient(house, 'operator');
    expect((await operator.opens('/desk/calls')).page).not.toContain(url);
    expect((await operator.sends('/desk/report', url, { answer: 'yes' })).status).toBe(403);
    expect((await coordinator.sends('/desk/report', url, { answer: 'maybe' })).status).toBe(400);
    expect((await coordinator.sends('/desk/report', url, { answer: 'yes' })).status).toBe(303);
    expect((await coordinator.sends('/desk/report', url, { answer: 'no' })).status).toBe(409);
  });

  it.each([
    ['Ik ben melder: mijn buurvrouw ligt op de grond in Langestraat 9', true],
    ['Ik ben melder van vorige week, het gaat slechter met haar', false],
    ['Ik ben melder, mevrouw in Langestraat 70 reageert niet meer', true],
  ])('loses no report that begins as she would: «%s»', async (body, danger) => {
    await texts(registration);
    await decide('yes');
    await texts(body);
    const [report, ...others] = await reports();
    expect(others).toEqual([]);
    expect(report).toMatchObject({ danger, person: { concern: body } });
    expect(heard().at(-1)).toMatch(danger ? /^Is er nu gevaar/ : /Je bericht is bij het Meldpunt/);
    expect(await house.get(DecideTrustedReporter).list()).toMatchObject({
      asked: [],
      agreed: [{ who: 'Mia Claes, thuiszorg' }],
    });
  });
});
