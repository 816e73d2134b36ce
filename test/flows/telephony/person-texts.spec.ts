import { CloseCase, ListCases, ReadCase, RecordAgreement } from '#casework';
import { TextsToReview } from '#dialogue';
import type { AccountId, CaseId } from '#kernel';
import { aCoordinator } from '../../builders/a-coordinator.ts';
import { aPersonWithANumber } from '../../builders/a-person-with-a-number.ts';
import { type House, openHouse } from '../../support/open-house.ts';

const hers = '+32470006101';

let house: House;
let caseId: CaseId;
let accountId: AccountId;

beforeEach(async () => {
  house = await openHouse();
  accountId = await aCoordinator(house);
  caseId = await aPersonWithANumber(house, accountId, hers);
});
afterEach(() => house.close());

describe('her own words by text', () => {
  it.each([
    ['nl', 'Pauze', /^Dank je voor je bericht. Jij beslist/],
    ['nl', 'stop met bezoek', /^Dank je voor je bericht. Jij beslist/],
    ['nl', 'klacht', /^Dank je voor je bericht. Jij beslist/],
    ['nl', 'ik wil iemand spreken', /^Dank je voor je bericht. Jij beslist/],
    ['fr', 'je voudrais une pause', /^Merci pour votre message. C'est vous/],
    ['fr', 'arrêtez les visites', /^Merci pour votre message. C'est vous/],
    ['fr', 'Pause', /^Merci pour votre message. C'est vous/],
    ['fr', 'plainte', /^Merci pour votre message. C'est vous/],
    ['fr', "je veux parler à quelqu'un", /^Merci pour votre message. C'est vous/],
    ['en', 'I want a pause', /^Thank you for your message. You decide/],
    ['en', 'stop the visits please', /^Thank you for your message. You decide/],
    ['en', 'Pause please', /^Thank you for your message. You decide/],
    ['en', 'complaint', /^Thank you for your message. You decide/],
    ['en', 'I want to speak to somebody', /^Thank you for your message. You decide/],
  ])(
    'in %s, «%s», reach a human with an answer, and decide nothing',
    async (_language, words, answer) => {
      const phone = house.phones.phone(hers);
      await phone.texts(words);
      await house.settled();
      expect(phone.inbox().map(({ body }) => body)).toEqual([expect.stringMatching(answer)]);
      expect(await house.get(TextsToReview).run()).toMatchObject([
        { text: words, reason: 'person', caseId, sender: { caseId, part: 'person' } },
      ]);
      const { state, reports } = await house.get(ReadCase).run(caseId);
      expect(state).toBe('agreed');
      expect(reports[0]!.additions.map(({ text }) => text)).toContain(words);
    },
  );

  it('are answered in her language where one word is of two', async () => {
    const wishes = { languages: ['en'], hours: [], interests: [] };
    await house.get(RecordAgreement).run({ caseId, accountId, answer: 'yes', wishes });
    const phone = house.phones.phone(hers);
    await phone.texts('Pause.');
    await house.settled();
    expect(phone.inbox().at(-1)!.body).toMatch(/^Thank you for your message. You decide/);
  });

  it('reach a human while we ask her something about a report of hers too', async () => {
    const phone = house.phones.phone('+32470006102');
    await phone.texts('Ik ben zo alleen');
    await house.settled();
    for (const words of ['ik wil iemand spreken', 'stop met bezoek', 'klacht', 'een pauze graag']) {
      await phone.texts(words);
      await house.settled();
      expect(phone.inbox().at(-1)!.body).toMatch(/Jij beslist wat er gebeurt/);
    }
    expect(await house.get(TextsToReview).run()).toHaveLength(4);
  });
});

describe('the number of somebody who moved or died', () => {
  const phone = (): ReturnType<House['phones']['phone']> => house.phones.phone(hers);

  async function texts(words: string): Promise<void> {
    await phone().texts(words);
    await house.settled();
  }

  async function gone(): Promise<void> {
    await house.get(CloseCase).run({ caseId, accountId, outcome: 'moved_or_died' });
    await house.settled();
  }

  it.each(['Ik ben zo alleen', 'Ik wil toch graag bezoek, Langestraat 4'])(
    'that texts «%s» has a case of its own, which names hers, and hers stays closed',
    async (words) => {
      await gone();
      await texts(words);
      expect((await house.get(ReadCase).run(caseId)).state).toBe('closed');
      const [opened, ...others] = await house.get(ListCases).run();
      expect(others).toEqual([]);
      const { similar } = await house.get(ReadCase).run(opened!.caseId);
      expect(similar.map((one) => one.caseId)).toEqual([caseId]);
      expect(phone().inbox().at(-1)!.body).toMatch(/^Dank je/);
    },
  );

  it('in danger alerts about whoever has it now', async () => {
    await gone();
    await texts('Ik wil niet meer leven');
    expect(await house.get(ReadCase).run(caseId)).toMatchObject({
      ...{ state: 'closed', alertOpen: false },
    });
    const [opened] = await house.get(ListCases).run();
    expect((await house.get(ReadCase).run(opened!.caseId)).alertOpen).toBe(true);
    expect(phone().inbox().at(-1)!.body).toMatch(/112/);
  });

  it('and asks who we are reaches a human, who sees whose it was', async () => {
    await gone();
    await texts('Wie is dit?');
    expect((await house.get(ReadCase).run(caseId)).state).toBe('closed');
    expect(await house.get(TextsToReview).run()).toMatchObject([
      { reason: 'wrong_number', sender: { caseId, part: 'person' } },
    ]);
  });

  it('who reported about herself goes on with nothing of that', async () => {
    await house.get(CloseCase).run({ caseId, accountId, outcome: 'no_need' });
    const self = house.phones.phone('+32470006103');
    await self.texts('Ik ben zo alleen');
    await house.settled();
    const [own] = await house.get(ListCases).run();
    await house.get(CloseCase).run({
      ...{ caseId: own!.caseId, accountId, outcome: 'moved_or_died' },
    });
    await house.settled();
    for (const words of ['Langestraat 4', 'het is erger geworden, nog iets over mijn melding']) {
      await self.texts(words);
      await house.settled();
    }
    expect((await house.get(ReadCase).run(own!.caseId)).state).toBe('closed');
    expect(await house.get(ListCases).run()).toHaveLength(1);
  });
});
