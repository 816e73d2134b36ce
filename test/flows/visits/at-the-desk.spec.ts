import { ReadCase } from '#casework';
import { TextsToReview } from '#dialogue';
import type { AccountId, CaseId, E164, VolunteerId } from '#kernel';
import { NotePersonAgrees } from '#matching';
import { VisitsOfCase } from '#visits';
import { anExpectedVisit, offerTo } from '../../builders/asked-volunteers.ts';
import { aDeskClient, type DeskClient } from '../../builders/desk-client.ts';
import { type House, openHouse } from '../../support/open-house.ts';

const number = '+32470000701';
const THURSDAY = new Date('2026-11-26T13:00:00Z');
const FRIDAY = new Date('2026-11-27T13:00:00Z');

describe('a volunteer and her visit, at the desk', () => {
  let house: House;
  let desk: DeskClient;
  let accountId: AccountId;
  let caseId: CaseId;
  let jan: VolunteerId;

  beforeAll(async () => {
    house = await openHouse();
    desk = await aDeskClient(house, 'coordinator', 'Lies Voorbeeld', '+32470009105' as E164);
    ({ accountId } = desk);
    const visit = { key: 'at the desk', number, at: THURSDAY };
    ({ caseId, volunteerId: jan } = await anExpectedVisit(house, accountId, visit));
  });
  afterAll(() => house.close());

  const page = (): string => `/desk/cases/${caseId}`;
  const lastHeard = (): string => house.phones.phone(number).inbox().at(-1)!.body;

  const moveTo = async (visitAt: Date): Promise<void> => {
    const { offerId } = await offerTo(house, caseId, jan);
    await house.get(NotePersonAgrees).run({ offerId, accountId, visitAt });
    await house.settled();
  };
  const personToldAt = async (): Promise<Date | undefined> =>
    (await house.get(VisitsOfCase).run(caseId))[0]!.personToldAt;

  it('takes no word that she knows a moment that moved since the page was shown', async () => {
    const old = await desk.opens(page());
    await moveTo(FRIDAY);
    const told = await old.sends(`${page()}/person-told`, {});
    expect([told.status, await personToldAt()]).toEqual([409, undefined]);
    expect(told.page).toMatch(/staat nu op[^.]*27 november/);
    expect((await told.sends(`${page()}/person-told`, {})).to).toMatch(/gedaan=verteld/);
  });

  it('asks to tell her again when the visit moves after she was told', async () => {
    await house.settled();
    expect((await house.get(ReadCase).run(caseId)).step).toBe('visit');
    await moveTo(THURSDAY);
    expect(await personToldAt()).toBeUndefined();
    expect((await house.get(ReadCase).run(caseId)).step).toBe('tell_person');
    expect((await desk.opens(page())).page).toContain('De persoon weet het </button>');
  });

  it('shows word and number, and takes that the person was told', async () => {
    const [visit] = await house.get(VisitsOfCase).run(caseId);
    const opened = await desk.opens(page());
    expect(opened.page).toContain(visit!.word);
    expect(opened.page).toContain('0470 00 07 01');
    const told = await opened.sends(`${page()}/person-told`, {});
    expect(told.to).toMatch(/gedaan=verteld#bezoeken$/);
    await house.settled();
    expect(lastHeard()).toMatch(/weet nu dat je komt/);
  });

  it('rings the volunteer through the hotline', async () => {
    const asked = await (await desk.opens(page())).sends(`${page()}/back`, {}, 'volunteerId');
    expect(asked.to).toMatch(/gedaan=bel/);
    const own = await house.phones.phone('+32470009105').rings();
    await own.answers();
    await own.presses('1');
    await (await house.phones.phone(number).rings()).refuses();
    await house.settled();
    const { events } = await house.get(ReadCase).run(caseId);
    expect(events.filter(({ kind }) => kind === 'called_back')).toMatchObject([
      { refs: { whom: 'volunteer' }, accountId },
    ]);
  });

  it('answers a free text from where it stands: first as it would leave, then sent', async () => {
    await house.phones.phone(number).texts('Moet ik iets meebrengen?');
    await house.settled();
    const [text] = await house.get(TextsToReview).run();
    const at = `/desk/texts/${text!.messageId}`;
    expect((await desk.opens('/desk')).page).toContain(`href="${at}"`);
    expect((await desk.opens(page())).page).toContain(`href="${at}"`);
    const words = 'Dag Jan, neem gerust je kaarten mee – dat vindt ze fijn.';
    const preview = await (await desk.opens(at)).sends(`${at}/reply`, { words });
    expect(preview.page).toContain('Zo vertrekt je sms');
    expect(preview.page).toContain('Naar 0470 00 07 01, één sms.');
    expect(lastHeard()).not.toContain('kaarten mee');
    const sent = await preview.sends(`${at}/reply`, {}, 'Verstuur de sms');
    expect(sent.to).toMatch(/gedaan=antwoord/);
    await house.settled();
    expect(lastHeard()).toBe('Dag Jan, neem gerust je kaarten mee - dat vindt ze fijn.');
    const { events } = await house.get(ReadCase).run(caseId);
    expect(events.filter(({ kind }) => kind === 'replied')).toMatchObject([{ accountId }]);
    expect(await house.get(TextsToReview).run()).toEqual([]);
    expect((await desk.opens(page())).page).toContain('neem gerust je kaarten mee');
  });

  it('says what does not fit, and that who said stop is not texted', async () => {
    await house.phones.phone(number).texts('Nog een vraag over de bus?');
    await house.settled();
    const [text] = await house.get(TextsToReview).run();
    const at = `/desk/texts/${text!.messageId}`;
    const long = await (await desk.opens(at)).sends(`${at}/reply`, { words: 'lang '.repeat(90) });
    expect(long.page).toContain('te lang');
    await house.phones.phone(number).texts('STOP');
    await house.settled();
    expect((await desk.opens(at)).page).toContain('wil geen sms van ons');
    await house.phones.phone(number).texts('START');
    await house.settled();
  });

  it('shows on her own page all that was texted both ways, and no link', async () => {
    const { status, page: own } = await desk.opens(`/desk/volunteers/${jan}`);
    expect(status).toBe(200);
    expect(own).toContain('Jan Peeters');
    expect(own).toContain('Moet ik iets meebrengen?');
    expect(own).toContain('neem gerust je kaarten mee');
    expect(own).not.toMatch(/\/v\/[\w-]{20}/);
    expect((await desk.opens(`/desk/volunteers/${caseId}`)).status).toBe(404);
  });

  it('decides about a visit in doubt', async () => {
    await house.phones.phone(number).texts('Ik ben ziek, ik kan donderdag niet komen');
    await house.settled();
    expect((await desk.opens('/desk')).page).toMatch(/bezoek in twijfel: do/);
    const opened = await desk.opens(page());
    expect(opened.page).toContain('Het bezoek is in twijfel');
    const settled = await opened.sends(`${page()}/doubt`, { doubt: 'off' });
    expect(settled.to).toMatch(/gedaan=twijfel/);
    await house.settled();
    expect(lastHeard()).toMatch(/gaat niet door/);
  });
});
